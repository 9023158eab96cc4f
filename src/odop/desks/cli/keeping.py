"""./odop backup and ./odop restore."""

import json
import os
import sys
import tempfile
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from odop.desks.cli.ground import VAR, bar, fail, ready, start_database, step, told, using

Passphrase = Annotated[
    Path | None, typer.Option("--passphrase-file", help="A file whose first line seals the kept keys.")
]
Json = Annotated[bool, typer.Option("--json", help="Print what a program would read.")]
FORMAT = 1


def backup(file: Path, passphrase_file: Passphrase = None, as_json: Json = False) -> None:
    """Save everything into one file, while the programme runs if need be."""
    from odop.desks.cli.backups import dump, keys, parcel

    if file.exists():
        raise fail(f"{file} is there already; a backup never overwrites another.")
    if not file.parent.is_dir():
        raise fail(f"There is no folder {file.parent}.")
    start_database()
    from config import settings

    began = time.monotonic()
    held = {"ODOP_IDENTITY_KEY": settings.IDENTITY_KEY, "ODOP_SECRET_KEY": settings.SECRET_KEY}
    passphrase = _passphrase(passphrase_file)
    with tempfile.TemporaryDirectory(prefix="odop-backup-", dir=file.parent) as folder:
        with step("Taking the database out ..."):
            counted = dump.take(Path(folder))
        if passphrase:
            (Path(folder) / keys.MEMBER).write_bytes(keys.sealed(held, passphrase))
        manifest: dict[str, Any] = {
            "format": FORMAT,
            "taken_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "identity_key": keys.fingerprint(settings.IDENTITY_KEY),
            "keys_inside": bool(passphrase),
            **counted,
        }
        size = sum(p.stat().st_size for p in Path(folder).rglob("*") if p.is_file())
        with bar("Packing ...") as progress:
            task = progress.add_task("Packing ...", total=size)
            parcel.seal(file, Path(folder), manifest, lambda block: progress.advance(task, block))
    said = {
        "file": str(file),
        "bytes": file.stat().st_size,
        "rows": sum(manifest["rows"].values()),
        "tables": len(manifest["rows"]),
        "keys_inside": manifest["keys_inside"],
        "seconds": round(time.monotonic() - began, 1),
    }
    if as_json:
        sys.stdout.write(json.dumps(said) + "\n")
        return
    told.print("{file}: {rows:,} rows of {tables} tables, {bytes:,} bytes, {seconds} s".format(**said))
    if not passphrase:
        told.print(
            f"The identity key is not in it. Keep {VAR / 'secrets'} apart from the backup, or seal the key "
            "inside with --passphrase-file: without it nobody can be recognised by her Aadhaar number again.",
            style="yellow",
        )


def restore(
    file: Path,
    passphrase_file: Passphrase = None,
    other_key: Annotated[
        bool, typer.Option("--other-key", help="Go on though Aadhaar tokens were made with a lost key.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Bring a backup back: proved first, built beside the database in use, swapped in only when whole."""
    from odop.desks.cli.backups import dump, keys, parcel

    began = time.monotonic()
    if not file.is_file():
        raise fail(f"There is no file {file}.")
    try:
        with bar("Proving the backup whole ...") as progress:
            task = progress.add_task("Proving the backup whole ...", total=file.stat().st_size)
            manifest = parcel.read_manifest(file, lambda block: progress.advance(task, block))
        if manifest["format"] != FORMAT:
            raise parcel.Damaged(parcel.MANIFEST, f"format {manifest['format']} is of a later odop")
        _refuse_while_used()
        made = datetime.now(UTC).strftime("%Y%m%d%H%M%S")
        new, aside = f"{dump.name()}_coming_{made}", f"{dump.name()}_before_{made}"
        with tempfile.TemporaryDirectory(prefix="odop-restore-", dir=VAR) as folder:
            parcel.unpack(file, Path(folder))
            found = _keys(Path(folder), manifest, _passphrase(passphrase_file), other_key)
            try:
                with step("Building the database beside the one in use ..."):
                    counts = dump.bring_back(Path(folder), new)
                for table, rows in manifest["rows"].items():
                    if counts.get(table) != rows:
                        raise parcel.Damaged(
                            table, f"{rows} rows were saved and {counts.get(table)} came back"
                        )
                _bring_up_to_date(new)
                _put_in_place(new, aside)
            finally:
                dump.drop(new)
        keys.keep(found)
    except parcel.Damaged as damaged:
        raise fail(f"Refused: {file.name} is damaged. {damaged}. Nothing was changed.") from damaged
    said = {"rows": sum(counts.values()), "taken_at": manifest["taken_at"], "kept_as": aside,
            "seconds": round(time.monotonic() - began, 1)}  # fmt: skip
    if as_json:
        sys.stdout.write(json.dumps(said) + "\n")
        return
    told.print(
        "Restored {rows:,} rows as of {taken_at} in {seconds} s. The former database is kept as {kept_as} "
        "until the next restore.".format(**said)
    )


def _refuse_while_used() -> None:
    from odop.desks.cli.backups import dump
    from odop.desks.cli.processes import end_leftovers

    end_leftovers()  # refuses while odop runs here
    start_database()
    if others := dump.users():
        raise fail(f"{others} connections use the database. Stop the servers first, then restore.")


def _keys(folder: Path, manifest: dict[str, Any], passphrase: str, other_key: bool) -> dict[str, str]:
    """The keys to put in place: none, where the machine has the right one already."""
    from config import settings
    from odop.desks.cli.backups import keys

    if keys.fingerprint(settings.IDENTITY_KEY) == manifest["identity_key"] or other_key:
        return {}
    if not manifest["keys_inside"]:
        raise fail(
            "Aadhaar tokens in this backup were made with another identity key, and the key is not inside. "
            f"Put the former {VAR / 'secrets' / 'odop_identity_key'} back, or go on without it: --other-key. "
            "Nothing was changed."
        )
    if not passphrase:
        raise fail("The identity key is sealed in this backup: give --passphrase-file. Nothing was changed.")
    if os.environ.get("ODOP_IDENTITY_KEY"):
        raise fail("ODOP_IDENTITY_KEY is set to another key than this backup's. Nothing was changed.")
    return keys.opened((folder / keys.MEMBER).read_bytes(), passphrase)


def _bring_up_to_date(new: str) -> None:
    """Migrate the coming database, and put its history triggers and grants in place."""
    from odop.desks.cli.schema import bring_up_to_date

    with step("Putting the history triggers and the grants back ..."):
        ready()
        with using(new):
            bring_up_to_date(always=True)


def _put_in_place(new: str, aside: str) -> None:
    from odop.desks.cli.backups import dump

    dump.swap(new, aside)
    for older in dump.named_like(f"{dump.name()}_before_"):
        if older != aside:
            dump.drop(older)


def _passphrase(file: Path | None) -> str:
    if file is None:
        return os.environ.get("ODOP_BACKUP_PASSPHRASE", "")
    with suppress(OSError, IndexError):
        if phrase := file.read_text().splitlines()[0].strip():
            return phrase
    raise fail(f"{file} holds no passphrase.")
