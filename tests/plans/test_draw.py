"""The draw: repeatable by anybody, fair to every place and stratum, and nobody twice."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from odop.plans.rules.surveys.sampling import Listed, draw, lines_of, listed, shares

people = st.lists(
    st.builds(
        Listed,
        st.integers(0, 10**6).map(lambda n: f"{n:024x}"),
        st.sampled_from(["a", "b", ""]),
        st.sampled_from(["p F", "p M", "q -"]),
    ),
    unique_by=lambda one: one.mark,
    max_size=60,
)
wanted = st.integers(1, 12)


@given(people, wanted)
def test_the_open_list_and_the_seed_repeat_the_draw(frame, each):
    again = listed(lines_of(reversed(frame)))
    assert draw(frame, "seed", each) == draw(again, "seed", each)


@given(people, wanted)
def test_as_many_as_wanted_in_each_place_and_nobody_twice(frame, each):
    chosen = draw(frame, "seed", each)
    assert len({one.mark for one in chosen}) == len(chosen)
    there = Counter(one.place for one in frame)
    asked = Counter(one.place for one in chosen if not one.reserve)
    assert asked == {place: min(each, count) for place, count in there.items()}


@given(people, wanted)
def test_another_place_changes_nothing_here(frame, each):
    here = [one for one in frame if one.place == "a"]
    of_a = [one for one in draw(frame, "seed", each) if one.place == "a"]
    assert of_a == list(draw(here, "seed", each))


@given(st.dictionaries(st.text("abc", min_size=1), st.integers(1, 40), min_size=1), wanted)
def test_strata_share_by_size_to_the_last_one(sizes, each):
    given_ = shares(sizes, each)
    whole = sum(sizes.values())
    assert sum(given_.values()) == min(each, whole)
    assert all(given_[s] <= sizes[s] for s in sizes)
    if whole > each:
        assert all(abs(given_[s] - sizes[s] * each / whole) < 1 for s in sizes)


def test_another_seed_draws_others():
    frame = [Listed(f"{n:024x}", "a", "p F") for n in range(200)]
    first, second = ({o.mark for o in draw(frame, seed, 20) if not o.reserve} for seed in ("one", "two"))
    assert first != second
