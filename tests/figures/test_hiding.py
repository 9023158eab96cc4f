"""Small numbers are hidden, and no sum or difference of shown ones gives them back."""

from random import Random

import numpy as np
import pytest

from odop.figures.rules.definition import definitions
from odop.figures.rules.hiding import Sum, exposed, hidden
from odop.figures.rules.keys import STATE, Name, hidden_alike, sums_of, totals
from tests.figures.makers import cells, in_parts


def made_up_state(seed):
    """Counted layers of one group of figures, and what is hidden of them."""
    random = Random(seed)
    people = random.choice([60, 300, 900, 3000])
    trained, d = cells(random, districts=random.randrange(2, 25), people=people), definitions()
    kits = [cell for cell in trained if random.random() < 0.9]
    figures = {
        d["trained"]: trained,
        d["kits_promised"]: kits,
        d["outcomes"]: in_parts(random, trained),
        d["outcomes_at_12"]: in_parts(random, trained),
    }
    gone = hidden_alike(figures)
    whole = totals(trained, in_parts=False)
    layers = [
        whole | totals(figures[d["outcomes"]], in_parts=True),
        whole | totals(figures[d["outcomes_at_12"]], in_parts=True),
        totals(kits, in_parts=False),
    ]
    every = {key for layer in layers for key in layer} | {STATE}
    return (
        [{key: layer.get(key, 0) for key in every} for layer in layers[:2]] + layers[2:],
        gone,
        sums_of(every),
    )


def test_every_number_under_ten_is_hidden():
    for seed in range(8):
        layers, gone, _ = made_up_state(seed)
        for layer in layers:
            assert {key for key, n in layer.items() if 0 < n < 10} <= gone


def test_nought_is_told():
    counts = {"all": 97, "a": 0, "b": 40, "c": 57}
    assert hidden([counts], [Sum("all", ("a", "b", "c"))], under=10, beneath={}) == frozenset()


@pytest.mark.parametrize("seed", range(30))
def test_the_equations_leave_every_hidden_number_free(seed):
    layers, gone, sums = made_up_state(seed)
    for layer in layers:
        told = [one for one in sums if all(member in layer for member in one.members)]
        assert exposed(layer, told, gone) == ()


def test_a_thousand_attempts_at_differencing_find_nothing():
    """An attacker adds and subtracts shown numbers at random, and narrows each sum as far as it goes."""
    attempts = found = 0
    for seed in range(100, 150):
        random = Random(seed)
        layers, gone, sums = made_up_state(seed)
        for layer in layers[:2]:
            wanted = [key for key, n in layer.items() if 0 < n < 10]
            for key in random.sample(wanted, min(10, len(wanted))):
                attempts += 1
                found += attack(layer, key, gone, sums, random)
    print(f"{attempts} attempts, {found} successes")
    assert attempts >= 900 and found == 0


def attack(layer, key, gone, sums, random):
    """True where one hidden number comes out: by elimination over random sums, or by narrowing bounds."""
    chosen = random.sample(sums, max(1, len(sums) * random.choice([1, 2, 3]) // 3))
    unknown = sorted({m for one in chosen for m in one.members if m in gone and layer.get(m)})
    if key in unknown:
        place = {member: i for i, member in enumerate(unknown)}
        rows, known = [], []
        for one in chosen:
            row, total = np.zeros(len(unknown)), 0
            for member, sign in [(one.whole, -1), *((p, 1) for p in one.parts)]:
                if member in place:
                    row[place[member]] += sign
                else:
                    total -= sign * layer.get(member, 0)
            if row.any():
                rows.append(row)
                known.append(total)
        matrix, aim = np.array(rows), np.zeros(len(unknown))
        aim[place[key]] = 1
        weights, *_ = np.linalg.lstsq(matrix.T, aim, rcond=None)
        if np.allclose(matrix.T @ weights, aim, atol=1e-7):
            return True
    return narrowed(layer, key, gone, sums)


def narrowed(layer, key, gone, sums, rounds=5):
    """Bounds of every hidden number, tightened sum by sum: hidden ones are at least 1."""
    low, high = dict.fromkeys(gone, 1), dict.fromkeys(gone, max(layer.values()))
    lowest = lambda m: low[m] if m in gone and layer.get(m) else layer.get(m, 0)  # noqa: E731
    highest = lambda m: high[m] if m in gone and layer.get(m) else layer.get(m, 0)  # noqa: E731
    for _ in range(rounds):
        for one in sums:
            least, most = sum(map(lowest, one.parts)), sum(map(highest, one.parts))
            for part in [p for p in one.parts if p in gone and layer.get(p)]:
                new_high = min(high[part], highest(one.whole) - (least - low[part]))
                new_low = max(low[part], lowest(one.whole) - (most - high[part]))
                least, most = least - low[part] + new_low, most - high[part] + new_high
                low[part], high[part] = new_low, new_high
            if one.whole in gone:
                high[one.whole] = min(high[one.whole], sum(map(highest, one.parts)))
                low[one.whole] = max(low[one.whole], sum(map(lowest, one.parts)))
    return low[key] == high[key]


def test_one_small_part_hides_another_beside_it():
    counts = {"all": 100, "a": 3, "b": 40, "c": 57}
    assert hidden([counts], [Sum("all", ("a", "b", "c"))], under=10, beneath={}) == {"a", "b"}


def test_two_small_parts_that_leave_no_room_hide_a_third():
    counts = {"all": 102, "a": 1, "b": 1, "c": 40, "d": 60}
    assert hidden([counts], [Sum("all", ("a", "b", "c", "d"))], under=10, beneath={}) == {"a", "b", "c"}


def test_where_a_district_is_hidden_so_is_all_that_is_told_of_it():
    random = Random(1)
    few = [cell for cell in cells(random) if cell.district != "d0"]
    few.append(few[0].__class__("d0", "p0", "F", "SC", "2021-22", 4))
    gone = hidden_alike({definitions()["trained"]: few})
    assert Name("d0") in gone and Name("d0", "product", "p0") in gone and Name("d0", "sex", "F") in gone
    assert sum(1 for name in gone if name.district and not name.dimension) >= 2


def test_most_of_a_large_state_is_still_told():
    random = Random(5)
    trained = cells(random, districts=40, people=40_000)
    gone = hidden_alike({definitions()["trained"]: trained})
    shown = [name for name in totals(trained, in_parts=False) if name not in gone]
    whole = len(totals(trained, in_parts=False))
    print(f"{len(shown)} of {whole} numbers told")
    assert len(shown) > whole * 0.6
