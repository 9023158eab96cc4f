"""The checks and tests, the words, and the locks."""

import os
import shutil
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Annotated

import typer

from odop.desks.cli.ground import PYTHON, ROOT, fail, run, start_database, told

WALLS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")


def check(fix: Annotated[bool, typer.Option(help="Mend format and simple slips.")] = False) -> None:
    """Format, lint, types, walls and migrations: fast."""
    start_database()
    steps = {
        "format": ["-m", "ruff", "format", *([] if fix else ["--check"]), "."],
        "lint": ["-m", "ruff", "check", *(["--fix"] if fix else []), "."],
        "walls": ["-c", WALLS],
        "migrations": ["-m", "django", "makemigrations", "--check", "--dry-run"],
        "settings": ["-m", "django", "check", "--fail-level", "WARNING"],
        "types": ["-m", "mypy"],
    }
    first = ("format", "lint") if fix else ()  # these write files the others read
    done = {name: _step(name, steps[name]) for name in first}
    with ThreadPoolExecutor(2) as pool:
        waiting = {name: pool.submit(_step, name, words) for name, words in steps.items() if name not in done}
        done |= {name: one.result() for name, one in waiting.items()}
    if failed := [name for name, good in done.items() if not good]:
        raise fail("Failed: " + ", ".join(failed))


def _step(name: str, words: list[str]) -> bool:
    began = time.monotonic()
    environment = {**os.environ, "PYTHONPATH": "src", "ODOP_TESTING": "1"}
    done = subprocess.run(
        [PYTHON, *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    told.print(
        f"{'✓' if not done.returncode else '✗'} {name} ({time.monotonic() - began:.1f} s)", markup=False
    )
    if done.returncode:
        typer.echo(done.stdout + done.stderr)
    return not done.returncode


def words() -> None:
    """Compile the Hindi words, and name every sentence that has none."""
    from odop.desks.cli.words import compile_words, said, translated

    count = compile_words()
    given = translated()
    missing = {sentence: place for sentence, place in said().items() if sentence not in given}
    for sentence, place in missing.items():
        typer.echo(f"{place}: {sentence!r}")
    typer.echo(f"{count} sentences in Hindi, {len(missing)} missing")
    raise typer.Exit(bool(missing))


def test(context: typer.Context) -> None:
    """Every check and test; words after it go to pytest: ./odop test tests/basics -k money."""
    start_database()
    browser = find_browser()
    if browser is None:
        told.print(
            "No Chromium here, so the browser tests cannot run. To get one on Debian or Ubuntu:\n"
            "    apt-get install chromium fonts-noto-core\n"
            "or set CHROMIUM to the path of one.",
            style="bold yellow",
        )
        if os.environ.get("CI") and not context.args:
            raise fail("On CI the browser tests are never skipped.")
    if not context.args:
        check()
    from odop.desks.cli.words import compile_words

    compile_words()
    given = context.args or ["-n", "auto", "--dist", "worksteal"]
    environment = {"PYTHONPATH": "src", "ODOP_TESTING": "1", "CHROMIUM": str(browser or "")}
    raise typer.Exit(run(PYTHON, "-m", "pytest", *given, **environment))


def find_browser() -> Path | None:
    """The Chromium the browser tests drive: CHROMIUM, or where Debian puts it."""
    for place in (os.environ.get("CHROMIUM"), *CHROMIUM, shutil.which("chromium")):
        if place and Path(place).exists():
            return Path(place)
    return None


def lock() -> None:
    """Compile both lock files anew from pyproject.toml: hashes, and no host names."""
    uv = shutil.which("uv") or str(Path(PYTHON).with_name("uv"))
    if not Path(uv).exists():
        raise fail("uv is missing from the environment; ./odop installs it with pip install uv.")
    common = [
        "--universal", "--python-version", "3.11", "--only-binary", ":all:", "--generate-hashes",
        "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate", "--quiet",
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        made = {}
        for name, more in (("requirements.lock", []), ("requirements-dev.lock", ["--group", "dev"])):
            made[name] = Path(folder, name)
            shutil.copy(ROOT / name, made[name])  # what is locked stays, unless pyproject.toml says otherwise
            if run(uv, "pip", "compile", "pyproject.toml", *more, *common, "-o", str(made[name])):
                raise fail(f"{name} could not be compiled; nothing was changed.")
        for name, file in made.items():
            shutil.copy(file, ROOT / name)
