"""Laboratories, with what is known of their accreditation and how far it can be trusted."""

from dataclasses import dataclass
from datetime import date

from odop.basics.names import Named
from odop.programme import queries as programme
from odop.programme.queries import Lab
from odop.quality.models import Accreditation
from odop.quality.rules import SUREST_FIRST, Trust, takes_samples, trust_of


@dataclass(frozen=True)
class Reading:
    """What an officer has read in the accreditation body's list."""

    body: str
    certificate: str
    from_date: date
    until: date
    scope: str
    seen_on: date
    seen_where: str
    read_by: str


@dataclass(frozen=True)
class LabLine:
    """A laboratory in a list."""

    code: str
    named: Named
    kind: str
    district: str | None
    lab: Lab
    reading: Reading | None
    trust: Trust
    takes_samples: bool

    @property
    def name(self) -> Named:
        return self.named

    @property
    def trust_words(self) -> str:
        return str(self.trust.label)

    @property
    def doubtful(self) -> bool:
        """Whether a page must warn of it."""
        return self.trust != Trust.SEEN


def labs(on: date) -> tuple[LabLine, ...]:
    """Every laboratory, those that take samples first; three queries."""
    readings = _readings()
    lines = [_line(one, readings.get(one.code), on) for one in programme.labs()]
    return tuple(sorted(lines, key=lambda line: not line.takes_samples))


def lab(code: str, on: date) -> LabLine | None:
    """One laboratory."""
    one = programme.lab(code)
    return _line(one, _readings(code).get(code), on) if one else None


def labs_for(product: str, on: date) -> tuple[LabLine, ...]:
    """The laboratories that take samples: first those said to test this product; of these the surest first."""
    found = [line for line in labs(on) if line.takes_samples]
    return tuple(
        sorted(found, key=lambda line: (product not in line.lab.products, SUREST_FIRST.index(line.trust)))
    )


def _readings(*codes: str) -> dict[str, Reading]:
    """The latest reading of each laboratory."""
    rows = Accreditation.objects.order_by("lab_id", "-read_at").distinct("lab_id")
    return {
        r.lab_id: Reading(
            r.body, r.certificate, r.from_date, r.until, r.scope, r.seen_on, r.seen_where, r.read_by
        )
        for r in (rows.filter(lab__in=codes) if codes else rows)
    }


def _line(one: Lab, reading: Reading | None, on: date) -> LabLine:
    trust = trust_of(one.accreditation, reading.until if reading else None, on)
    return LabLine(one.code, one.named, one.kind, one.district, one, reading, trust, takes_samples(one.kind))
