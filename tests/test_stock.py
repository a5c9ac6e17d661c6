"""What the builder brings along is read as it is, and nothing else with it."""

from pathlib import Path

from builder.stock import ASSETS, BUILDER, TEMPLATES, THEME, list_languages, read_tree


def test_files_are_read_in_order(tmp_path: Path) -> None:
    """Every file is there with its path from the folder, whatever the order of the disk."""
    for name in ("b.css", "a/z.js", "a/b.js"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    found = {str(file.path): file.content for file in read_tree(tmp_path)}
    assert found == {"a/b.js": b"a/b.js", "a/z.js": b"a/z.js", "b.css": b"b.css"}


def test_hidden_files_and_links_are_left_out(tmp_path: Path) -> None:
    """Files of editors, compiled files, and links to elsewhere do not get into a site."""
    for name in (".swp", ".git/config", "__pycache__/x.pyc"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "link.css").symlink_to(BUILDER / "assets" / "site.css")
    assert read_tree(tmp_path) == ()


def test_the_folders_are_there() -> None:
    """The frame, the styles and the templates are found from anywhere."""
    assert {str(file.path) for file in read_tree(ASSETS)} >= {"site.css", "site.js"}
    assert {str(file.path) for file in read_tree(THEME)} >= {"main.html"}
    assert {str(file.path) for file in read_tree(TEMPLATES)} >= {"home.md.j2"}


def test_languages_are_those_of_the_theme() -> None:
    """The theme speaks English and many other languages."""
    assert {"en", "de", "ar", "pt-BR"} <= list_languages()
    assert all("." not in language for language in list_languages())
