"""What an editor should mend or judge is found, each with the place where it stands."""

from pathlib import Path

import pytest

from builder.audits import AUDITS, Audit
from builder.audits.accounts import audit_accounts
from builder.audits.bibliography import audit_bibliography
from builder.audits.copied import audit_copies
from builder.audits.definitions import audit_definitions
from builder.audits.plan import audit_plans
from builder.audits.repeated import audit_repeated_sentences
from builder.audits.spellings import audit_spellings
from builder.linking.linked import LinkedSite
from builder.model import InvalidContent
from builder.pipeline import read_site
from tests.sites import ROOT, copy_example

TERMS = "glossaries/flight.yml"
ORBIT = "summary: The path on which one body goes round another."


def _read(root: Path) -> LinkedSite:
    return read_site(root / "content")


def _change(folder: Path, name: str, old: str, new: str) -> LinkedSite:
    """Read the example after one change in one of its files."""
    root = copy_example(folder)
    file = root / "content" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return _read(root)


def _define(folder: Path, words: str) -> Audit:
    """Look over the definitions when `orbit` is defined by these words."""
    return audit_definitions(_change(folder, TERMS, ORBIT, f"summary: {words}"))


@pytest.mark.parametrize("audit", AUDITS, ids=lambda audit: audit.__name__)
def test_nothing_of_our_content_needs_mending(audit: object) -> None:
    """The content of this site passes every audit."""
    look = next(one for one in AUDITS if one is audit)
    assert look(read_site(ROOT / "content")).to_mend == ()


def test_a_plan_is_counted(tmp_path: Path) -> None:
    """What is planned is an entry, or was left out with a reason that is printed."""
    linked = _change(
        tmp_path, "plans/landing.yml", "items:\n", "items:\n  - {id: flag, left_out: No source.}\n"
    )
    audit = audit_plans(linked)
    assert audit.figures == ("The first landing: 3 planned, 1 are entries, 2 left out",)
    assert "The first landing: flag was left out: No source." in audit.to_judge


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ("{id: x, entry: actors/nobody}", "there is no actor “nobody”"),
        ("{id: x}", "name either the `entry` or the reason"),
        ("{id: x, entry: actors/nasa, left_out: y}", "name either the `entry` or the reason"),
    ],
)
def test_a_plan_must_name_what_exists(tmp_path: Path, item: str, message: str) -> None:
    """An entry that is planned and does not exist stops the build; so does a plan that is vague."""
    with pytest.raises(InvalidContent, match=message):
        _change(tmp_path, "plans/landing.yml", "items:\n", f"items:\n  - {item}\n")


def test_a_work_that_nobody_cites_is_named(tmp_path: Path) -> None:
    """A work of the bibliography that carries nothing is to be used or removed."""
    work = "  spare: {title: Spare, type: book, weight: primary}\n"
    linked = _change(tmp_path, "sources/works.yml", "sources:\n", f"sources:\n{work}")
    (line, *_) = [one for one in audit_bibliography(linked).to_mend if "spare" in one]
    file, number, _ = line.split(":", 2)
    assert (tmp_path / "project" / file).read_text(encoding="utf-8").splitlines()[
        int(number) - 1
    ] == work.rstrip()
    assert line.endswith("sources/spare is cited nowhere")


def test_entries_with_sources_are_counted(tmp_path: Path) -> None:
    """The share of entries that name their sources is told."""
    figures = audit_bibliography(_read(copy_example(tmp_path))).figures
    assert figures[0].startswith("100.0 % of ")


def test_accounts_are_counted_kind_by_kind(tmp_path: Path) -> None:
    """Accounts that disagree are counted; an entry that is uncertain is named."""
    audit = audit_accounts(_read(copy_example(tmp_path)))
    assert "claims: 1 accounts on 1 entries" in audit.figures
    assert any("claims/nothing-seen is shown as uncertain" in one for one in audit.to_judge)


