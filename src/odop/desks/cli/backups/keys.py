"""The kept keys in a backup: sealed under a passphrase, or left out; told apart by a fingerprint either way.

The identity key turns Aadhaar numbers into tokens. In the clear beside the tokens it would undo them, so a
backup never holds it unsealed. Without it a restored State cannot recognise a person by her number again.
"""

import base64
import hashlib
import json
import os
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from odop.desks.cli.backups.parcel import Damaged
from odop.desks.cli.ground import VAR

MEMBER = "keys.json"
NAMES = ("ODOP_IDENTITY_KEY", "ODOP_SECRET_KEY")


def fingerprint(key: str) -> str:
    """Tells two keys apart and gives neither away."""
    return _stretched(key, b"odop backup").hex()[:16]


def sealed(keys: dict[str, str], passphrase: str) -> bytes:
    salt, nonce = secrets.token_bytes(16), secrets.token_bytes(12)
    box = AESGCM(_stretched(passphrase, salt)).encrypt(nonce, json.dumps(keys).encode(), b"odop keys")
    parts = {"salt": salt, "nonce": nonce, "box": box}
    return json.dumps({name: base64.b64encode(part).decode() for name, part in parts.items()}).encode()


def opened(member: bytes, passphrase: str) -> dict[str, str]:
    """The keys; a wrong passphrase is said so."""
    parts = {name: base64.b64decode(part) for name, part in json.loads(member).items()}
    try:
        box = AESGCM(_stretched(passphrase, parts["salt"])).decrypt(
            parts["nonce"], parts["box"], b"odop keys"
        )
    except InvalidTag as error:
        raise Damaged(MEMBER, "the passphrase does not open it") from error
    found: dict[str, str] = json.loads(box)
    return found


def keep(keys: dict[str, str]) -> None:
    """Put keys where the settings look for them; the former ones stay beside them under another name."""
    folder = VAR / "secrets"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for name, key in keys.items():
        if name not in NAMES:
            continue
        file = folder / name.lower()
        if file.exists() and file.read_text().strip() != key:
            file.replace(file.with_suffix(".before"))
        _write(file, key)


def _write(file: Path, key: str) -> None:
    made = file.with_suffix(f".{os.getpid()}")
    made.touch(mode=0o600)
    made.write_text(key)
    made.replace(file)


def _stretched(passphrase: str, salt: bytes) -> bytes:
    return hashlib.scrypt(passphrase.encode(), salt=salt, n=2**15, r=8, p=1, maxmem=1 << 26, dklen=32)
