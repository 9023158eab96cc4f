"""Each wall is broken on purpose in a copy of the house, and the check that guards it must say so by name."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.places import ROOT, SRC

WALLS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the source, with nothing of the machine in it."""
    shutil.copytree(
        SRC, tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__", "static", "templates")
    )
    for name in ("pyproject.toml", "ruff.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def run(folder: Path, *words: str) -> tuple[int, str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COV_")} | {
        "PYTHONPATH": str(folder / "src"), "NO_COLOR": "1", "COLUMNS": "200",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_the_copy_itself_is_sound(copy):
    code, said = run(copy, "-c", WALLS)
    assert code == 0, said
    code, said = run(copy, "-m", "ruff", "check", "--no-cache", "src")
    assert code == 0, said


LOWER = "A room knows only the rooms below it BROKEN"
BROKEN_IMPORTS = {
    "a lower room knows a higher one": (
        "programme/rules.py", "import odop.casework.rules\n", LOWER,
    ),
    "rules open tables": (
        "casework/rules.py", "import odop.casework.models\n",
        "Inside a room: services, queries, models, rules BROKEN",
    ),
    "a scheme asks Django": ("schemes/planted.py", "import django.db\n", "Schemes are pure BROKEN"),
    "a desk knows a desk": (
        "desks/public/planted.py", "import odop.desks.state.urls\n", "Desks do not know one another BROKEN",
    ),
    "a room knows a desk": (
        "artisans/planted.py", "import odop.desks.kit.context\n", LOWER,
    ),
    "two rooms know each other": (
        "basics/planted.py", "import odop.audit.services\n", LOWER,
    ),
    "a folder without a place": ("helpers/__init__.py", "", "odop.helpers"),
}  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN_IMPORTS, ids=lambda name: name.replace(" ", "_"))
def test_a_broken_wall_is_named(copy, broken):
    place, words, expected = BROKEN_IMPORTS[broken]
    _plant(copy, place, words)

    code, said = run(copy, "-c", WALLS)

    assert code != 0
    assert expected in " ".join(said.split()), said


BROKEN_HABITS = {
    "a desk opens models": (
        "desks/public/planted.py", "from django.db import models\n", "Ask the room's queries",
    ),
    "a desk holds a transaction": (
        "desks/public/planted.py", "from django.db import transaction\n", "A desk makes one call",
    ),
    "a signal in a room": (
        "artisans/planted.py", "from django.db.models import signals\n", "a signal hides who asked",
    ),
    "a signal at a desk": (
        "desks/public/planted.py", "from django.dispatch import receiver\n", "a signal hides who asked",
    ),
    "a room reads the clock": (
        "artisans/planted.py", "from django.utils.timezone import now\n", "desks and commands read the clock",
    ),
    "a room speaks HTTP": (
        "artisans/planted.py", "from django.http import HttpRequest\n", "Only desks speak HTTP.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN_HABITS, ids=lambda name: name.replace(" ", "_"))
def test_a_broken_habit_is_named(copy, broken):
    place, words, expected = BROKEN_HABITS[broken]
    _plant(copy, place, words)

    code, said = run(copy, "-m", "ruff", "check", "--no-cache", "src")

    assert code != 0
    assert "TID251" in said, said
    assert expected in said, said


def _plant(copy: Path, place: str, words: str) -> None:
    file = copy / "src" / "odop" / place
    if not file.exists() and (file.with_suffix("") / "__init__.py").exists():
        file = file.with_suffix("") / "__init__.py"  # the module has become a folder
    file.parent.mkdir(exist_ok=True)
    with file.open("a") as opened:
        opened.write("\n" + words)
