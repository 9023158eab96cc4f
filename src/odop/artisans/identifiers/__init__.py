"""Numbers that name a person, a business, a bank or a place: judged by their own make, and named when they
stand for nobody. Pure: no tables. A well made number is not yet a true one.
"""

from odop.artisans.identifiers.aadhaar import DIGITS, last4, mask, masked_tail, token
from odop.artisans.identifiers.judgement import Judgement, Verdict, reason
from odop.artisans.identifiers.kinds import KINDS, judge, kind_of, may_be_aadhaar, means_nothing

__all__ = [
    "DIGITS",
    "KINDS",
    "Judgement",
    "Verdict",
    "judge",
    "kind_of",
    "last4",
    "mask",
    "masked_tail",
    "may_be_aadhaar",
    "means_nothing",
    "reason",
    "token",
]
