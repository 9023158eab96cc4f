"""A backup is refused by name whatever byte of it is touched, and wherever it is cut."""

import random
import shutil
from pathlib import Path

import pytest

from odop.desks.cli.backups import keys, parcel


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Path:
    """A small backup: three members and a manifest."""
    folder = tmp_path_factory.mktemp("members")
    (folder / "database").mkdir()
    draw = random.Random(1)
    for name, size in (("toc.dat", 700), ("3120.dat.gz", 5000), ("3121.dat.gz", 12)):
        (folder / "database" / name).write_bytes(draw.randbytes(size))
    file = tmp_path_factory.mktemp("backup") / "state.odop"
    parcel.seal(file, folder, {"format": 1, "rows": {"artisans_artisan": 3}})
    return file


def test_a_whole_backup_is_read(whole, tmp_path):
    manifest = parcel.read_manifest(whole)

    assert manifest["rows"] == {"artisans_artisan": 3}
    assert set(manifest["members"]) == {"database/toc.dat", "database/3120.dat.gz", "database/3121.dat.gz"}
    parcel.unpack(whole, tmp_path)
    assert (tmp_path / "database" / "3121.dat.gz").stat().st_size == 12


def test_a_backup_can_be_read_by_its_owner_alone(whole):
    assert whole.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("seed", range(150))
def test_one_flipped_bit_anywhere_is_refused(whole, tmp_path, seed):
    draw = random.Random(seed)
    data = bytearray(whole.read_bytes())
    at = draw.randrange(len(data))
    data[at] ^= 1 << draw.randrange(8)
    bad = tmp_path / "state.odop"
    bad.write_bytes(data)

    with pytest.raises(parcel.Damaged) as refused:
        parcel.read_manifest(bad)

    assert refused.value.member
    assert refused.value.wrong


@pytest.mark.parametrize("seed", range(40))
def test_random_bytes_over_a_stretch_are_refused(whole, tmp_path, seed):
    draw = random.Random(1000 + seed)
    data = bytearray(whole.read_bytes())
    at, length = draw.randrange(len(data)), draw.randrange(1, 900)
    data[at : at + length] = draw.randbytes(min(length, len(data) - at))
    bad = tmp_path / "state.odop"
    bad.write_bytes(data)

    with pytest.raises(parcel.Damaged):
        parcel.read_manifest(bad)


@pytest.mark.parametrize("share", [0, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.9999])
def test_a_backup_cut_short_anywhere_is_refused(whole, tmp_path, share):
    data = whole.read_bytes()
    bad = tmp_path / "state.odop"
    bad.write_bytes(data[: int(len(data) * share)])

    with pytest.raises(parcel.Damaged):
        parcel.read_manifest(bad)


def test_a_backup_with_something_added_is_refused(whole, tmp_path):
    bad = tmp_path / "state.odop"
    bad.write_bytes(whole.read_bytes() + b"\n")

    with pytest.raises(parcel.Damaged, match="closing line"):
        parcel.read_manifest(bad)


def test_the_refusal_names_the_damaged_member(whole, tmp_path):
    data = bytearray(whole.read_bytes())
    start = data.rindex(b"database/3120.dat.gz") + 512
    data[start + 100] ^= 1
    bad = tmp_path / "state.odop"
    bad.write_bytes(data)

    with pytest.raises(parcel.Damaged, match=r"database/3120.dat.gz: its contents are not what was saved"):
        parcel.read_manifest(bad)


def test_nothing_is_left_where_a_backup_fails_half_way(tmp_path, monkeypatch):
    folder = tmp_path / "members"
    folder.mkdir()
    (folder / "a").write_bytes(b"x" * 5000)

    def break_off(size: int) -> None:
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        parcel.seal(tmp_path / "state.odop", folder, {"format": 1}, break_off)

    assert list(tmp_path.iterdir()) == [folder]


def test_a_backup_never_overwrites_another(whole, tmp_path):
    shutil.copy(whole, tmp_path / "state.odop.unfinished")
    with pytest.raises(FileExistsError):
        parcel.seal(tmp_path / "state.odop", tmp_path, {"format": 1})


def test_keys_come_out_of_a_seal_only_with_the_passphrase():
    box = keys.sealed({"ODOP_IDENTITY_KEY": "a secret"}, "open sesame")

    assert b"a secret" not in box
    assert keys.opened(box, "open sesame") == {"ODOP_IDENTITY_KEY": "a secret"}
    with pytest.raises(parcel.Damaged, match="the passphrase does not open it"):
        keys.opened(box, "open says me")


def test_a_fingerprint_tells_keys_apart_and_gives_neither_away():
    assert keys.fingerprint("one") != keys.fingerprint("another")
    assert keys.fingerprint("one") == keys.fingerprint("one")
    assert "one" not in keys.fingerprint("one")
