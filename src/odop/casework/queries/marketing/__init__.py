"""Reads of help to reach a market: the maker's, the district's, the State's."""

from odop.casework.queries.marketing.claim import ClaimPage, claim_page
from odop.casework.queries.marketing.council import CouncilPage, council_page, told_of
from odop.casework.queries.marketing.councils import (
    CouncilLimits,
    CouncilLine,
    CouncilPaid,
    council_limits,
    council_lines,
    councils_decided,
    councils_paid,
    councils_to_do,
    passed_councils,
)
from odop.casework.queries.marketing.hearings import Heard, ToHear, to_hear
from odop.casework.queries.marketing.hers import MyClaim, claim_at_table, my_claim, my_claims
from odop.casework.queries.marketing.lines import Limits, MarketLine, limits_of
from odop.casework.queries.marketing.minutes import market_beside_minutes
from odop.casework.queries.marketing.offers import Offer, Offers, offers
from odop.casework.queries.marketing.parts import BarLine, BillLine, PaperLine
from odop.casework.queries.marketing.state import (
    DistrictClaims,
    StateClaims,
    market_beside_money,
    paid_by_district,
    passed_list,
    state_claims,
)
from odop.casework.queries.marketing.worklist import (
    ClaimPile,
    MarketPage,
    decided,
    market_page,
    market_piles,
)

__all__ = [
    "BarLine",
    "BillLine",
    "ClaimPage",
    "ClaimPile",
    "CouncilLimits",
    "CouncilLine",
    "CouncilPage",
    "CouncilPaid",
    "DistrictClaims",
    "Heard",
    "Limits",
    "MarketLine",
    "MarketPage",
    "MyClaim",
    "Offer",
    "Offers",
    "PaperLine",
    "StateClaims",
    "ToHear",
    "claim_at_table",
    "claim_page",
    "council_limits",
    "council_lines",
    "council_page",
    "councils_decided",
    "councils_paid",
    "councils_to_do",
    "decided",
    "limits_of",
    "market_beside_minutes",
    "market_beside_money",
    "market_page",
    "market_piles",
    "my_claim",
    "my_claims",
    "offers",
    "paid_by_district",
    "passed_councils",
    "passed_list",
    "state_claims",
    "to_hear",
    "told_of",
]
