"""Words of the frame in a language that is not the one of the site: on a page of translations."""

import re
from dataclasses import dataclass

from markupsafe import Markup

from builder.interface.words import Interface, speak, translate

_HEADING = re.compile(r"(#+ )(.*?)( \{: #|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Tongue:
    """Another language: its words of the frame, its name for browsers, the way its lines run."""

    interface: Interface
    language: str
    direction: str

    def knows(self, words: str) -> bool:
        """Tell whether some words of the frame are translated into it."""
        return self._translate(words) != words

    def say(self, words: str, **values: object) -> Markup:
        """Say words in this language, marked as such; what it lacks is said as everywhere else."""
        if not self.knows(words):
            return Markup(translate(words)) % values  # noqa: S704 - words of ours, values escaped
        return self._mark(Markup(self._translate(words)) % values)  # noqa: S704 - checked words

    def entitle(self, heading: Markup, words: str) -> Markup:
        """Put the words of a heading into this language, if it has them."""
        if not self.knows(words):
            return heading
        told = self._mark(Markup(self._translate(words)))  # noqa: S704 - checked words
        whole = _HEADING.sub(lambda found: f"{found[1]}{told}{found[3]}", str(heading), count=1)
        return Markup(whole)  # noqa: S704 - a heading that is safe already

    def _translate(self, words: str) -> str:
        with speak(self.interface):
            return translate(words)

    def _mark(self, words: Markup) -> Markup:
        marks = Markup('<span lang="{}" dir="{}">{}</span>')
        return marks.format(self.language, self.direction, words)
