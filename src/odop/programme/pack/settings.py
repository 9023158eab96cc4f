"""What pack.toml must say of the State as a whole."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from odop.programme.pack.cells import DEVANAGARI, Wrong

NAMES = ("name", "capital", "programme")
NUMBERS = ("artisan", "call", "sitting", "batch", "toolkit", "letter", "allotment", "payment_order")


def scheme_codes(settings: dict[str, Any]) -> set[str]:
    """The schemes this State offers."""
    return {str(s.get("code")) for s in _list(settings, "schemes")}


def faults_of_settings(settings: dict[str, Any], known_format: int) -> Iterator[tuple[str, Wrong]]:
    """Every fault of pack.toml, with the field it is in."""
    if settings.get("format") != known_format:
        yield (
            "format",
            Wrong(
                _("This pack is of format %(value)s; format %(known)s can be read."),
                value=settings.get("format"),
                known=known_format,
            ),
        )
    yield from _shape(settings, "state_code", r"[A-Z]{2,4}")
    yield from _shape(settings, "lgd_state_code", r"[0-9]{1,3}")
    for name in NAMES:
        yield from _both(settings.get(name), name)
    if set(settings.get("languages", ())) - {"hi", "en"} or not settings.get("languages"):
        yield "languages", Wrong(_("The languages are hi and en."))
    for name in ("programme_began_on", "as_of"):
        if not isinstance(settings.get(name), date):
            yield name, Wrong(_("A day must stand here, written as 2025-05-11."))
    numbers = settings.get("numbers")
    for name in NUMBERS:
        yield from _shape(numbers if isinstance(numbers, dict) else {}, name, r"[A-Z]{1,4}", "numbers.")
    if paying := settings.get(
        "paying_account"
    ):  # a State may load its pack before the treasury has named one
        account = paying if isinstance(paying, dict) else {}
        for name, shape in (
            ("holder", r".{3,140}"),
            ("number", r"\d{6,18}"),
            ("ifsc", r"[A-Z]{4}0[A-Z0-9]{6}"),
        ):
            yield from _shape(account, name, shape, "paying_account.")
    yield from _schemes(_list(settings, "schemes"))
    if not _list(settings, "attributions"):
        yield "attributions", Wrong(_("This must be filled in."))
    for place, line in enumerate(_list(settings, "attributions"), start=1):
        yield from _both(line, f"attributions.{place}")


def _schemes(schemes: list[dict[str, Any]]) -> Iterator[tuple[str, Wrong]]:
    if not schemes:
        yield "schemes", Wrong(_("This must be filled in."))
    seen: set[str] = set()
    for place, scheme in enumerate(schemes, start=1):
        at = f"schemes.{place}."
        yield from _shape(scheme, "code", r"[a-z]+(_[a-z]+)*", at)
        yield from _shape(scheme, "prefix", r"[A-Z]{2,4}", at)
        yield from _both(scheme.get("name"), at + "name")
        for name in ("code", "prefix"):
            value = str(scheme.get(name))
            if value in seen:
                yield at + name, Wrong(_("“%(value)s” stands twice."), value=value)
            seen.add(value)


def _list(settings: dict[str, Any], name: str) -> list[dict[str, Any]]:
    value = settings.get(name)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _shape(settings: dict[str, Any], name: str, shape: str, at: str = "") -> Iterator[tuple[str, Wrong]]:
    value = settings.get(name)
    if value is None:
        yield at + name, Wrong(_("This must be filled in."))
    elif not (isinstance(value, str) and re.fullmatch(shape, value)):
        yield at + name, Wrong(_("“%(value)s” does not have the right shape."), value=value)


def _both(value: Any, at: str) -> Iterator[tuple[str, Wrong]]:
    if not (isinstance(value, dict) and value.get("en") and value.get("hi")):
        yield at, Wrong(_("A name is due in both languages: en and hi."))
    elif not DEVANAGARI.search(str(value["hi"])):
        yield (
            at,
            Wrong(
                _("“%(value)s” stands where a Hindi name is due, and has no Devanagari letter."),
                value=value["hi"],
            ),
        )
