"""What no finished page may hold: each rule looks through a page for one thing."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from builder.publishing.pagetree import Element, PageTree
from builder.publishing.policy import DISK, WEB, fingerprint, write_policy

WEB_SCHEMES = ("http:", "https:", "mailto:")
ADDRESSES = (
    *("href", "xlink:href", "src", "srcset", "imagesrcset", "poster", "data", "background", "cite"),
    *("action", "formaction", "ping", "longdesc", "manifest", "codebase", "classid", "profile"),
)
"""Attributes that hold addresses."""
LISTS = ("srcset", "imagesrcset", "ping")
"""Attributes that hold several."""
LEADING = frozenset((("a", "href"), ("a", "xlink:href"), ("area", "href")))
"""What leads somewhere when a reader presses it; every other address is fetched with the page."""
POINTING = frozenset(("canonical", "next", "prev", "alternate", "license", "author", "help"))
"""What a `link` may say of another page without fetching it."""
FRAMES = (
    *("iframe", "frame", "frameset", "object", "embed", "applet", "portal", "fencedframe", "base"),
    *("animate", "animatemotion", "animatetransform", "set", "handler", "listener"),
)
"""Elements that bring a foreign page along, or change the addresses in this one."""
READ_TWICE = ("noscript", "template", "noembed", "noframes", "xmp", "plaintext", "listing")
"""Elements that mean one thing to one reader of a page and something else to another."""
DATA = ("application/json", "application/ld+json")
"""Types of scripts that hold data, which no browser runs."""
THEME_IDS = frozenset(
    (
        *(("script", "__config"), ("input", "__drawer"), ("input", "__search")),
        *(("input", "__palette_0"), ("input", "__palette_1"), ("input", "__toc")),
    )
)
"""The ids that the scripts of the theme look for, each with its element."""
THEME_NAMES = frozenset((("input", "__palette"), ("form", "search")))
"""The names that they look for."""
NAMED = ("input", "select", "textarea", "button", "fieldset", "meta")
"""Elements that may have a name: that of any other would hide a part of the browser."""
POLICY = "content-security-policy"
BEFORE_POLICY = ("html", "head", "meta")
"""The elements that come before the policy: the last of them names the encoding."""
FINGERPRINT = re.compile(r"'sha256-[A-Za-z0-9+/=]+'")
"""A fingerprint in a policy."""
OWN_SCRIPT = re.compile(r"(?:/|(?:\.{1,2}/)*)(?:[\w.-]+/)*assets/[\w./-]+\.js")
"""The address of a script that came with the site."""
MOVED = re.compile(r"0; url=(.*)", re.DOTALL)
"""What sends a reader from an address of before to the one of today."""
DRAWN = (
    *("fill", "stroke", "filter", "mask", "clip-path", "cursor"),
    *("marker", "marker-start", "marker-mid", "marker-end"),
)
"""Attributes of drawings that may name a file."""
CSS_ADDRESS = re.compile(r"url\(\s*+[\"']?+(?!#)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_DROPPED = re.compile(r"[\t\n\r]")
"""What a browser leaves out of an address."""
_AROUND = "".join(map(chr, range(0x21)))
"""What it leaves away at the ends of one."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an element."""

    element: Element
    words: str


Rule: TypeAlias = Callable[[PageTree], Iterator[Fault]]
"""Looks through a page for one thing that may not be there."""


def find_handlers(tree: PageTree) -> Iterator[Fault]:
    """Find attributes that are code: `onclick` and all others that begin with `on`."""
    handlers = (name for name in tree.by_attribute if name.startswith("on"))
    for element, name in tree.having(*handlers):
        yield Fault(element, f"“{name}” would run a script")


def find_schemes(tree: PageTree) -> Iterator[Fault]:
    """Find addresses that lead neither to a page of this site nor to the web nor to a mailbox."""
    for element, name in tree.having(*ADDRESSES):
        for address in _list_addresses(element, name):
            scheme = find_scheme(address)
            if scheme and scheme not in WEB_SCHEMES:
                yield Fault(element, f"no address of a page begins with “{scheme}”")


def find_loads(tree: PageTree) -> Iterator[Fault]:
    """Find what a browser would fetch from another site when somebody opens the page."""
    for element, name in tree.having(*ADDRESSES):
        if (element.tag, name) in LEADING or name == "cite" or _only_points(element):
            continue
        if any(find_scheme(address) for address in _list_addresses(element, name)):
            yield Fault(element, "it would be fetched from another place")


def find_drawn_loads(tree: PageTree) -> Iterator[Fault]:
    """Find parts of drawings that name a file: `fill="url(…)"` may only name a part of the page."""
    for element, name in tree.having(*DRAWN):
        if CSS_ADDRESS.search(element.get(name)):
            yield Fault(element, f"“{name}” would fetch a file")


def find_scripts(tree: PageTree) -> Iterator[Fault]:
    """Find scripts that the policy of the page does not name, and files of others."""
    named = {
        one for meta in _list_policies(tree) for one in FINGERPRINT.findall(meta.get("content"))
    }
    for script in tree.tagged("script"):
        if "src" in script.attributes:
            if not OWN_SCRIPT.fullmatch(script.get("src")):
                yield Fault(script, "this script is no file of ours")
        elif script.get("type") not in DATA and fingerprint(script.text) not in named:
            yield Fault(script, "the policy of the page does not name this script")


