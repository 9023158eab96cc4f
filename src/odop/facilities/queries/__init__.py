"""Every read of common facility centres."""

from odop.facilities.queries.claims import public_claims
from odop.facilities.queries.lines import CentreLine, centres, counted
from odop.facilities.queries.lists import (
    DistrictCentres,
    StateCentres,
    district_centres,
    open_invitations,
    shown,
    state_centres,
)
from odop.facilities.queries.page import CentrePage, centre_doors, centre_page
from odop.facilities.queries.piles import centres_waiting
from odop.facilities.queries.public import PublicCentres, public_centres

__all__ = [
    "CentreLine",
    "CentrePage",
    "DistrictCentres",
    "PublicCentres",
    "StateCentres",
    "centre_doors",
    "centre_page",
    "centres",
    "centres_waiting",
    "counted",
    "district_centres",
    "open_invitations",
    "public_centres",
    "public_claims",
    "shown",
    "state_centres",
]
