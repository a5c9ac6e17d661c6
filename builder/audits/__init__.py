"""What an editor looks over before a release; each audit is one small function in this list.

A check stops a build, since what it finds is wrong wherever it stands. An audit looks at the
content as a whole and finds what a person should mend or judge.
"""

from collections.abc import Callable

from builder.audits.accounts import audit_accounts
from builder.audits.bibliography import audit_bibliography
from builder.audits.definitions import audit_definitions
from builder.audits.finding import Audit
from builder.audits.plan import audit_plans
from builder.audits.readability import audit_readability
from builder.audits.repeated import audit_repeated_sentences
from builder.audits.spellings import audit_spellings
from builder.linking.linked import LinkedSite

__all__ = ["AUDITS", "Audit"]

AUDITS: tuple[Callable[[LinkedSite], Audit], ...] = (
    audit_plans,
    audit_bibliography,
    audit_accounts,
    audit_definitions,
    audit_readability,
    audit_repeated_sentences,
    audit_spellings,
)
