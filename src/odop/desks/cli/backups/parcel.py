"""The backup's file: a tar with a manifest first, and a closing line over every byte before it.

A parcel is opened only after all of it has been proved whole. One that is not is refused by name: which
member, and what is wrong with it.
"""

import hashlib
import io
import json
import os
import tarfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any

MANIFEST = "manifest.json"
CLOSING = b"odop-backup "
CLOSING_LENGTH = len(CLOSING) + 64 + 1 + 64 + 1
BLOCK = 1 << 20
Step = Callable[[int], None]


class Damaged(Exception):  # noqa: N818 - what the parcel is
    """The parcel is not whole: which member, and what is wrong."""

    def __init__(self, member: str, wrong: str) -> None:
        super().__init__(f"{member}: {wrong}")
        self.member, self.wrong = member, wrong


def seal(parcel: Path, folder: Path, manifest: dict[str, Any], step: Step = lambda size: None) -> None:
    """Put a folder's files into a parcel, the manifest first. It takes its name only when it is whole."""
    files = sorted(p for p in folder.rglob("*") if p.is_file())
    manifest["members"] = {
        p.relative_to(folder).as_posix(): {"size": p.stat().st_size, "sha256": _hash_of(p)} for p in files
    }
    listed = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
    unfinished = parcel.with_name(parcel.name + ".unfinished")
    try:
        with unfinished.open("xb") as file:
            os.fchmod(file.fileno(), 0o600)
            whole = _Hashing(file, step)
            with tarfile.open(fileobj=whole, mode="w|", format=tarfile.USTAR_FORMAT) as tar:
                head = tarfile.TarInfo(MANIFEST)
                head.size = len(listed)
                tar.addfile(head, io.BytesIO(listed))
                for path in files:
                    info = tarfile.TarInfo(path.relative_to(folder).as_posix())
                    info.size = path.stat().st_size
                    with path.open("rb") as member:
                        tar.addfile(info, member)
            file.write(_closing(hashlib.sha256(listed).hexdigest(), whole.hash.hexdigest()))
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(parcel)
    finally:
        unfinished.unlink(missing_ok=True)


def read_manifest(parcel: Path, step: Step = lambda size: None) -> dict[str, Any]:
    """Prove a parcel whole, byte for byte, and return its manifest. Raises Damaged."""
    size = parcel.stat().st_size
    with parcel.open("rb") as file:
        if size < CLOSING_LENGTH:
            raise Damaged(parcel.name, "it is too short to be a backup")
        file.seek(size - CLOSING_LENGTH)
        closing = file.read()
        if not closing.startswith(CLOSING) or not closing.endswith(b"\n"):
            raise Damaged("closing line", "it is missing or damaged; the file may have been cut short")
        listed, everything = closing[len(CLOSING) : -1].split(b" ", 1)
        file.seek(0)
        whole, left = hashlib.sha256(), size - CLOSING_LENGTH
        while left and (block := file.read(min(BLOCK, left))):
            whole.update(block)
            left -= len(block)
            step(len(block))
    if whole.hexdigest().encode() == everything:
        with tarfile.open(parcel) as tar:
            found: dict[str, Any] = json.loads(_read(tar, tar.getmember(MANIFEST)))
        return found
    raise _what_is_wrong(parcel, listed.decode(errors="replace"))


def unpack(parcel: Path, folder: Path) -> None:
    """Lay a proved parcel's members out in a folder."""
    with tarfile.open(parcel) as tar:
        for info in tar:
            if not info.isfile() or ".." in PurePosixPath(info.name).parts or info.name.startswith("/"):
                raise Damaged(info.name, "a backup holds no such member")
            tar.extract(info, folder, filter="data")


def _what_is_wrong(parcel: Path, listed: str) -> Damaged:
    """Find the member a damaged parcel is damaged in."""
    seen = "the beginning"
    try:
        with tarfile.open(parcel) as tar:
            first = tar.next()
            if first is None or first.name != MANIFEST:
                return Damaged(MANIFEST, "it does not stand first")
            seen = MANIFEST
            text = _read(tar, first)
            if hashlib.sha256(text).hexdigest() != listed:
                return Damaged(MANIFEST, "its contents are not what was saved (sha256 differs)")
            waiting = dict(json.loads(text)["members"])
            while (info := tar.next()) is not None:
                expected = waiting.pop(info.name, None)
                if expected is None:
                    return Damaged(f"after {seen}", "a member stands here that was not saved")
                if _hash_in(tar, info) != expected["sha256"]:
                    return Damaged(info.name, "its contents are not what was saved (sha256 differs)")
                seen = info.name
            if waiting:
                return Damaged(next(iter(waiting)), "it is missing")
    except (tarfile.TarError, OSError, ValueError, KeyError, EOFError, TypeError) as error:
        return Damaged(f"after {seen}", f"it cannot be read on ({error})")
    return Damaged(f"{seen} or the packing between members", "bytes are not what was saved (sha256 differs)")


def _read(tar: tarfile.TarFile, info: tarfile.TarInfo) -> bytes:
    opened = tar.extractfile(info)
    if opened is None:
        raise Damaged(info.name, "it is not a file")
    return opened.read()


def _hash_in(tar: tarfile.TarFile, info: tarfile.TarInfo) -> str:
    opened = tar.extractfile(info)
    if opened is None:
        return ""
    found = hashlib.sha256()
    while block := opened.read(BLOCK):
        found.update(block)
    return found.hexdigest()


def _closing(listed: str, everything: str) -> bytes:
    return CLOSING + listed.encode() + b" " + everything.encode() + b"\n"


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _Hashing(io.RawIOBase):
    """Writes on, and keeps the hash of what went by."""

    def __init__(self, file: Any, step: Step) -> None:
        self.file, self.step, self.hash = file, step, hashlib.sha256()

    def writable(self) -> bool:
        return True

    def write(self, block: Any) -> int:
        self.hash.update(block)
        self.step(len(block))
        written: int = self.file.write(block)
        return written
