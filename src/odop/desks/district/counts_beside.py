"""What waits of fairs, of machines and money of centres, and of quality: each with the page it leads to."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from odop.access.queries import holds
from odop.access.rules import Permission, Role
from odop.desks.district.waiting import Asking
from odop.desks.kit.waiting import Waiting, Words, piles
from odop.facilities.queries import waiting as facilities
from odop.mart.queries import waiting as mart
from odop.quality.queries import waiting as quality

FAIRS: Words = {
    "rounds": (_("draws of stalls to make"), "district:fairs", ""),
    "untold": (_("stalls whose sales nobody has told"), "district:fairs", "#untold"),
    "follow_ups": (_("makers to ask ninety days after a fair"), "district:fairs", "#follow-ups"),
    "buyers": (_("buyers to answer"), "district:fairs", "#buyers"),
}
CENTRES: Words = {
    "proofs": (_("proofs of spending to look at"), "district:centres", ""),
    "instalments": (_("instalments that may be claimed"), "district:centres", ""),
    "words": (_("hours of a machine on which two words part"), "district:machines", ""),
}
QUALITY: Words = {
    "draw": (_("samples to draw"), "district:tests", "?state=ASKED"),
    "send": (_("samples to send to a laboratory"), "district:tests", "?state=PREPARED"),
    "seal": (_("seals in doubt"), "district:tests", "?state=SEAL_DOUBT"),
    "confirm": (_("suspensions for a second person"), "district:certificates", ""),
    "gi": (_("makers to enrol for a GI"), "district:gi", ""),
    "packaging": (_("requests for packaging"), "district:packaging", "?state=ASKED"),
}


def of_fairs(asking: Asking) -> Iterator[Waiting]:
    """Rounds to draw, and what makers and buyers of past fairs are still to be asked or told."""
    if asking.may(Permission.HOLD_FAIR):
        yield from piles(FAIRS, mart.waits(asking.district, asking.on))


def of_centres(asking: Asking) -> Iterator[Waiting]:
    """Proofs of use, instalments, uses on which two words part."""
    if asking.may(Permission.SCREEN_CENTRE):
        waits = facilities.waits(asking.district)
        if not asking.may(Permission.PASS_CLAIM):
            waits.pop("instalments")
        yield from piles(CENTRES, waits)


def of_quality(asking: Asking) -> Iterator[Waiting]:
    """Samples, seals, certificates, makers to enrol for a GI, packaging asked for."""
    waits = quality.waits(asking.district) if asking.may(Permission.PROVE_QUALITY) else {}
    if not holds(asking.user, Role.DEPUTY_COMMISSIONER, district=asking.district, on=asking.on):
        waits.pop("seal", None)
    if asking.may(Permission.SCRUTINISE):
        waits["confirm"] = quality.to_confirm(asking.district, user=asking.user.pk)
    yield from piles(QUALITY, waits)
