"""A whole site is linked, or every wrong link, citation and quote in it is told at once."""

import shutil
from pathlib import Path

import pytest

from builder.checking.validate import validate
from builder.kinds import KINDS
from builder.linking.linked import LinkedSite, link_site
from builder.loading.load import load_content
from builder.model import InvalidContent, Mention
from builder.telling.codes import raise_errors
from builder.text import prose
from tests.linking import FIXTURES, draw, shorten

CONTENT = FIXTURES / "linked" / "content"


def _link(content: Path) -> LinkedSite:
    site, wrong = validate(load_content(content, KINDS), KINDS)
    linked, unlinked = link_site(site)
    raise_errors(wrong, unlinked)
    return linked


@pytest.fixture(scope="module")
def linked() -> LinkedSite:
    """Link the small site of the fixtures."""
    return _link(CONTENT)


def _describe(mention: Mention) -> str:
    field = " ".join(map(str, mention.field))
    star = " *" if mention.linked else ""
    place = f"{mention.entry} {field} {mention.paragraph}"
    return f"{place}: {mention.surface} → {mention.address}{star}"


def test_mentions(linked: LinkedSite) -> None:
    """The site mentions what the fixture lists, in this order."""
    lines = (FIXTURES / "linked" / "mentions.txt").read_text(encoding="utf-8").splitlines()
    expected = [line for line in lines if not line.startswith("#")]
    assert [_describe(mention) for mention in linked.mentions] == expected


def test_mentions_of_an_entry(linked: LinkedSite) -> None:
    """The mentions of an entry are those of its address, the mentions in it those it makes."""
    for address in (*linked.site.entries, *linked.site.books, "actors/nobody"):
        expected = [one for one in linked.mentions if one.address == address]
        assert list(linked.mentions_of(address)) == expected
        expected = [one for one in linked.mentions if one.entry == address]
        assert list(linked.mentions_in(address)) == expected


def test_texts(linked: LinkedSite) -> None:
    """Every text is there with its links; what an annotation decides about words is done."""
    html = shorten(draw(linked.texts["articles/battle", ("body",)]))
    assert html == (
        "<p>⟦Nelson|actors/nelson⟧ fell on the Victory. His captain, ⟦Hardy|actors/hardy⟧, was "
        "beside him: “Kiss me, ⟦Hardy|actors/hardy⟧.”</p>\n<h2>The end</h2>\n"
        "<p>⟦The admiral|actors/nelson⟧ lay below. Nelson died at half past four,\nand the "
        "<em>⟦Victory|terms/victory⟧</em> went on. The ⟦second ship|actors/temeraire⟧ of the line "
        "followed.</p>\n"
    )


def test_plain_text_of_others_stays_plain(linked: LinkedSite) -> None:
    """In plain text of others names are linked, also over a line break, and signs stay signs."""
    html = shorten(draw(linked.texts["articles/letter", ("text",)]))
    assert html == (
        "<p>To the Admiralty: ⟦Nelson|actors/nelson⟧ is dead. *Nelson* [sic] is dead, off "
        "⟦Cape\nTrafalgar|places/cape⟧.</p>\n"
        "<p>The Royal Sovereign sends word to all admirals.</p>\n"
    )


def test_quotes(linked: LinkedSite) -> None:
    """Every quote of an annotation and a claim has its place in the article."""
    paragraphs = prose.plain_paragraphs(linked.texts["articles/battle", ("body",)])
    words = {
        field: paragraphs[place.paragraph - 1][place.start : place.end]
        for field, place in linked.quotes.items()
    }
    assert words == {
        ("annotations/who", ("quote",)): "The admiral",
        ("annotations/again", ("quote",)): "Hardy",
        ("annotations/ship", ("quote",)): "Victory",
        ("claims/time", ("quotes", 0)): "died at half past four, and the Victory",
        ("claims/time", ("quotes", 1)): "Nelson",
    }


def test_citations(linked: LinkedSite) -> None:
    """An entry cites the sources in its fields and in its prose, each once."""
    assert linked.sources_of("actors/nelson") == ("sources/log", "sources/memoir")
    assert linked.sources_of("claims/time") == ("sources/log", "sources/memoir")
    assert linked.sources_of("articles/letter") == ()
    citing = ("events/storm", "actors/hardy", "actors/nelson", "places/cape", "claims/time")
    assert linked.cited_by("sources/memoir") == citing


def test_empty_site(tmp_path: Path) -> None:
    """A site with nothing but its settings is linked to nothing."""
    shutil.copy(CONTENT / "site.yml", tmp_path)
    linked = _link(tmp_path)
    assert (dict(linked.texts), linked.mentions, dict(linked.quotes)) == ({}, (), {})