def find_styles(tree: PageTree) -> Iterator[Fault]:
    """Find styles inside the page: all that belong to it stand in files."""
    for style in tree.tagged("style"):
        yield Fault(style, "styles stand in files, not in a page")
    for element, _ in tree.having("style"):
        yield Fault(element, "styles stand in files, not in an element")


def find_frames(tree: PageTree) -> Iterator[Fault]:
    """Find elements that show another page in this one, or change where its links lead."""
    for element in tree.tagged(*FRAMES):
        yield Fault(element, f"no page may have the element “{element.tag}”")


def find_read_twice(tree: PageTree) -> Iterator[Fault]:
    """Find elements by which something gets past one reader of a page and not past another."""
    for element in tree.tagged(*READ_TWICE):
        yield Fault(element, f"browsers and tools read “{element.tag}” in different ways")


def find_forms(tree: PageTree) -> Iterator[Fault]:
    """Find forms that send what somebody types."""
    for element, _ in tree.having("action", "formaction"):
        yield Fault(element, "it would send what a reader types")


def find_orders(tree: PageTree) -> Iterator[Fault]:
    """Find orders to the browser: only to go on to another page of this site is one of ours."""
    for meta, name in tree.having("http-equiv"):
        moved = MOVED.fullmatch(meta.get("content"))
        goes_on = meta.get(name).lower() == "refresh" and moved and not find_scheme(moved[1])
        if not goes_on and meta.get(name).lower() != POLICY:
            yield Fault(meta, "it would give the browser an order")


def find_hidden_names(tree: PageTree) -> Iterator[Fault]:
    """Find ids and names that would stand before those which the scripts of the theme look for."""
    for element, _ in tree.having("id"):
        name = element.get("id")
        if name.startswith("_") and (element.tag, name) not in THEME_IDS:
            yield Fault(element, f"the id “{name}” is kept for the theme")
    for element, _ in tree.having("name"):
        name = element.get("name")
        ours = element.tag in NAMED and not name.startswith("_")
        if not ours and (element.tag, name) not in THEME_NAMES:
            yield Fault(element, f"the name “{name}” would hide a part of the browser")


def find_repeated_ids(tree: PageTree) -> Iterator[Fault]:
    """Find ids that stand more than once, so that a link to them may go astray."""
    counts = Counter(element.get("id") for element, _ in tree.having("id"))
    last = {element.get("id"): element for element, _ in tree.having("id")}
    for name, count in counts.items():
        if count > 1:
            yield Fault(last[name], f"the id “{name}” stands {count} times")


def find_open_windows(tree: PageTree) -> Iterator[Fault]:
    """Find links whose new window could change the one that the reader comes from."""
    for element, _ in tree.having("target"):
        if not {"noopener", "noreferrer"} & set(element.get("rel").lower().split()):
            yield Fault(element, "a link to a new window needs rel=noopener")


def find_weak_policies(tree: PageTree) -> Iterator[Fault]:
    """Find pages whose policy is missing, comes too late, stands twice or is not ours."""
    policies = _list_policies(tree)
    if len(policies) != 1:
        yield Fault(tree.elements[0], f"the page has {len(policies)} policies instead of one")
    elif _list_before(tree, policies[0]) != BEFORE_POLICY:
        yield Fault(policies[0], "the policy does not hold for what stands before it")
    elif not _is_ours(policies[0].get("content")):
        yield Fault(policies[0], "the policy is not the one of this site")


RULES: tuple[Rule, ...] = (
    *(find_weak_policies, find_scripts, find_handlers, find_schemes, find_loads, find_drawn_loads),
    *(find_styles, find_frames, find_read_twice, find_forms, find_orders, find_hidden_names),
    *(find_repeated_ids, find_open_windows),
)
"""What no page may hold."""


@lru_cache(maxsize=100_000)
def find_scheme(address: str) -> str:
    """Give how an address begins that leads elsewhere, as a browser reads it: `https:` or `//`."""
    clean = _DROPPED.sub("", address.strip(_AROUND)).replace("\\", "/")
    if clean.startswith("//"):
        return "//"
    scheme = _SCHEME.match(clean)
    return scheme[0].lower() if scheme else ""


def _list_addresses(element: Element, name: str) -> tuple[str, ...]:
    """Give the addresses in an attribute; of some there are several, parted by commas or blanks."""
    value = element.get(name)
    return tuple(filter(None, re.split(r"[\s,]+", value))) if name in LISTS else (value,)


def _only_points(element: Element) -> bool:
    relations = set(element.get("rel").lower().split())
    return element.tag == "link" and bool(relations) and relations <= POINTING


def _list_policies(tree: PageTree) -> tuple[Element, ...]:
    metas = (meta for meta, _ in tree.having("http-equiv"))
    return tuple(meta for meta in metas if meta.get("http-equiv").lower() == POLICY)


def _list_before(tree: PageTree, policy: Element) -> tuple[str, ...]:
    return tuple(element.tag for element in tree.elements[: tree.elements.index(policy)])


def _is_ours(content: str) -> bool:
    scripts = FINGERPRINT.findall(content)
    return content in {write_policy(scripts, own) for own in (WEB, DISK)}
