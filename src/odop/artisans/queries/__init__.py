"""Every read of the makers' register."""

from odop.artisans.queries.consents import ConsentLine, ConsentPage, consent_page
from odop.artisans.queries.counts import SEX, SOCIAL_GROUP, register_counts
from odop.artisans.queries.drafts import (
    DraftPage,
    QuestionPage,
    choices,
    draft,
    draft_of,
    drafts_in,
    is_minor,
    question_page,
)
from odop.artisans.queries.frame import Called, Framed, frame, to_be_found
from odop.artisans.queries.imports import Given, ImportPage, import_page, imports_of, refused_rows
from odop.artisans.queries.payees import PayeeFacts, keys_of, payees, sharers, spouses_of, wedded
from odop.artisans.queries.people import (
    Account,
    Card,
    PeoplePage,
    Person,
    any_artisan,
    any_synthetic,
    artisan,
    artisan_of,
    cards,
    household,
    on_phone_of,
    people,
)
from odop.artisans.queries.units import UnitOf, units_of

__all__ = [
    "SEX",
    "SOCIAL_GROUP",
    "Account",
    "Called",
    "Card",
    "ConsentLine",
    "ConsentPage",
    "DraftPage",
    "Framed",
    "Given",
    "ImportPage",
    "PayeeFacts",
    "PeoplePage",
    "Person",
    "QuestionPage",
    "UnitOf",
    "any_artisan",
    "any_synthetic",
    "artisan",
    "artisan_of",
    "cards",
    "choices",
    "consent_page",
    "draft",
    "draft_of",
    "drafts_in",
    "frame",
    "household",
    "import_page",
    "imports_of",
    "is_minor",
    "keys_of",
    "on_phone_of",
    "payees",
    "people",
    "question_page",
    "refused_rows",
    "register_counts",
    "sharers",
    "spouses_of",
    "to_be_found",
    "units_of",
    "wedded",
]
