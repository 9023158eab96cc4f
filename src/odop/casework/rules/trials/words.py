"""The words of a trial: what a rule is called, what a slab says, why a run was held."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from odop.basics.money import grouped, rupees
from odop.basics.names import Named
from odop.schemes.engine import Rules, Slab

LAKH = 1_00_000_00
NUMBERS = {
    "minimum_age": Named("Age, at least", "न्यूनतम आयु"),
    "own_share_percent": Named("Own share, per cent of the cost", "स्वयं का अंशदान, लागत का प्रतिशत"),
    "own_share_reduced_percent": Named(
        "Own share of the groups helped more, per cent", "विशेष वर्गों का अंशदान, प्रतिशत"
    ),
    "holding_years": Named("Years the margin is held", "मार्जिन मनी रोके रखने के वर्ष"),
    "task_force_every_months": Named(
        "Months between sittings of the task force", "कार्यबल की बैठकों का अंतर, माह"
    ),
    "to_branch_days": Named("Days from selection to the branch", "चयन से बैंक शाखा तक के दिन"),
    "decision_months": Named("Months for the branch to decide", "बैंक शाखा के निर्णय के माह"),
    "training_days_at_least": Named("Days of training, at least", "प्रशिक्षण के न्यूनतम दिन"),
    "instalment_months": Named("Months to the first instalment", "पहली किस्त तक के माह"),
    "claim_days": Named("Days for the branch's claim", "बैंक शाखा के दावे के दिन"),
    "pay_days": Named("Days to pay a claim", "दावे के भुगतान के दिन"),
    "administration_percent": Named("Of the budget for administration, per cent", "प्रशासन हेतु बजट का प्रतिशत"),
    "second_look_days": Named("Days for a second look", "पुनर्विचार के दिन"),
}
MARGIN = Named("Margin money by the cost of the project", "परियोजना लागत के अनुसार मार्जिन मनी")
ASKED = Named("asked as a condition", "शर्त के रूप में पूछी जाती है")
NOT_ASKED = Named("no longer asked", "अब नहीं पूछी जाएगी")
SEXES = {
    "F": Named("Women", "महिलाएँ"), "M": Named("Men", "पुरुष"), "O": Named("Other", "अन्य"),
    "": Named("Not known", "ज्ञात नहीं"),
}  # fmt: skip
SOCIAL_GROUPS = {
    "SC": Named("Scheduled Castes", "अनुसूचित जाति"),
    "ST": Named("Scheduled Tribes", "अनुसूचित जनजाति"),
    "OBC": Named("Other Backward Classes", "अन्य पिछड़ा वर्ग"),
    "GEN": Named("General", "सामान्य"),
    "": Named("Not known", "ज्ञात नहीं"),
}
FAULTS = {
    "facts_cannot_be": Named(
        "facts in the register that cannot be: an age, an answer or a cost out of all bounds",
        "पंजिका में ऐसे तथ्य जो हो नहीं सकते: आयु, उत्तर या लागत सीमा से बाहर",
    ),
    "rule_failed": Named("the rule itself failed", "नियम की गणना ही विफल हुई"),
    "amount_below_nought": Named("an amount below nought", "शून्य से कम राशि"),
    "amount_above_cost": Named(
        "an amount above the whole cost of the project", "परियोजना की पूरी लागत से अधिक राशि"
    ),
}


@dataclass(frozen=True)
class RuleChange:
    """One rule as it is and as it would be."""

    name: Named
    before: tuple[Named, ...]
    after: tuple[Named, ...]


def changes(before: Rules, after: Rules) -> Iterator[RuleChange]:
    """Every rule that would be different."""
    for name in (*before.numbers, *before.house):
        one, other = getattr(before, name), getattr(after, name)
        if one != other:
            yield RuleChange(NUMBERS.get(name, Named(name, name)), (_number(one),), (_number(other),))
    for code in sorted(after.lifted - before.lifted):
        yield RuleChange(before.clauses[code], (ASKED,), (NOT_ASKED,))
    if before.slabs != after.slabs:
        yield RuleChange(MARGIN, *_slabs(before.slabs, after.slabs))


def _slabs(before: Sequence[Slab], after: Sequence[Slab]) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    """The slabs in words; only those that differ, where the bounds are the same."""
    was, would_be = tuple(slab_words(before)), tuple(slab_words(after))
    if [slab.up_to for slab in before] != [slab.up_to for slab in after]:
        return was, would_be
    differ = [n for n, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    return tuple(was[n] for n in differ), tuple(would_be[n] for n in differ)


def slab_words(slabs: Sequence[Slab]) -> Iterator[Named]:
    """Each slab as it is read aloud."""
    above = 0
    for slab in slabs:
        yield Named(
            f"{_range_en(above, slab.up_to)}: {_percent(slab.hundredths)}%{_limits(slab, 'at least', 'at most')}",
            f"{_range_hi(above, slab.up_to)}: {_percent(slab.hundredths)}%{_limits(slab, 'कम से कम', 'अधिकतम')}",
        )
        above = slab.up_to or 0


def slab_name(slabs: Sequence[Slab], place: int) -> Named:
    """The projects of one slab."""
    above = slabs[place - 1].up_to if place else 0
    return Named(_range_en(above or 0, slabs[place].up_to), _range_hi(above or 0, slabs[place].up_to))


def _range_en(above: int, up_to: int | None) -> str:
    if up_to is None:
        return f"cost above {short(above)}" if above else "any cost"
    return f"cost of {short(above)} to {short(up_to)}" if above else f"cost up to {short(up_to)}"


def _range_hi(above: int, up_to: int | None) -> str:
    if up_to is None:
        return f"{short(above, 'लाख')} से अधिक लागत" if above else "कोई भी लागत"
    return (
        f"{short(above, 'लाख')} से {short(up_to, 'लाख')} की लागत"
        if above
        else f"{short(up_to, 'लाख')} तक की लागत"
    )


def _limits(slab: Slab, least: str, most: str) -> str:
    parts = [
        f"{words} {rupees(limit)}" for words, limit in ((least, slab.at_least), (most, slab.at_most)) if limit
    ]
    return "".join(f", {part}" for part in parts)


def short(paise: int, lakh: str = "lakh") -> str:
    """A round sum in lakh, any other in full."""
    return rupees(paise) if paise % LAKH else f"₹{grouped(paise // LAKH)} {lakh}"


def _percent(hundredths: int) -> str:
    whole, part = divmod(hundredths, 100)
    return f"{whole}.{part:02d}".rstrip("0") if part else str(whole)


def _number(value: int) -> Named:
    return Named(str(value), str(value))
