"""What the page on publishing tells servers to send agrees with what the pages say themselves."""

import re

import pytest

from builder.publishing.policy import WEB, write_policy
from tests.sites import ROOT

PAGE = (ROOT / "docs/contributing/publish.md").read_text(encoding="utf-8")
POLICIES = re.findall(r"Content-Security-Policy:? \"?(style-src [^\"\n]*)", PAGE)
OF_EACH_PAGE = ("default-src", "script-src")
"""What is said by each page alone, since its scripts are its own."""


def _part(policy: str) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in policy.split(";"))
    return {name: value for name, _, value in parts}


def test_every_server_is_told_the_same() -> None:
    """nginx, Caddy, Apache and the file of headers have one policy."""
    assert len(POLICIES) == 4
    assert len(set(POLICIES)) == 1


def test_the_policy_is_that_of_the_pages() -> None:
    """All that holds for every page is repeated; only frames are added, which a page cannot say."""
    pages = _part(write_policy((), WEB))
    header = _part(POLICIES[0])
    repeated = {name: value for name, value in pages.items() if name not in OF_EACH_PAGE}
    assert repeated.items() <= header.items()
    assert pages["default-src"] == "'none'"
    added = {name: value for name, value in header.items() if name not in repeated}
    nothing = dict.fromkeys(("object-src", "frame-src"), "'none'")
    assert added == nothing | {"frame-ancestors": "'self'"}


@pytest.mark.parametrize("server", ["nginx", "caddyfile", "apache"])
def test_each_server_keeps_only_what_has_its_content_in_its_name(server: str) -> None:
    """Files of the theme for a year, fonts for a week, all else is asked for again."""
    found = re.search(rf"```{server}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    kept = re.findall(r"\"((?:public|no-cache)[^\"]*)\"", found[1])
    assert sorted(kept) == [
        "no-cache",
        "public, max-age=31536000, immutable",
        "public, max-age=604800",
    ]
    assert r"\.[0-9a-f]{8}\.min\.(js|css)" in found[1]
