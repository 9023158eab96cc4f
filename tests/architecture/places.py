"""Where things stand, read once for every test of the house."""

import ast
import subprocess
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
HOUSE = SRC / "odop"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
LAYERS: list[str] = CONTRACTS[0]["layers"]
HEIGHT = {room.strip(): -n for n, layer in enumerate(LAYERS) for room in layer.split("|")}
ROOMS = [room for room in HEIGHT if room != "desks"]
DESKS = [p.name for p in sorted((HOUSE / "desks").iterdir()) if (p / "__init__.py").exists()]


@cache
def committed() -> tuple[Path, ...]:
    """Every file of the project that git keeps or would keep."""
    words = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(ROOT / name for name in sorted(set(listed.split("\0"))) if name and (ROOT / name).is_file())


def sources() -> list[Path]:
    return [p for p in committed() if p.suffix == ".py" and p.is_relative_to(SRC)]


def templates() -> list[Path]:
    return [p for p in committed() if p.suffix == ".html" and p.is_relative_to(SRC)]


def place(path: Path) -> str:
    return str(path.relative_to(ROOT))


def attributes_named(path: Path, owner: str) -> set[str]:
    """The X of every `owner.X` in a module."""
    tree = ast.parse(path.read_text())
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == owner
    }
