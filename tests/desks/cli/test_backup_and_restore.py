"""A backup brought back is the same State: rows, triggers, grants; on a machine of its own."""

import json
import os
import subprocess
import sys
import uuid

import psycopg
import pytest

from config import embedded
from tests.architecture.places import ROOT


@pytest.fixture
def machine(tmp_path):
    """A machine with its own empty database and its own keys; gone afterwards."""
    names = []

    def made(folder="one"):
        name = f"odop_backup_{uuid.uuid4().hex[:8]}"
        names.append(name)
        place = tmp_path / folder
        place.mkdir()
        with psycopg.connect(_url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
        return {"DATABASE_URL": _url(name), "ODOP_VAR": str(place)}

    yield made
    with psycopg.connect(_url("postgres"), autocommit=True) as connection:
        for name in names:
            rows = connection.execute(
                "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [name]
            )
            for (found,) in rows.fetchall():
                connection.execute(f"DROP DATABASE {found} WITH (FORCE)")


def _url(name: str) -> str:
    given = os.environ.get("DATABASE_URL")
    return given.rsplit("/", 1)[0] + "/" + name if given else embedded.url(name)


def odop(machine, *words):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("DJANGO_")}
    environment |= {"PYTHONPATH": str(ROOT / "src"), **machine}
    command = [sys.executable, "-m", "odop.desks.cli", *words]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def ask(machine, question):
    with psycopg.connect(machine["DATABASE_URL"]) as connection:
        return connection.execute(question).fetchall()


def test_a_state_comes_back_whole_on_the_same_machine_and_on_another(machine, tmp_path):
    here, file = machine(), tmp_path / "state.odop"
    assert odop(here, "pack", "load", "tests/packs/tiny")[0] != 0  # no tables yet
    assert odop(here, "migrate")[0] == 0
    assert odop(here, "pack", "load", "tests/packs/tiny")[0] == 0
    districts = ask(here, "SELECT code, name_hi FROM programme_district ORDER BY code")
    kept = ask(here, "SELECT count(*) FROM audit_change")
    phrase = tmp_path / "phrase"
    phrase.write_text("मेरी चाबी\n")

    code, said, wrong = odop(here, "backup", str(file), "--passphrase-file", str(phrase), "--json")
    assert code == 0, wrong
    assert json.loads(said)["keys_inside"]
    ask_nothing = "UPDATE programme_district SET name_hi = 'x' RETURNING 1"
    ask(here, ask_nothing)

    code, said, wrong = odop(here, "restore", str(file), "--json")
    assert code == 0, wrong
    assert ask(here, "SELECT code, name_hi FROM programme_district ORDER BY code") == districts
    assert ask(here, "SELECT count(*) FROM audit_change") == kept
    _is_guarded(here)

    there = machine("two")
    code, _, wrong = odop(there, "restore", str(file))
    assert code == 1
    assert "give --passphrase-file" in wrong
    code, _, wrong = odop(there, "restore", str(file), "--passphrase-file", str(phrase))
    assert code == 0, wrong
    assert ask(there, "SELECT code, name_hi FROM programme_district ORDER BY code") == districts
    _is_guarded(there)
    name = "odop_identity_key"
    keys = [(tmp_path / folder / "secrets" / name).read_text() for folder in ("one", "two")]
    assert keys[0] == keys[1]

    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    before = ask(here, "SELECT oid FROM pg_database WHERE datname = current_database()")
    code, _, wrong = odop(here, "restore", str(file))
    assert code == 1
    assert "is damaged" in wrong
    assert "Nothing was changed" in wrong
    assert ask(here, "SELECT oid FROM pg_database WHERE datname = current_database()") == before


def _is_guarded(machine):
    """The history triggers and the application's limits are in place."""
    triggers = "SELECT count(*) FROM pg_trigger WHERE tgname LIKE 'history_of_%' AND tgenabled <> 'D'"
    assert ask(machine, triggers)[0][0] >= 3 * 20
    with psycopg.connect(machine["DATABASE_URL"]) as connection:
        connection.execute("SET ROLE odop_app")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("DELETE FROM audit_change")