def _find_problems(folder: Path, file: str, text: str) -> list[str]:
    """Link the small site with one file added or replaced; give place, code and message."""
    content = folder / "content"
    shutil.copytree(CONTENT, content)
    (content / file).write_text(text, encoding="utf-8")
    with pytest.raises(InvalidContent) as caught:
        _link(content)
    assert all(problem.fix for problem in caught.value.problems)
    return [str(problem).removeprefix(f"content/{file}:") for problem in caught.value.problems]


ESSAY = "---\ntitle: Essay\n---\n"


def test_unknown_entry(tmp_path: Path) -> None:
    """A link to an entry that does not exist is told where it stands, with what was meant."""
    text = ESSAY + "One [x](@/actors/nelson).\n\nTwo\n[y](@/actors/nelsen), [z](@/qq/qqqqqq).\n"
    assert _find_problems(tmp_path, "articles/essay.md", text) == [
        "7:5: [unknown-link] there is no entry “actors/nelsen”; did you mean “actors/nelson”?",
        "7:27: [unknown-link] there is no entry “qq/qqqqqq”",
    ]


def test_unknown_source(tmp_path: Path) -> None:
    """A citation of a source that does not exist, or none at all, is told where it stands."""
    text = ESSAY + "One [@log].\n\n- two [@memoirs; @log]\n- three [@log, p. 4] [@]\n"
    assert _find_problems(tmp_path, "articles/essay.md", text) == [
        "6:8: [unknown-citation] there is no source “memoirs”; did you mean “memoir”?",
        "7:10: [unknown-citation] there is no source “log, p. 4”; did you mean “log”?",
        "7:22: [unknown-citation] there is no source “”",
    ]


def test_broken_link(tmp_path: Path) -> None:
    """A link to a file or an unknown kind of address is told where it stands."""
    text = ESSAY + "[one](two.md) [three](ftp://four)\n"
    assert _find_problems(tmp_path, "articles/essay.md", text) == [
        "4:7: [broken-link] the link to “two.md” leads nowhere",
        "4:23: [broken-link] the link to “ftp://four” leads nowhere",
    ]


def test_half_written_links(tmp_path: Path) -> None:
    """A link or a citation that is not read as one is told, so that no reader meets its signs."""
    text = ESSAY + "[he [@log]](@/actors/nelson)\n\n[he] (@/actors/nelson)\n\nSo [@log.\n"
    found = _find_problems(tmp_path, "articles/essay.md", text)
    assert [one.partition("]")[0] for one in found] == [
        "4:12: [half-written-link",
        "6:6: [half-written-link",
        "8:4: [half-written-link",
    ]


def test_problems_in_yaml(tmp_path: Path) -> None:
    """In a YAML file a problem is told on its line, also in a text of several lines."""
    text = (
        "title: Collingwood\ntype: person\nrole: admiral\nsummary: He won [@lag].\nbefore: >-\n"
        "  He was\n  born [here](@/places/cap).\nafter: |\n  One\n\n  [two](@/x/y)\n"
        "confidence: high\nsources: [log]\n"
    )
    assert _find_problems(tmp_path, "actors/collingwood.yml", text) == [
        "4:18: [unknown-citation] there is no source “lag”; did you mean “log”?",
        "7:15: [unknown-link] there is no entry “places/cap”; did you mean “places/cape”?",
        "11:9: [unknown-link] there is no entry “x/y”",
    ]


def test_names_in_books_are_linked_too(tmp_path: Path) -> None:
    """A problem in the text about a whole book is told as well."""
    text = (CONTENT / "glossaries" / "ships.yml").read_text(encoding="utf-8")
    text = text.replace("[@memoir]", "[@diary-of-nobody]")
    assert _find_problems(tmp_path, "glossaries/ships.yml", text) == [
        "2:48: [unknown-citation] there is no source “diary-of-nobody”",
    ]


def _add_namesakes(content: Path) -> None:
    """Add two entries whose names differ in their capitals only, and are read in any."""
    shutil.copytree(CONTENT, content)
    for who, name in (("uncle", "Lord Howe"), ("nephew", "LORD HOWE")):
        text = (
            f"title: The {who} of all\ntype: person\nrole: sailor\nsummary: A sailor.\n"
            f"aliases: [{{name: {name}, case: insensitive}}]\n"
            "confidence: high\nsources: [log]\n"
        )
        (content / "actors" / f"{who}.yml").write_text(text, encoding="utf-8")


