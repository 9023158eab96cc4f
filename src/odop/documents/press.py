"""The press: sets a letter's data as PDF/A-2a and PDF/UA-1. The same data and moment give the same bytes."""

import json
import re
import threading
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import segno
import typst

from odop.documents.rules.codes import in_groups

AT_WORK = threading.Lock()  # the typesetter serves one thread of a process at a time
HERE = Path(__file__).parent / "letters"
# What the fonts beside the layout can show; a letter with anything else in it could not be set as PDF/A.
SHOWN = (
    (0x20, 0x7E), (0xA0, 0xA3), (0xA5, 0xA5), (0xA7, 0xAB), (0xAE, 0xB0), (0xB4, 0xB4), (0xB6, 0xB8), (0xBA, 0xBB),
    (0xBF, 0x107), (0x10A, 0x113), (0x116, 0x11B), (0x11E, 0x123), (0x12A, 0x12B), (0x12E, 0x131), (0x136, 0x137),
    (0x139, 0x13E), (0x141, 0x148), (0x150, 0x155), (0x158, 0x15B), (0x15E, 0x161), (0x164, 0x165), (0x16A, 0x16B),
    (0x16E, 0x17E), (0x900, 0x97F), (0x200B, 0x200D), (0x2013, 0x2014), (0x2018, 0x201A), (0x201C, 0x201E),
    (0x2022, 0x2022), (0x2026, 0x2026), (0x20AC, 0x20AC), (0x20B9, 0x20B9), (0x2122, 0x2122), (0x2212, 0x2212),
)  # fmt: skip
NOT_SHOWN = re.compile("[^" + "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in SHOWN) + "]")


def check_address(data: Mapping[str, Any], code: str) -> str:
    """Where anyone can check a letter: what its square leads to."""
    return f"{data['address']}/letter/{data['number']}/{code}/"


def set_letter(data: Mapping[str, Any], *, code: str, at: datetime) -> bytes:
    """The letter as a PDF."""
    said = json.dumps(clean(_laid_out(data, code)), ensure_ascii=False)
    with AT_WORK:
        made = _compiler().compile(
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=at.astimezone(UTC).replace(microsecond=0),
            sys_inputs={"letter": said},
        )
    assert isinstance(made, bytes)  # to no file, and a PDF is one file
    return made


def set_numbered(letter: tuple[str, Mapping[str, Any], str, datetime]) -> tuple[str, bytes]:
    """A letter's number with its PDF, from number, data, code and moment: what another process is handed."""
    number, data, code, at = letter
    return number, set_letter(data, code=code, at=at)


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(
        str(HERE / "letter.typ"), font_paths=[str(HERE / "fonts")], ignore_system_fonts=True
    )


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))


def _laid_out(data: Mapping[str, Any], code: str) -> dict[str, Any]:
    words = _words()
    nofee = {
        language: text.replace("{helpline}", data["helpline"]) for language, text in words[_fee(data)].items()
    }
    check = check_address(data, code)
    shown = data["address"].split("://")[-1] + "/letter"
    return {**data, "code": in_groups(code), "check": check, "shown": shown, "qr": square(check),
            "words": {**words, "nofee": nofee}}  # fmt: skip


def _fee(data: Mapping[str, Any]) -> str:
    """Which words say that nothing is to be paid; letters set before it was known keep what they said."""
    if not data["helpline"]:
        return "no_fee"
    return "no_fee_helpline" if data.get("helpline_confirmed", True) else "no_fee_helpline_unconfirmed"


def square(text: str) -> str:
    """A QR code as SVG. One mask for all: choosing the prettiest of eight takes five times as long."""
    made = BytesIO()
    segno.make_qr(text, error="m", mask=0, boost_error=False).save(
        made, kind="svg", border=2, scale=4, dark="#231d15", xmldecl=False, svgclass=None, lineclass=None
    )
    return made.getvalue().decode()


def clean(value: Any) -> Any:
    """Only what the fonts can show."""
    if isinstance(value, str):
        return NOT_SHOWN.sub(lambda found: " " if found.group().isspace() else "?", value)
    if isinstance(value, dict):
        return {name: one if name == "qr" else clean(one) for name, one in value.items()}
    if isinstance(value, list):
        return [clean(one) for one in value]
    return value
