"""What the figures tell on a public page, or nothing before they have been counted."""

from dataclasses import dataclass
from datetime import date

from odop.basics.names import Named
from odop.desks.kit.templatetags.kit import named
from odop.figures import queries as figures
from odop.figures.queries import Answer, Told
from odop.programme import queries as programme

CLAIMED = "artisans_trained_with_toolkit"
KITS = ("kits_promised", "kits_delivered", "kits_late")


@dataclass(frozen=True)
class Outcome:
    """The question asked in the Assembly, answered for the State or for one district."""

    answer: Answer
    where: Named
    claim: dict[str, str] | None = None  # what was said in public of the same people

    @property
    def band(self) -> list[tuple[str, int | None]]:
        """The four states in their order, for the strip."""
        return [(named(part.title), part.count) for part in self.answer.parts]

    @property
    def not_due(self) -> Told | None:
        """Those whose day to be asked has not come, told apart within those not reached."""
        inner = [told for part in self.answer.parts for told in part.of_which if told.count]
        return inner[0] if inner else None


@dataclass(frozen=True)
class Page:
    """What a page tells of the State or of a district, from one counting."""

    outcome: Outcome | None
    kits: tuple[Answer, ...]


def answers(on: date, where: Named, slug: str = "") -> Page:
    """Of the people trained, how many have found work; and toolkits promised, delivered and late."""
    told = {answer.figure: answer for answer in figures.listed(on=on, slug=slug, outcomes=True)}
    trained = told.get("trained")
    outcome = Outcome(trained, where, _claim(trained.district)) if trained else None
    return Page(outcome, tuple(told[figure] for figure in KITS if figure in told))


def _claim(district: str) -> dict[str, str] | None:
    """What was last said in public of people trained here: beside our count, never in its place."""
    for claim in programme.claims():
        if claim["indicator"] == CLAIMED and claim["district"] == district:
            return claim
    return None