def test_ambiguous_name(tmp_path: Path) -> None:
    """A name of two entries is told in each paragraph that uses it, with both owners."""
    content = tmp_path / "content"
    _add_namesakes(content)
    letter = content / "articles" / "letter.txt"
    letter.write_text("To lord howe.\n\nNot lord howe.", encoding="utf-8")
    with pytest.raises(InvalidContent) as caught:
        _link(content)
    owners = "is a name of several entries: actors/nephew, actors/uncle"
    assert [
        str(problem).removeprefix("content/articles/") for problem in caught.value.problems
    ] == [
        f"letter.txt:1:4: [ambiguous-name] “lord howe” in paragraph 1 {owners}",
        f"letter.txt:3:5: [ambiguous-name] “lord howe” in paragraph 2 {owners}",
    ]


def test_words_broken_over_lines(tmp_path: Path) -> None:
    """A problem about words that a line breaks is told where their field begins, not elsewhere."""
    content = tmp_path / "content"
    _add_namesakes(content)
    nelson = content / "actors" / "nelson.yml"
    text = nelson.read_text(encoding="utf-8")
    broken = "before: >-\n  Under lord\n  howe.\nafter: Like lord howe.\n"
    nelson.write_text(broken + text, encoding="utf-8")
    with pytest.raises(InvalidContent) as caught:
        _link(content)
    assert [(problem.line, problem.column) for problem in caught.value.problems] == [
        (1, 9),
        (4, 13),
    ]


def test_lost_quotes(tmp_path: Path) -> None:
    """Quotes that are not in the article, or more than once, are told at their own lines."""
    text = (
        "title: Notes\nannotations:\n  one:\n    quote:\n      exact: Nelson rose\n    link: none\n"
        "  two:\n    quote: {exact: Hardy}\n    link: actors/hardy\n"
    )
    assert _find_problems(tmp_path, "annotations/battle.yml", text) == [
        "5:14: [quote-not-found] the words “Nelson rose” do not stand in the article; the "
        "nearest are “Nelson fell” in paragraph 1",
        "8:20: [quote-ambiguous] these words stand 2 times in the article: in paragraph 1",
    ]


def test_words_that_cannot_be_linked(tmp_path: Path) -> None:
    """Decisions about words in a link, over an emphasis, or decided before, are told."""
    text = (
        "title: Notes\nannotations:\n"
        "  one:\n    quote: {exact: second ship}\n    link: actors/temeraire\n"
        "  two:\n    quote: {exact: the Victory went}\n    link: terms/victory\n"
        "  three:\n    quote: {exact: “Kiss me}\n    link: actors/hardy\n"
        "  four:\n    quote: {exact: Kiss}\n    link: actors/hardy\n"
        "  five:\n    quote: {exact: the Victory went on}\n    link: none\n"
    )
    problems = _find_problems(tmp_path, "annotations/battle.yml", text)
    assert [one.partition("]")[0] for one in problems] == [
        "4:20: [quote-not-linkable",
        "7:20: [quote-not-linkable",
        "13:20: [quote-not-linkable",
    ]


def test_annotations_without_an_article(tmp_path: Path) -> None:
    """A file of annotations that is named after no article is told once."""
    text = (
        "title: Notes\nannotations:\n"
        "  one:\n    quote: {exact: a}\n    link: none\n"
        "  two:\n    quote: {exact: b}\n    link: none\n"
    )
    problems = _find_problems(tmp_path, "annotations/siege.yml", text)
    assert [one.partition("]")[0] for one in problems] == ["3:3: [unknown-article"]


def test_all_problems_at_once(tmp_path: Path) -> None:
    """Links, citations, names and quotes are told together, file by file."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    article = content / "articles" / "battle.md"
    text = article.read_text(encoding="utf-8")
    text = text.replace("The admiral", "He").replace("@/actors/temeraire", "@/actors/victory")
    article.write_text(text + "\n[@none]\n", encoding="utf-8")
    with pytest.raises(InvalidContent) as caught:
        _link(content)
    assert [(str(one.file), one.code) for one in caught.value.problems] == [
        ("content/annotations/battle.yml", "quote-not-found"),
        ("content/articles/battle.md", "unknown-link"),
        ("content/articles/battle.md", "unknown-citation"),
    ]


def test_title_as_alias(tmp_path: Path) -> None:
    """An alias with the words of the title decides how, and whether, the title is recognised."""
    text = (
        "title: Storm\ntype: group\nrole: ship\naliases: [{name: Storm, link: no}]\n"
        "summary: A ship.\nconfidence: high\nsources: [log]\n"
    )
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    (content / "actors" / "storm.yml").write_text(text, encoding="utf-8")
    (content / "articles" / "letter.txt").write_text("Storm, STORM", encoding="utf-8")
    assert _link(content).mentions_of("actors/storm") == ()
