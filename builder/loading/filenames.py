"""Files beside those that are meant: copies, backups, files with another ending."""

import re
from pathlib import PurePosixPath

from builder.model import Problem
from builder.words import enumerate_words
from builder.yamlfile import whole_file

_BACKUP = re.compile(r"~\$.*|#.*#|.*(?:~|\.(?:bak|orig|old|tmp|swp|rej))", re.IGNORECASE)
"""Names that programs give to what they put aside."""
_COPY = re.compile(
    r"(?:(?:copy|copie|kopie|copia) (?:of |de |von )?|(?:Copy|Kopie) \([0-9]+\) of )(?P<of>.+)"
    r"|(?P<before>.+?)(?: - (?:Copy|Kopie)(?: \([0-9]+\))?| copy(?: [0-9]+)?| \([0-9]+\))"
    r"(?P<end>\.\w+)",
    re.IGNORECASE,
)
"""Names that Windows, macOS and browsers give to a second copy of a file."""
_DOCUMENT = (".doc", ".docx", ".odt", ".rtf", ".pages", ".pdf", ".xls", ".xlsx", ".ods", ".csv")


def explain_copy(file: PurePosixPath) -> Problem | None:
    """Say that a file is left out, if its name is one of a backup or of a second copy."""
    if _BACKUP.fullmatch(file.name):
        message = "this is a backup that a program has put aside; it is left out"
        return whole_file(file, "backup-file", message, "delete it, if nobody needs it")
    match = _COPY.fullmatch(file.name)
    if match is None:
        return None
    original = match["of"] or f"{match['before']}{match['end']}"
    message = f"is this a copy of {original}? It is left out"
    fix = "delete it; or, if it is an entry of its own, give the file the id of that entry"
    return whole_file(file, "copied-file", message, fix)


def explain_ending(file: PurePosixPath, endings: tuple[str, ...]) -> Problem:
    """Say how the name of a file must end, and what to do about this one."""
    right = enumerate_words(endings)
    stem = re.sub(r"(?:\.ya?ml|\.txt)+$", "", file.name, flags=re.IGNORECASE)
    fix = f"rename it so that it ends in {right}, or move it out of this folder"
    if file.suffix.lower() in _DOCUMENT:
        fix = f"copy its words into a plain text file that ends in {right}, and take this one away"
    elif stem != file.name and ".yml" in endings:
        fix = f"rename the file:  {stem}.yml"
    return whole_file(file, "wrong-ending", f"files in this folder end in {right}", fix)
