"""Plausible targets of the synthetic State: a first one for each district and year, and a shift in some."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from odop.audit.services import Machine
from odop.basics.dates import day_of, financial_year, first_day_of, years_after
from odop.casework.services import set_targets, shift_target
from odop.desks.cli.demo.lives.life import moment
from odop.desks.cli.demo.money import YearsMoney
from odop.schemes.margin_money import SCHEME
from odop.schemes.skill_development import SCHEME as TRAINING

A_LOAN = 2_20_000_00  # of margin money, about the middle one
A_BATCH = 25
WORDS = "आयुक्त का लक्ष्य पत्र, वित्तीय वर्ष {year} (कृत्रिम)"
SHIFTED = "लक्ष्य का अंश दूसरे जनपद को, आयुक्त के पत्र से (कृत्रिम)"
TRAINED_YEARS = 6  # over which a district's trained people are spread


def aim(years: Sequence[YearsMoney], trained: Mapping[str, int]) -> int:
    """Set the targets of every year that has money; returns how many."""
    return sum(_year(one, trained) for one in years)


def _year(one: YearsMoney, trained: Mapping[str, int]) -> int:
    by, at = Machine(one.by.cell), moment(first_day_of(one.year) + timedelta(days=11))
    if day_of(at) >= one.today:
        at = moment(one.today - timedelta(days=1))
    words = WORDS.format(year=one.year)
    loans = {code: max(1, round(paise / A_LOAN / 5) * 5) for code, paise in one.districts.items()}
    made = set_targets(scheme=SCHEME, year=one.year, targets=loans, words=words, synthetic=True, by=by, at=at)
    _shift(SCHEME, one, loans, by)
    if one.year >= financial_year(years_after(one.today, -2)):
        people = {code: max(1, -(-n // TRAINED_YEARS // A_BATCH)) * A_BATCH for code, n in trained.items()}
        made += set_targets(
            scheme=TRAINING, year=one.year, targets=people, words=words, synthetic=True, by=by, at=at
        )
        _shift(TRAINING, one, people, by)
    return made


def _shift(scheme: str, one: YearsMoney, targets: Mapping[str, int], by: Machine) -> None:
    """In October the district with the largest target gives a tenth of it to the one shown."""
    on = first_day_of(one.year) + timedelta(days=200)
    largest = max(targets, key=lambda code: (targets[code], code))
    number = targets[largest] // 10
    if on >= one.today or largest == one.featured or one.featured not in targets or not number:
        return
    shift_target(
        scheme=scheme, year=one.year, from_district=largest, to_district=one.featured, number=number, words=SHIFTED,
        synthetic=True, by=by, at=moment(on),
    )  # fmt: skip
