"""What translators write is read as gettext reads it, and brings nothing but words into a page."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from builder.interface.catalogue import read_interface
from builder.interface.files import translate_files
from builder.interface.template import TEMPLATE, draw_interface_template
from builder.interface.words import ENGLISH, Interface, say, say_count, speak
from builder.model import File, Problem
from builder.rendering.render import make_environment
from builder.rendering.tongue import Tongue
from builder.text.headings import draw_heading
from tests.pseudo import list_words, translate_template
from tests.sites import ROOT

FILE = PurePosixPath("content/interface/de.po")
HEAD = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


def _read(entries: str, head: str = HEAD) -> tuple[Interface, tuple[Problem, ...]]:
    interface, problems = read_interface(f"{head}{entries}\n".encode(), FILE)
    return interface or ENGLISH, problems


def _tell(entries: str) -> list[str]:
    _, problems = _read(entries)
    assert {problem.code for problem in problems} <= {"bad-interface"}
    return [f"{problem.line}: {problem.message}" for problem in problems]


def test_words_are_said_in_the_language_that_is_spoken() -> None:
    """Inside of `speak` a translation is said; outside, and without one, the English words are."""
    german, problems = _read('msgid "Sources"\nmsgstr "Quellen"\n')
    assert problems == ()
    with speak(german):
        assert (say("Sources"), say("Places"), say("")) == ("Quellen", "Places", "")
    assert say("Sources") == "Sources"


def test_numbers_take_the_forms_of_the_language() -> None:
    """A language with more forms than English says each number with its own."""
    forms = "".join(f'msgstr[{n}] "%(num)s {word}"\n' for n, word in enumerate(("a", "b", "c")))
    head = HEAD.replace(
        "nplurals=2; plural=(n != 1)", "nplurals=3; plural=(n == 1 ? 0 : n == 2 ? 1 : 2)"
    )
    polish, problems = _read(f'msgid "%(num)s word"\nmsgid_plural "%(num)s words"\n{forms}', head)
    assert problems == ()
    with speak(polish):
        assert [say_count("%(num)s word", "%(num)s words", n) for n in (1, 2, 5)] == [
            "1 a",
            "2 b",
            "5 c",
        ]


def test_what_is_uncertain_or_empty_stays_english() -> None:
    """A translation that a program has guessed is not used until somebody has looked at it."""
    interface, problems = _read('#, fuzzy\nmsgid "Maps"\nmsgstr "Mappen"\n\nmsgid "Now"\nmsgstr ""')
    assert problems == ()
    with speak(interface):
        assert (say("Maps"), say("Now")) == ("Maps", "Now")


@pytest.mark.parametrize(
    ("english", "translation", "message"),
    [
        ("born %(date)s", "geboren", "the place for a value is missing: %(date)s"),
        ("born %(date)s", "%(datum)s", "the English has no place for a value called %(datum)s"),
        ("born %(date)s", "%(date)s, 100%", "the English has no %, and a page reads it"),
        ("a <em>b</em>", "a <em>b", "the marks between < and > are not those of the English"),
        ("a <em>b</em>", "<em onclick=x>b</em>", "the marks between < and > are not those"),
        ("Now", "<script>", "the marks between < and > are not those of the English"),
        ("Now", '\\" onclick=\\"x', 'the English has no ", and a page reads it as more'),
        ("Now", "{{ config }}", "the English has no { or }, and a page reads it as more"),
        ("Now", "a\\nb", "the English has no line break, and a page reads it as more"),
        ("Now", "a &lt; b", "the English has no &, and a page reads it as more"),
    ],
)
def test_a_translation_has_no_more_than_words(english: str, translation: str, message: str) -> None:
    """Places and marks that differ from the English are told, with the line of the translation."""
    (told,) = _tell(f'msgid "{english}"\nmsgstr "{translation}"')
    assert told.startswith(f"6: {message}")


def test_one_thing_may_go_without_its_number() -> None:
    """The form for one may say “one” instead of a figure; the form for many may not lack it."""
    start = 'msgid "%(num)s word"\nmsgid_plural "%(num)s words"\n'
    assert _tell(f'{start}msgstr[0] "ein Wort"\nmsgstr[1] "%(num)s Wörter"') == []


@pytest.mark.parametrize("rule", ["n % 0", "n +", "(" * 60 + "n"])
def test_a_rule_for_numbers_that_fails_is_told(rule: str) -> None:
    """A rule that gives no form, or cannot be read, stops no build without a word."""
    _, problems = _read("", HEAD.replace("(n != 1)", rule))
    assert [problem.line for problem in problems] == [3]


@given(st.text(max_size=80))
def test_no_file_breaks_the_reader(text: str) -> None:
    """Whatever a file holds, there are words or problems, and no traceback."""
    interface, problems = read_interface(text.encode(errors="surrogatepass"), FILE)
    assert interface or problems


def test_english_is_right_by_its_own_rules() -> None:
    """All words of the template pass as their own translation, so a translator can keep any."""
    template = (ROOT / TEMPLATE).read_bytes()
    interface, problems = read_interface(translate_template(template).encode(), FILE)
    assert interface
    assert problems == ()
    assert len(list(list_words(template))) > 500


def test_the_template_has_the_words_of_all_parts() -> None:
    """Templates, the theme, scripts, modules and chosen values are searched for words."""
    text = draw_interface_template().text
    for file in ("templates/home.md.j2", "theme/404.html", "assets/quiz.js", "kinds/claims.py"):
        assert f"#: builder/{file}" in text
    assert "#. A value of the field status.\n#: builder/kinds/claims.py" in text
    assert "builder/__main__.py" not in text


def test_a_template_escapes_values_and_not_words() -> None:
    """What is put into words of the frame is escaped; the marks of the words are kept."""
    template = make_environment().from_string('{{ _("<b>%(a)s</b>", a=a) }}')
    assert template.render(a="<i>") == "<b>&lt;i&gt;</b>"


def test_files_are_translated_when_they_are_put_out() -> None:
    """Brackets of ours are filled; braces of the theme, and places for a script, stay."""
    told = "{{ a }} [[ _('%(right)s of %(all)s right so far.') ]]"
    source = told + ' [% trans x="{{ y }}" %]See [[ x ]][% endtrans %]'
    files = (File(PurePosixPath("a.js"), source), File(PurePosixPath("b.woff2"), b"[[ \xff"))
    script, font = translate_files(files)
    assert script.text == "{{ a }} %(right)s of %(all)s right so far. See {{ y }}"
    assert font is files[1]


def test_another_language_is_marked_where_it_is_spoken() -> None:
    """On a page of translations words carry their language; what is missing is not marked."""
    interface, _ = _read('msgid "Not translated yet"\nmsgstr "هنوز ترجمه نشده است"\n')
    dari = Tongue(interface, "fa-AF", "rtl")
    heading = draw_heading(2, "Not translated yet", "missing--")
    words = '<span lang="fa-AF" dir="rtl">هنوز ترجمه نشده است</span>'
    assert dari.entitle(heading, "Not translated yet") == f"## {words} {{: #missing-- }}"
    assert dari.entitle(heading, "Maps") == heading
    assert dari.say("born %(date)s", date="<b>") == Markup("born &lt;b&gt;")
