"""The shades of the tile map."""

from odop.desks.kit.shades import STEPS, shades


def test_what_is_not_known_is_never_shaded_as_nought():
    found = shades({"a": None, "b": 0, "c": 10})
    assert found.step_of == {"a": None, "b": 0, "c": STEPS}
    assert [step for step, _words in found.legend] == [0, STEPS, None]


def test_a_larger_count_is_never_lighter():
    counts = {str(n): n * n for n in range(1, 76)}
    steps = shades(counts).step_of
    assert [steps[str(n)] for n in range(1, 76)] == sorted(steps[str(n)] for n in range(1, 76))
    assert set(steps.values()) == {1, 2, 3, 4, 5}


def test_the_legend_names_every_step_that_is_used_once():
    found = shades({"a": 1, "b": 1, "c": 2, "d": 3})
    assert sorted(step for step, _words in found.legend) == sorted(set(found.step_of.values()))


def test_a_cloth_without_counts_is_bare():
    assert shades({"a": 0, "b": 0}).legend == ()
