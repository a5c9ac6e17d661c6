"""The types of fields: what a value means decides what the builder does with it.

A `Prose` is linked and rendered, a `Ref` must name an entry that exists, an `Edtf` can be sorted,
a `Plain` is printed as it stands.
"""

import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic.config import JsonDict
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from builder.dating import dates
from builder.model import Case
from builder.suggest import suggest
from builder.words import enumerate_words

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ID = re.compile(ID_PATTERN)
WEB_ADDRESS = r"""^https?://[^\s"'<>\\\[\]/?#]+[^\s"'<>\\]*$"""
"""A full address without a sign that could end the attribute or the line it is printed in."""


FORMER_ADDRESS = rf"^{ID_PATTERN}/{ID_PATTERN}$"
PERMALINK = r"^/(?:[a-z0-9-]+/)*(?:#[a-z0-9-]+|[a-z0-9-]+(?:\.[a-z0-9]+)+)?$"
"""Where something stands on the site, from the first slash on: a page, a place in one, a file."""


class _Text(str):
    """Text that knows its own meaning by its class."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.str_schema(strip_whitespace=True, min_length=1)
        return core_schema.no_info_after_validator_function(cls.check, text)

    @classmethod
    def check(cls, text: str) -> Self:
        """Accept the text, or say what right looks like."""
        return cls(text)


class Plain(_Text):
    """Words printed as they stand: a title, a name, a unit."""

    __slots__ = ()


def of_form(pattern: str, words: str) -> Any:
    """Ask for words of a form, said twice: schemas do not learn it of a `Plain` otherwise."""
    told: JsonDict = {"pattern": pattern, "patternErrorMessage": words}
    return Field(pattern=pattern, json_schema_extra=told)


Url: TypeAlias = Annotated[
    Plain, of_form(WEB_ADDRESS, "Write a web address that begins with https://")
]
"""An address on the web, printed into pages as it stands."""


FormerAddress: TypeAlias = Annotated[str, Field(pattern=FORMER_ADDRESS)]
"""An address `kind/id` that an entry had, or that of another entry whose place it has taken."""

SitePlace: TypeAlias = Annotated[str, Field(pattern=PERMALINK)]
"""A place on the site: `/actors/armstrong/`, `/glossaries/flight/#orbit`, `/data/terms.csv`."""


class Prose(_Text):
    """CommonMark text: names in it become links, and `[@source-id]` cites a source."""

    __slots__ = ()


class TeacherProse(Prose):
    """Text for teachers only: keys and notes, which the public edition never contains."""

    __slots__ = ()


class Verbatim(_Text):
    """Text as printed elsewhere: paragraphs between blank lines, no markup; names become links."""

    __slots__ = ()


class Edtf(_Text):
    """A date in EDTF, levels 0 and 1: `1969-07-20`, `1969-05-28~`, `1969-07-20/1969-07-24`."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": ["string", "integer"],
            "pattern": f"^(?:{dates.FORM.pattern})$",
            "patternErrorMessage": "Write a date such as 1969, 1969-07 or 1969-07-20",
        }

    @classmethod
    def check(cls, text: str) -> Self:
        """Accept a date, or explain the mistake in it."""
        message = dates.explain_mistake(text)
        if message:
            raise PydanticCustomError("edtf", "{message}", {"message": message})
        return cls(text)


Offset: TypeAlias = Annotated[str, Field(pattern=r"^[+-](?:0[0-9]|1[0-4]):[0-5][0-9]$")]
"""How far a clock is from UTC: `+04:30`."""


class Ref(str):
    """The address of another entry."""

    __slots__ = ()


