"""Where accounts disagree, and what is uncertain."""

from collections import Counter

from builder.audits.finding import Audit, place
from builder.entries import Factual
from builder.fields import Account
from builder.kinds.claims import Claim
from builder.kinds.questions import Question
from builder.linking.linked import LinkedSite


def audit_accounts(linked: LinkedSite) -> Audit:
    """Count the accounts that disagree, kind by kind, and list what is uncertain."""
    site = linked.site
    accounts: Counter[str] = Counter()
    entries: Counter[str] = Counter()
    for entry in site.entries.values():
        if found := _accounts_of(entry):
            accounts[entry.kind] += len(found)
            entries[entry.kind] += 1
    uncertain = [e for e in site.entries.values() if getattr(e, "confidence", "") == "low"]
    outcomes = Counter(question.outcome for question in site.all(Question))
    return Audit(
        "Accounts that disagree",
        (
            *(f"{kind}: {accounts[kind]} accounts on {entries[kind]} entries" for kind in accounts),
            *(f"questions {outcome}: {count}" for outcome, count in sorted(outcomes.items())),
        ),
        to_judge=tuple(
            f"{place(site, entry.address)}: {entry.address} is shown as uncertain"
            for entry in uncertain
        ),
    )


def _accounts_of(entry: object) -> tuple[object, ...]:
    """Give the accounts beside the entry's own: those that disagree, or that answer a question."""
    accounts: tuple[Account, ...] = ()
    if isinstance(entry, Factual):
        accounts = entry.disagreement
    if isinstance(entry, Claim):
        accounts = entry.accounts
    return entry.answers if isinstance(entry, Question) else accounts
