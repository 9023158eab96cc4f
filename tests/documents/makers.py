"""Letters for tests: one of each kind to Meena, with words that are hard to set."""

from datetime import date, datetime

from odop.basics.dates import LUCKNOW
from odop.basics.names import Named
from odop.documents.models import Letter
from odop.documents.services import Because, LetterTo, issue_letters
from tests.access.makers import BHADOHI, OPERATOR

ISSUED_AT = datetime(2026, 11, 22, 11, 30, tzinfo=LUCKNOW)
LAKH = 1_00_000_00
HARD = "क्षत्रिय श्रृंगार हर्ष शक्ति ज़रदोज़ी"
VALUES = {
    "when": datetime(2026, 12, 3, 10, 30, tzinfo=LUCKNOW),
    "place": Named("Vikas Bhawan, meeting hall", "विकास भवन, सभागार"),
    "project": Named("Carpet loom, four frames", "कालीन करघा, चार फ़्रेम"),
    "branch": Named("State Bank of India, Gyanpur", "भारतीय स्टेट बैंक, ज्ञानपुर"),
    "cost": 10 * LAKH,
    "asked": 9 * LAKH,
    "sanctioned": 8 * LAKH,
    "own_share": LAKH // 2,
    "margin": 5 * LAKH // 2,
    "applied_on": date(2026, 11, 2),
    "selected_on": date(2026, 11, 20),
    "decided_on": date(2026, 11, 20),
    "claimed_on": date(2026, 11, 20),
    "paid_on": date(2026, 11, 21),
    "held_until": date(2028, 11, 21),
    "subject": Named("Papers are at the counter", "कागज़ काउंटर पर हैं"),
}
OF_TESTS = VALUES | {
    "product": Named("Carpets", "कालीन"),
    "certificate": "QC/2026-27/BHD/001",
    "standard": Named("Does the colour hold (ISO 105)", "रंग पक्का है या नहीं (ISO 105)"),
    "lab": Named("Carpet laboratory", "कालीन प्रयोगशाला"),
    "tested_on": date(2026, 11, 20),
    "expires_on": date(2027, 11, 20),
}
TESTS = {"quality_certificate", "test_failed", "test_not_whole"}
NO_PRODUCT = Because(
    Named("The project makes no product of this district", f"परियोजना जनपद के उत्पाद की नहीं है: {HARD}"),
    Named("para 2(3)", "प्रस्तर 2(3)"),
)
COME = Named("Please come and take them.", "कृपया आकर ले जाएँ।")


def letter_to(about: str = "MM/2026-27/BHD/00001", **other: object) -> LetterTo:
    """What goes to Meena about one application."""
    given: dict[str, object] = {
        "about": about,
        "district": BHADOHI,
        "name": Named("Meena Ansari", "मीना अंसारी"),
        "address": Named("House 12, Gyanpur 221304", "मकान 12, ज्ञानपुर 221304"),
        "values": VALUES,
        "reasons": (NO_PRODUCT,),
        "paragraphs": (COME,),
        "signed_by": "Rekha Maurya",
        "synthetic": True,
    }
    return LetterTo(**{**given, **other})


def letters(
    kind: str = "sanction", count: int = 1, at: datetime = ISSUED_AT, **other: object
) -> list[Letter]:
    """Letters of a kind, each about an application of its own."""
    if kind in TESTS:
        other.setdefault("values", OF_TESTS)
    items = [letter_to(f"MM/2026-27/BHD/{n:05d}", **other) for n in range(1, count + 1)]
    numbers = issue_letters(kind=kind, items=items, by=OPERATOR, at=at)
    found = Letter.objects.in_bulk(numbers, field_name="number")
    return [found[number] for number in numbers]


def letter(kind: str = "sanction", **other: object) -> Letter:
    """One letter."""
    return letters(kind, **other)[0]
