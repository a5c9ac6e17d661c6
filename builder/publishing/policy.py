"""What a page may run and fetch: a Content-Security-Policy that names every script in the page.

A script that stands in a page is allowed only if the page without content has it as well: what
somebody smuggles into a text is never among those. The theme's first script holds the way to the
top of the site, which differs from page to page; it is compared without it.
"""

import base64
import hashlib
import re
from collections.abc import Iterable

SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
DATA = re.compile(r'\btype="application/(?:ld\+)?json"')
"""What holds data for programs: no browser runs it."""
SOURCE = re.compile(r"\bsrc=")
WAY_UP = re.compile(r'new URL\("(?!//)[./][\w./~%-]*",location\)')
CHARSET = re.compile(r'<meta charset="utf-8">', re.IGNORECASE)
POLICY = '<meta http-equiv="Content-Security-Policy" content="{}">'
GUARDED = re.compile(f"({CHARSET.pattern}){POLICY.format('[^>]*')}", re.IGNORECASE)
WEB = "'self'"
DISK = "'self' file:"
"""On a disk some browsers do not take a file for one of the same site, so the word is said too."""


class ForeignScript(Exception):
    """A page cannot be guarded: it holds a script that is not of the theme, or has no head."""


def guard_page(html: str, theme: frozenset[str], own: str) -> str:
    """Put the policy into a page; `own` is where its files may come from: WEB or DISK.

    A policy that was put there before, for the other place, gives way.
    """
    html = GUARDED.sub(r"\1", html, count=1)
    scripts = find_scripts(html)
    for script in scripts:
        if simplify(script) not in theme:
            raise ForeignScript(f"a script that is not of the theme: {script.strip()[:60]}")
    policy = write_policy(map(fingerprint, scripts), own)
    meta = POLICY.format(policy)
    guarded, count = CHARSET.subn(lambda found: found[0] + meta, html, count=1)
    if not count:
        raise ForeignScript('the page has no <meta charset="utf-8">, behind which the policy goes')
    return guarded


def allow_last_script(html: str) -> str:
    """Add the last script of a page to its policy: the one that reloads it while it is written."""
    *_, last = find_scripts(html)
    return html.replace("; script-src ", f"; script-src {fingerprint(last)} ", 1)


def write_policy(scripts: Iterable[str], own: str) -> str:
    """Write the policy for a page with these inline scripts, given by their fingerprints."""
    allowed = " ".join(dict.fromkeys((own, *scripts)))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {own}; img-src {own} data:; "
        f"font-src {own}; connect-src {own}; worker-src {own}; manifest-src {own}; "
        "base-uri 'none'; form-action 'none'"
    )


def find_scripts(html: str) -> tuple[str, ...]:
    """List the scripts that stand in a page and would be run, from the top."""
    found = SCRIPT.findall(html)
    return tuple(s for a, s in found if not SOURCE.search(a) and not DATA.search(a))


def find_theme(html: str) -> frozenset[str]:
    """Give the scripts of a page without content, to know those of the theme by."""
    return frozenset(map(simplify, find_scripts(html)))


def simplify(script: str) -> str:
    """Give a script without the way to the top of the site."""
    return WAY_UP.sub("new URL(location)", script)


def fingerprint(script: str) -> str:
    """Give the words by which a policy names a script."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
