"""The committee's day, what is passed and paid after it, and the two claims that turn out false."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any
from uuid import UUID

from odop.audit.services import Machine
from odop.basics.dates import day_of, days_after, financial_year
from odop.casework.rules.committees import Body, Said
from odop.casework.services import committees, hearing, marketing
from odop.casework.services.committees import Attending
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.markets.filing import PUT_DAYS, SCHEME, Filed
from odop.desks.cli.demo.money import BANK, Treasurers
from odop.finance import services as finance
from odop.finance.rules import OrderState
from odop.finance.rules import Said as BankSaid
from odop.finance.services import Answer

MET_DAYS, PASSED_DAYS = 26, 20  # ago


def meet(life: Life, old: list[Filed], holders: Sequence[UUID]) -> list[Filed]:
    """The committee's day: most are sanctioned, one or two not, and the newest wait. Gives those sanctioned."""
    setting, secretary = life.setting, Machine(life.setting.commissioner)
    put_at, held_on = moment(days_after(life.today, -PUT_DAYS)), days_after(life.today, -MET_DAYS)
    heard = old[: -max(1, len(old) // 4)] if len(old) > 3 else old
    for one in heard:
        _put(life, one, at=put_at)
    meeting = committees.call_meeting(
        body=Body.DLC,
        district=setting.code,
        held_on=held_on,
        place="विकास भवन सभागार",
        by=secretary,
        at=put_at,
    )
    at = moment(held_on) + timedelta(hours=2)
    committees.note_present(
        meeting=meeting.number,
        present=[Attending(holder=key) for key in holders],
        chair=holders[0],
        by=secretary,
        at=at,
    )
    said = {one.number: Said.REJECTED if n % 7 == 5 else Said.APPROVED for n, one in enumerate(heard)}
    _say(meeting, said, secretary, at)
    committees.sign_meeting(
        meeting=meeting.number,
        minutes="समिति ने दावों के बिल, टिकट और बैंक प्रमाण देखे।",
        by=secretary,
        at=at + timedelta(days=1),
    )
    marketing.take_up_decisions(district=setting.code, by=secretary, at=at + timedelta(days=2))
    for one in old[len(heard) :]:
        _put(life, one, at=at + timedelta(days=4))
    return [one for one in heard if said[one.number] is Said.APPROVED]


def _put(life: Life, one: Filed, *, at: Any) -> None:
    committees.put_before(
        body=Body.DLC, kind="mda_claim", about=one.number, title=one.title, district=life.setting.code,
        amount=one.asked, by=Machine(life.setting.commissioner), at=at, synthetic=True,
    )  # fmt: skip


def _say(meeting: Any, said: dict[str, Said], by: Machine, at: Any) -> None:
    items = {about: key for key, about in meeting.items.values_list("pk", "matter__about")}
    for word, reason, words in (
        (Said.APPROVED, "meets_the_order", ""),
        (Said.REJECTED, "proof_not_genuine", "बैंक का प्रमाण बिल से मेल नहीं खाता।"),
    ):
        chosen: list[UUID] = [
            items[number] for number, one in said.items() if one is word and number in items
        ]
        if chosen:
            committees.say_of_items(
                meeting=meeting.number, items=chosen, said=word, reasons=[reason], words=words, by=by, at=at
            )
    others = [key for about, key in items.items() if about not in said]
    if others:  # whatever else was ripe waits for the next meeting
        committees.say_of_items(
            meeting=meeting.number, items=others, said=Said.PUT_OFF, reasons=["time_ran_out"],
            words="समय न मिलने से अगली बैठक में।", by=by, at=at,
        )  # fmt: skip


def pay(life: Life, treasurers: Treasurers, decided: list[Filed], random: Random) -> None:
    """Pass what was filed first, send most of it to the bank; in the district shown two claims turn out false."""
    setting, today = life.setting, life.today
    officer, commissioner = Machine(setting.officer), Machine(setting.commissioner)
    passed_on = days_after(today, -PASSED_DAYS)
    year = financial_year(passed_on)
    first = sorted(decided, key=lambda one: (one.filed_on, one.number))
    chosen = first[: -(len(first) // 4)] if len(first) > 3 else first
    done = marketing.pass_claims(
        numbers=[one.number for one in chosen], by=commissioner, at=moment(passed_on)
    ).done
    if not done:
        return
    order = finance.prepare_order(
        district=setting.code, scheme=SCHEME, year=year, by=officer, at=moment(passed_on) + timedelta(hours=2)
    )
    if not order.number:
        return
    at = moment(days_after(passed_on, 1))
    if finance.check_order(number=order.number, by=commissioner, at=at).state == OrderState.CHECKED_ONCE:
        finance.check_order(number=order.number, by=Machine(treasurers.accounts), at=at + timedelta(hours=1))
    finance.send_order(number=order.number, by=officer, at=at + timedelta(hours=3))
    if order.held:
        return
    amounts = {one.number: one.asked for one in decided}
    answered = moment(days_after(today, -PASSED_DAYS + 4))
    answers = [
        Answer(f"{order.number}-{place:05d}", BankSaid.CREDITED, amounts[number], day_of(answered), "")
        for place, number in enumerate(sorted(done), 1)
    ]
    finance.record_answers(answers, tell=False, by=BANK, at=answered)
    if life.featured and len(done) > 2:
        _false(done[-1], commissioner, today, back=False)
        _false(done[-2], commissioner, today, back=True)


def _false(number: str, by: Machine, today: date, *, back: bool) -> None:
    """One claim turns out false, its maker heard; of one, the money has come back."""
    hearing.ask_cause(
        number=number, words="मेले के आयोजक ने लिखा है कि यह स्टॉल लिया ही नहीं गया था। रसीद दिखाएँ।", by=by,
        at=moment(days_after(today, -14)),
    )  # fmt: skip
    hearing.answer_cause(number=number, words="रसीद मेरे पास नहीं है।", by=by, at=moment(days_after(today, -12)))
    marketing.find_false(
        number=number, order=f"{41 if back else 57}/उद्योग/वसूली (कृत्रिम)",
        words="मेले के आयोजक ने लिखा है कि यह स्टॉल लिया ही नहीं गया था।",
        barred_until=days_after(today, 700) if back else None, by=by, at=moment(days_after(today, -9)),
    )  # fmt: skip
    if back:
        marketing.note_recovered(
            number=number, on=days_after(today, -3), reference="कोषागार चालान 5512 (कृत्रिम)", by=by,
            at=moment(days_after(today, -3)),
        )  # fmt: skip