@dataclass(frozen=True)
class To:
    """Which kinds a reference may name; with one kind, the bare id is enough."""

    kinds: tuple[str, ...]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        text = core_schema.str_schema(min_length=1)
        return core_schema.no_info_after_validator_function(self.complete, text)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        prefix = f"(?:{'|'.join(self.kinds)})/"
        optional = "?" if len(self.kinds) == 1 else ""
        long = f"Write the kind, a slash and the id: {self.kinds[0]}/…"
        short = f"Write an id of {self.kinds[0]}: small letters, digits and hyphens"
        return {
            "type": ["string", "integer"],
            "pattern": f"^(?:{prefix}){optional}{ID_PATTERN}$",
            "patternErrorMessage": short if optional else long,
        }

    def complete(self, text: str) -> Ref:
        """Turn what a contributor wrote into a full address."""
        if not text.strip():
            raise PydanticCustomError("ref_empty", "no entry is named")
        kind, slash, name = text.rpartition("/")
        if not slash and len(self.kinds) == 1:
            return Ref(f"{self.kinds[0]}/{text}")
        if kind in self.kinds:
            return Ref(text)
        wanted = enumerate_words(self.kinds)
        near = suggest(kind, self.kinds) if slash else None
        values = {"text": text, "wanted": wanted, "near": near and f"{near}/{name}"}
        raise PydanticCustomError("ref_kind", "“{text}” is not one of {wanted}", values)


SourceRef = Annotated[Ref, To(("sources",))]
ActorRef = Annotated[Ref, To(("actors",))]
PlaceRef = Annotated[Ref, To(("places",))]
EventRef = Annotated[Ref, To(("events",))]
ClaimRef = Annotated[Ref, To(("claims",))]
ArticleRef = Annotated[Ref, To(("articles",))]
TermRef = Annotated[Ref, To(("terms",))]
QuizRef = Annotated[Ref, To(("quizzes",))]
StandardRef = Annotated[Ref, To(("standards",))]
AnyRef = Annotated[
    Ref,
    To(
        (
            *("actors", "terms", "places", "events", "claims", "articles", "explainers"),
            *("sources", "questions", "omissions", "loaded-words", "layers"),
            *("maps", "lessons", "quizzes", "levels", "standards"),
        )
    ),
]

Confidence: TypeAlias = Literal["high", "medium", "low"]
Sources = Annotated[tuple[SourceRef, ...], Field(min_length=1)]


class Record(BaseModel):
    """A group of fields: nothing may change it, and nothing unknown may be in it."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Shorthand(Record):
    """A group of fields for which a bare text may stand: it is then the first of them."""

    @model_validator(mode="before")
    @classmethod
    def accept_bare_text(cls, value: object) -> object:
        """Read a bare text as the first field."""
        return {next(iter(cls.model_fields)): value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "anyOf": [{"type": ["string", "number", "boolean"], "pattern": r"\S"}, handler(schema)]
        }


class Alias(Shorthand):
    """Another way the entry is named; a bare text in the list means the same as `name: text`."""

    name: Plain
    """The name as it is written in running text."""
    case: Case = "smart"
    """exact: as written. smart: also first letter raised, or all capitals. insensitive: any way."""
    link: bool = True
    """no: shown and found by the search, but never linked by itself."""


class ScriptName(Record):
    """The name in its own script, with the language so that browsers and screen readers know it."""

    text: Plain
    """The name, in the letters of that script."""
    lang: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")]
    """BCP 47: ru Russian, el Greek, ar Arabic, zh Chinese …"""
    means: Plain | None = None
    """What the name means, in a few words."""


class Account(Record):
    """What somebody says about a disputed matter, with the sources for it."""

    who: Plain
    """Who says it, in a few words."""
    says: Prose
    """What they say, in our own words."""
    sources: Sources
    """Ids of the bibliography that carry this."""


class Fact(Record):
    """One checkable statement with its sources."""

    text: Prose
    """The statement, in a sentence or two."""
    sources: Sources
    """Ids of the bibliography that carry this."""
    confidence: Confidence = "high"
    """high: several good sources agree. medium: one good source. low: shown as uncertain."""


class Quote(Record):
    """Words of an article, exactly as printed there, that something rests on.

    They must occur exactly once; if not, `paragraph`, `prefix` or `suffix` says which are meant.
    """

    exact: Plain
    """The words, copied letter by letter."""
    paragraph: Annotated[int, Field(ge=1)] | None = None
    """The number of the paragraph in which they stand."""
    prefix: str = ""
    """The words directly before, to tell one occurrence from another."""
    suffix: str = ""
    """The words directly after."""
