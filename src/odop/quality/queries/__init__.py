"""Every read of quality."""

from odop.quality.queries.certificates import (
    CertificateLine,
    CertificatesPage,
    certificate,
    certificates_in,
    suspensions_waiting,
    to_be_heard,
)
from odop.quality.queries.labs import LabLine, lab, labs, labs_for
from odop.quality.queries.lines import TestLine
from odop.quality.queries.products import (
    ProductQuality,
    StandardLine,
    product_quality,
    standards_for,
    testable_products,
)
from odop.quality.queries.rates import Rates, rates, tests_decided, tests_passed
from odop.quality.queries.tests import (
    Doors,
    LineFound,
    TestPage,
    TestsPage,
    district_tests,
    doors,
    lab_done,
    lab_tests,
    numbers_of,
    test_of_label,
    test_page,
    tests_of,
)

__all__ = [
    "CertificateLine",
    "CertificatesPage",
    "Doors",
    "LabLine",
    "LineFound",
    "ProductQuality",
    "Rates",
    "StandardLine",
    "TestLine",
    "TestPage",
    "TestsPage",
    "certificate",
    "certificates_in",
    "district_tests",
    "doors",
    "lab",
    "lab_done",
    "lab_tests",
    "labs",
    "labs_for",
    "numbers_of",
    "product_quality",
    "rates",
    "standards_for",
    "suspensions_waiting",
    "test_of_label",
    "test_page",
    "testable_products",
    "tests_decided",
    "tests_of",
    "tests_passed",
    "to_be_heard",
]
