"""The door for the synthetic State's tests; never used for real ones."""

from odop.audit.services import intake
from odop.quality.models import (
    Accreditation,
    Certificate,
    Dish,
    DishMaker,
    GIDrive,
    GIUser,
    LabTest,
    Line,
    PackagingRequest,
    Sample,
    Suspension,
)

take_in = intake(
    Accreditation,
    GIDrive,
    GIUser,
    LabTest,
    Sample,
    Line,
    Certificate,
    Suspension,
    PackagingRequest,
    Dish,
    DishMaker,
)
