"""The year after: what people answered when they were asked."""

from datetime import date, timedelta

from odop.basics.dates import months_after
from odop.desks.cli.demo.lives.life import Life, moment

INCOMES = ("0", "1-5000", "5001-10000", "10001-15000", "15001+")


def ask(life: Life, seat: str, certified_on: date) -> None:
    random = life.random
    works = random.random() < life.found_work
    before = random.choices(INCOMES, (20, 45, 25, 8, 2))[0]
    for months, following in ((3, 6), (6, 12), (12, 0)):
        due_on = months_after(certified_on, months)
        next_on = months_after(certified_on, following) if following else None
        if due_on > life.today:
            break
        works = works if random.random() < 0.85 else not works
        life.follow_ups.append(_answer(life, seat, (months, due_on, next_on), works, before))


def _answer(life: Life, seat: str, asking: tuple[int, date, date | None], works: bool,
            before: str) -> tuple[object, ...]:  # fmt: skip
    random, due_on = life.random, asking[1]
    asked_on = due_on + timedelta(days=random.randrange(1, 26))
    key, code = life.keys.at(moment(due_on)), life.setting.code
    if asked_on > life.today or random.random() > life.reached:
        tries = 0 if asked_on > life.today else random.randrange(1, 4)
        return not_reached((key, code, seat, *asking), tries)
    asker, second = random.sample(life.setting.enquirers, 2)
    asked_at = moment(asked_on, random)
    if not works:
        return (key, code, seat, *asking, "NO_WORK", 1, asked_at, asker, "", None, before,
                random.choice(INCOMES[:2]), life.setting.name, None, None, "", "", True)  # fmt: skip
    after = INCOMES[min(4, INCOMES.index(before) + random.choices((0, 1, 2), (4, 4, 2))[0])]
    work = random.choices(("OWN", "WAGE", "PIECE"), (45, 25, 30))[0]
    confirmed_on = asked_on + timedelta(days=random.randrange(3, 40))
    confirmed = confirmed_on <= life.today and random.random() < life.shown
    place = life.setting.name if random.random() < 0.85 else "—"
    return (
        key, code, seat, *asking, "CONFIRMED" if confirmed else "STATED", 1, asked_at, asker, work,
        random.random() < 0.82, before, max(after, "1-5000", key=INCOMES.index), place,
        moment(confirmed_on, random) if confirmed else None, second if confirmed else None,
        random.choice(("visit", "employer", "bill", "bank_credit")) if confirmed else "", "", True,
    )  # fmt: skip


def not_reached(asking: tuple[object, ...], tries: int = 1) -> tuple[object, ...]:
    """An asking that nobody has answered; whatever was answered before is left out."""
    return (*asking[:6], "NOT_REACHED", tries, None, None, "", None, "", "", "", None, None, "", "", True)
