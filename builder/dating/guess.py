"""What a contributor probably meant by a text that is not yet a date."""

import re
from collections.abc import Callable

from edtf import text_to_edtf

from builder.dating.text import Span, read
from builder.dating.words import MONTHS, SEASONS, WEEKDAYS

LONGEST = 60
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
YEAR_FIRST = re.compile(r"([0-9]{4})([-./ ]?)([0-9]{1,2})(?:\2([0-9]{1,2}))?")
YEAR_LAST = re.compile(r"([0-9]{1,2})([-./ ]) ?([0-9]{1,2})\2 ?([0-9]{4})")
MARK_FIRST = re.compile(r"([?~%]) ?([0-9].*)")
MOMENT = re.compile(
    r"([0-9-]{10})[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2})? ?(Z|[+-][0-9]{2})?:?([0-9]{2})?"
)
SINCE = re.compile(r"(?:since|from|after) (.+?)(?: on| onwards)?")
UNTIL = re.compile(r"(?:until|till|before|up to) (.+)")
ABOUT = re.compile(r"(?:about|around|circa|approximately|roughly|ca?\.?) ?(.+)")
PERHAPS = re.compile(r"(?:perhaps|maybe|possibly|probably) (.+)")
BETWEEN = re.compile(r" (?:to|until|till|and) | ?(?:--|\.\.|-) ?")
WORD = re.compile(r"[a-z]+")
NAMED = re.compile(r"[a-z0-9., -]+")
NAMES = tuple(name.lower() for name in (*MONTHS, *WEEKDAYS, *SEASONS.values(), "fall"))
SMALL_WORDS = {"the", "of", "in", "on", "early", "mid", "late", "sept", "st", "nd", "rd", "th", "s"}


def guess(text: str) -> str:
    """Say what is probably meant, in one sentence; an empty answer when there is no telling."""
    plain = " ".join(text.translate(DASHES).split())
    if not plain or len(plain) > LONGEST:
        return ""
    both = _read_both_ways(plain)
    if both:
        return f"“{plain}” can be read in two ways; write {both} instead."
    for reason, repair in REPAIRS:
        meant = repair(plain)
        if meant and read(meant):
            return f"{reason}; write {meant} instead."
    return ""


def _read_both_ways(text: str) -> str:
    """Read 07/09/1969, where Britain sees a September and America a July."""
    match = YEAR_LAST.fullmatch(text)
    if not match or match[2] != "/" or match[1] == match[3]:
        return ""
    meant = [_join(match[4], match[3], match[1]), _join(match[4], match[1], match[3])]
    return " or ".join(meant) if all(map(read, meant)) else ""


def _join(year: str, month: str, day: str) -> str:
    return "-".join(part.zfill(2) for part in (year, month, day) if part)


def _close_up(text: str) -> str:
    return text.replace(" ", "")


def _put_year_first(text: str) -> str:
    """Read 9.7.1969 with the day first, 9/13/1969 with the month first."""
    match = YEAR_LAST.fullmatch(text)
    if not match:
        return ""
    day_first = _join(match[4], match[3], match[1])
    return day_first if read(day_first) else _join(match[4], match[1], match[3])


def _fill_digits(text: str) -> str:
    match = YEAR_FIRST.fullmatch(text)
    return _join(match[1], match[3], match[4] or "") if match else ""


def _put_mark_last(text: str) -> str:
    match = MARK_FIRST.fullmatch(text)
    return match[2] + match[1] if match else ""


def _fill_clock(text: str) -> str:
    match = MOMENT.fullmatch(text)
    if not match:
        return ""
    offset = (match[4] or "") + (f":{match[5]}" if match[5] else "")
    return f"{match[1]}T{match[2]}{match[3] or ':00'}{offset}"


def _drop_clocks(text: str) -> str:
    return re.sub(r"T[^/]*", "", text) if "/" in text else ""


def _use_one_mark(text: str) -> str:
    return text[:-2] + "%" if text[-2:] in ("?~", "~?") else ""


def _put_slash(text: str) -> str:
    """Read `1961-1969` and `20 to 24 July 1969` as a start and an end."""
    plain = text.lower().removeprefix("from ").removeprefix("between ")
    spans = (
        _make_span(plain[: match.start()], plain[match.end() :])
        for match in BETWEEN.finditer(plain)
    )
    return next(filter(None, spans), "")


def _make_span(start_text: str, end_text: str) -> str:
    """Read two ends; the start borrows month and year from the end where it has none."""
    if not re.search(r"[0-9]", start_text) and not _is_name(start_text):
        return ""
    end, shared = _understand(end_text), end_text.split()
    starts = (" ".join((start_text, *shared[place:])) for place in range(len(shared), 0, -1))
    start = next(filter(None, map(_understand, starts)), "")
    when = read(f"{start}/{end}") if start and end else None
    return f"{start}/{end}" if isinstance(when, Span) else ""


def _use_digits(text: str) -> str:
    """Read words before the date (about, since …) and months by their names."""
    lower = text.lower()
    for pattern, form in FORMS:
        match = pattern.fullmatch(lower)
        inner = _understand(match[1]) if match else ""
        if inner and read(form.format(inner)):
            return form.format(inner)
    return _read_names(lower)


def _read_names(text: str) -> str:
    """Read a date with its month in words, or a decade; only when every word is understood."""
    years = re.findall(r"(?<![0-9])[0-9]{4}(?![0-9])", text)
    words = set(WORD.findall(text))
    known = all(word in SMALL_WORDS or _is_name(word) for word in words)
    if len(years) != 1 or not words or not known or not NAMED.fullmatch(text):
        return ""
    meant = text_to_edtf(text.replace("-", " ")) or ""
    return meant if meant[:4] in (years[0], years[0][:3] + "X") and read(meant) else ""


def _is_name(word: str) -> bool:
    return any(word in (name, name[:3]) for name in NAMES)


def _understand(text: str) -> str:
    """Read one end of a span, or what stands behind `about`."""
    tries = (text, _fill_digits(text), _put_year_first(text), _read_names(text.lower()))
    return next((meant for meant in tries if meant and read(meant)), "")


FORMS = ((SINCE, "{}/.."), (UNTIL, "../{}"), (ABOUT, "{}~"), (PERHAPS, "{}?"))
REPAIRS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("Parts of a date are joined by plain hyphens, without blanks", _close_up),
    ("The letters X, T and Z are capitals", str.upper),
    ("Year, month and day have four, two and two digits with hyphens", _fill_digits),
    ("The year comes first, then month and day, with hyphens", _put_year_first),
    ("The mark ?, ~ or % comes last", _put_mark_last),
    ("The mark for both ? and ~ is %", _use_one_mark),
    ("A time is hours, minutes and seconds behind a T, then the offset", _fill_clock),
    ("The ends of a span carry no time of day", _drop_clocks),
    ("A span has one slash between its start and its end", _put_slash),
    ("Dates are written in digits and marks, not in words", _use_digits),
)
