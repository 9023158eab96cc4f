"""Killed with -9 while paying; two hundred times with `./odop bench --only kills`."""

import tempfile
from pathlib import Path

from bench.kills import kill_often


def test_what_was_acknowledged_stands_whole_after_a_kill():
    with tempfile.TemporaryDirectory(prefix="odop-", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        acknowledged, kills = kill_often(Path(name), 3, seed=7)
    assert kills == 3
    assert acknowledged > 0
