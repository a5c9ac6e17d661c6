"""A file for translations is called as browsers call its language."""

import pytest

from builder.languages import explain_language, find_language


@pytest.mark.parametrize("name", ["de", "ru", "fa-af", "zh-hans", "hbo", "sr-latn-rs"])
def test_short_names_are_right(name: str) -> None:
    """What has the form of BCP 47 is taken, also where few people speak the language."""
    assert explain_language(name) == ""


@pytest.mark.parametrize(("typed", "meant"), [("german", "de"), ("dari", "fa-af"), ("welsh", "cy")])
def test_the_name_of_a_language_leads_to_its_short_name(typed: str, meant: str) -> None:
    """Whoever writes a language out is told its short name."""
    assert explain_language(typed).endswith(f"write  {meant}.")


def test_other_names_are_told_with_examples() -> None:
    """What no language is called is told what right looks like."""
    assert explain_language("my class").endswith("such as de for German, sw for Swahili.")


@pytest.mark.parametrize(
    ("name", "short"), [("German", "de"), ("simplified-chinese", "zh-hans"), ("Nonsense", "")]
)
def test_languages_are_found_by_name(name: str, short: str) -> None:
    """Capitals and hyphens do not matter."""
    assert find_language(name) == short


def test_another_spelling_of_a_short_name_is_understood() -> None:
    """Programs for translators write the region behind a line, and in capitals."""
    assert find_language("pt_BR") == "pt-br"
