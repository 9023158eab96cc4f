"""Tests, samples, results, certificates and their suspension; what was read of a laboratory's accreditation."""

from odop.quality.models.certificates import Certificate, Suspension
from odop.quality.models.gi import GIDrive, GIUser
from odop.quality.models.labs import Accreditation
from odop.quality.models.library import Design, DesignCraft, DesignFate, Dish, DishMaker, PackagingRequest
from odop.quality.models.testing import LabTest, Line, Sample

__all__ = [
    "Accreditation",
    "Certificate",
    "Design",
    "DesignCraft",
    "DesignFate",
    "Dish",
    "DishMaker",
    "GIDrive",
    "GIUser",
    "LabTest",
    "Line",
    "PackagingRequest",
    "Sample",
    "Suspension",
]
