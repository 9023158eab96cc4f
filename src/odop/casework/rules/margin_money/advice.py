"""Cross-checks between schemes, as advice to whoever scrutinises: a question to a person, never a refusal."""

from django.utils.translation import gettext_lazy as _

ADVICE = {
    "mudra": _("Has had a Mudra loan. It is a loan, not help of a self-employment scheme; see that it is not overdue."),
    "pm_vishwakarma": _(
        "Has had a loan of PM Vishwakarma. The order does not name it; ask the department if in doubt."
    ),
    "family_applied": _("Husband or wife has applied too: %(numbers)s. Only one of them can be helped."),
    "applied_before": _("Has applied before: %(numbers)s."),
    "trained_here": _("Was selected for training under this programme: the week of training may be waived."),
    "no_certificate": _(
        "The lesser own share is asked for, and its certificate is not among the papers: 10 per cent is reckoned."
    ),
    "residence_not_known": _(
        "The portal asks for residence in the State; the order does not. The register does not say it of her."
    ),
}  # fmt: skip


class Advice:
    """One piece of advice, in the reader's language."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values

    def __str__(self) -> str:
        text = str(ADVICE[self.code])
        return text % self.values if self.values else text
