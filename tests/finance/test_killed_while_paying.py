"""Killed with -9 while paying; two hundred times with `./odop bench --only kills`."""

from bench.kills import kill_often
from bench.starts import folder_for


def test_what_was_acknowledged_stands_whole_after_a_kill():
    with folder_for("kills") as folder:
        acknowledged, kills = kill_often(folder, 3, seed=7)
    assert kills == 3
    assert acknowledged > 0
