"""Whether everything is explained that the site set out to explain."""

from collections.abc import Iterator

from builder.audits.finding import Audit
from builder.kinds.plans import Plan
from builder.linking.linked import LinkedSite


def audit_plans(linked: LinkedSite) -> Audit:
    """Count what each plan wanted, what is an entry, and what was left out and why.

    A plan that names an entry which does not exist is no finding: the content does not build.
    """
    plans = linked.site.all(Plan)
    return Audit(
        "What was planned",
        tuple(_count(plan) for plan in plans),
        to_judge=tuple(line for plan in plans for line in _list_left_out(plan)),
    )


def _count(plan: Plan) -> str:
    entries = sum(item.entry is not None for item in plan.items)
    left_out = len(plan.items) - entries
    return f"{plan.title}: {len(plan.items)} planned, {entries} are entries, {left_out} left out"


def _list_left_out(plan: Plan) -> Iterator[str]:
    for item in plan.items:
        if item.left_out:
            yield f"{plan.title}: {item.id} was left out: {item.left_out}"