def test_definitions_are_measured(tmp_path: Path) -> None:
    """The middle sentence counts, so one long definition among short ones is no fault."""
    audit = _define(tmp_path, "It is " + "very " * 30 + "round.")
    assert audit.to_mend == ()
    assert audit.figures[0].endswith("33 in the longest")


def test_long_definitions_are_a_fault(tmp_path: Path) -> None:
    """When the middle sentence is too long, its words are counted."""
    long = "summary: It is " + "very " * 30 + "round.\n"
    root = copy_example(tmp_path)
    file = root / "content" / TERMS
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text(
        "".join(f"    {long}" if "summary:" in line else line for line in lines), encoding="utf-8"
    )
    assert "the middle sentence has 33 words" in audit_definitions(_read(root)).to_mend


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("A path of the [lunar module](@/none).", ["uses “lunar module” (terms/lunar-module)"]),
        ("A path of the lunar module.", []),
        ("A path of [that craft](@/terms/lunar-module), the LM.", []),
        ("A path, an orbit.", []),
    ],
)
def test_a_definition_links_the_terms_it_uses(tmp_path: Path, words: str, found: list[str]) -> None:
    """A harder term in a definition is itself linked there; its own name need not be."""
    to_mend = _define(tmp_path, words).to_mend
    assert len(to_mend) == len(found)
    assert all(one in line for one, line in zip(found, to_mend, strict=True))


def test_long_words_are_shown(tmp_path: Path) -> None:
    """A long word that no link explains is worth a look; one inside a link is not."""
    audit = _define(tmp_path, "An [extraordinarily](@/terms/lunar-module) gravitational path.")
    (line,) = [one for one in audit.to_judge if "terms/orbit" in one]
    assert line.endswith("terms/orbit: is “gravitational” plain enough?")


def test_a_sentence_in_two_entries_is_found(tmp_path: Path) -> None:
    """The sentence is told with both entries, whatever its capitals and blanks are."""
    words = "the craft in which one person stayed in orbit while  two landed."
    audit = audit_repeated_sentences(_change(tmp_path, TERMS, ORBIT, f'summary: "{words}"'))
    (line,) = [one for one in audit.to_mend if "terms/orbit" in one]
    assert "while two landed.” also in terms/orbit" in line


@pytest.mark.parametrize(
    ("other", "runs"),
    [
        ("He says: The craft in which ONE person stayed, in orbit!", 2),
        ("the craft in which one person stayed in orbit while", 3),
        ("The craft in which one person stayed nowhere.", 0),
        ("", 0),
    ],
)
def test_words_of_another_text_are_found(tmp_path: Path, other: str, runs: int) -> None:
    """Eight words in a row are found, whatever stands between them, and seven are not."""
    words = "the craft in which one person stayed in orbit while two landed."
    linked = _change(tmp_path, TERMS, ORBIT, f'summary: "{words}"')
    found = [one for one in audit_copies(linked, other).to_mend if "terms/orbit" in one]
    assert len(found) == runs


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("A path that Amstrong took.", ["“Amstrong”, preferred “Armstrong”: terms/orbit"]),
        ("A path that Armstrong took.", []),
        ("A path that Armstrongs took.", []),
        ("A path that amstrong and Amstrong took.", []),
        ("A path that Ermsdrong took.", []),
        ("A path that Aldren took.", ["“Aldren”, preferred “Aldrin”: terms/orbit"]),
        ("A path that Oldriin took.", ["“Oldriin”, preferred “Aldrin”: terms/orbit"]),
        ("A path that Albion took.", []),
    ],
)
def test_other_spellings_are_listed(tmp_path: Path, words: str, found: list[str]) -> None:
    """A name in another spelling is listed with its place; endings and common words are none."""
    linked = _change(tmp_path, TERMS, ORBIT, f"summary: {words}")
    assert [one for one in audit_spellings(linked).to_judge if "terms/orbit" in one] == found
