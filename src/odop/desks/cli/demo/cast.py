"""Who works in the synthetic State, and the few who can be signed in as."""

from dataclasses import dataclass
from datetime import date, datetime
from random import Random
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP

from odop.access import services as access
from odop.access.services import Role
from odop.desks.cli.demo.people import BY, MAKERS, Names
from odop.programme import services as programme

PASSWORD = "loom-brass-attar-chikan"  # noqa: S105 - of invented people, in a demonstration
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105 - their second factor, printed on the same page
FROM = date(2018, 4, 1)


@dataclass(frozen=True)
class SignIn:
    """One person of the demonstration, and how to come in as her."""

    who: str
    desk: str
    name: str  # to type: a user name or a phone
    password: str = ""
    secret: str = ""


@dataclass(frozen=True)
class Cast:
    """Keys of the people and offices who appear in the lives of a district."""

    commissioners: dict[str, str]  # district: name
    trainers: dict[str, tuple[str, ...]]  # district: office codes
    suppliers: tuple[str, ...]
    enquirers: tuple[str, ...]  # keys of persons
    makers: dict[str, str]  # part: key of person


def sign_ins(featured: str) -> list[SignIn]:
    """Everybody who can be signed in as, with the words to type."""
    place = featured.lower().replace(" ", "-")
    officers = [
        ("Deputy Commissioner", "district", f"dc.{place}"),
        ("Trainer", "partner", f"trainer.{place}"),
        ("Toolkit supplier", "partner", "supplier.1"),
        ("Enquirer into outcomes", "state", "enquirer.1"),
        ("ODOP Cell", "state", "cell"),
        ("Auditor", "state", "auditor"),
    ]
    makers = [
        ("Maker waiting for her toolkit", MAKERS["kit"]),
        ("Maker in class today", MAKERS["class"]),
        ("Maker whose file is in scrutiny", MAKERS["file"]),
        ("Maker asked about her work", MAKERS["work"]),
    ]
    return [SignIn(who, "me", phone) for who, phone in makers] + [
        SignIn(who, desk, name, PASSWORD, SECRET) for who, desk, name in officers
    ]


def make(*, districts: list[Any], featured: str, names: Names, random: Random, at: datetime) -> Cast:
    """Make the offices and the people who work in them, with postings from the programme's first year."""
    commissioners: dict[str, str] = {}
    trainers: dict[str, tuple[str, ...]] = {}
    divisions = sorted({d.division for d in districts})
    suppliers = tuple(_office("SUPPLIER", f"supplier-{n}", None, f"Toolkit supplier {n}", f"टूलकिट आपूर्तिकर्ता {n}", at)
                      for n, _ in enumerate(divisions, 1))  # fmt: skip
    for n, office in enumerate(suppliers, 1):
        _officer(f"supplier.{n}", Role.SUPPLIER, None, office, names, random, at, open_to_all=n == 1)
    for district in districts:
        place = district.name_en.lower().replace(" ", "-")
        code = district.code
        commissioners[code] = _officer(
            f"dc.{place}",
            Role.DEPUTY_COMMISSIONER,
            code,
            None,
            names,
            random,
            at,
            open_to_all=code == featured,
        )[1]
        trainers[code] = (
            _office("TRAINER", f"iti-{code}", code, f"ITI, {district.name_en}", f"आईटीआई, {district.name_hi}", at),
            _office("TRAINER", f"mission-{code}", code, f"Skill Mission, {district.name_en}",
                    f"कौशल विकास मिशन, {district.name_hi}", at),
        )  # fmt: skip
        _officer(f"trainer.{place}", Role.TRAINER, code, trainers[code][0], names, random, at,
                 open_to_all=code == featured)  # fmt: skip
    enquiry = _office("ENQUIRY", "enquiry-cell", None, "Outcome enquiry cell", "परिणाम पूछताछ प्रकोष्ठ", at)
    enquirers = tuple(
        _officer(f"enquirer.{n}", Role.ENQUIRER, None, enquiry, names, random, at, open_to_all=n <= 2)[0]
        for n in range(1, 13)
    )
    _officer("cell", Role.CELL_OFFICER, None, None, names, random, at, open_to_all=True)
    _officer("auditor", Role.AUDITOR, None, None, names, random, at, open_to_all=True)
    makers = {}
    for part, phone in MAKERS.items():
        user = access.make_user(username=phone, name=part, phone=phone, synthetic=True, by=BY, at=at)
        makers[part] = str(user.pk)
    return Cast(commissioners, trainers, suppliers, enquirers, makers)


def _office(kind: str, code: str, district: str | None, name_en: str, name_hi: str, at: datetime) -> str:
    programme.make_office(code=code, kind=kind, district=district, name_en=name_en, name_hi=name_hi, synthetic=True,
                          by=BY, at=at)  # fmt: skip
    return code


def _officer(username: str, role: Role, district: str | None, office: str | None, names: Names, random: Random,
             at: datetime, *, open_to_all: bool) -> tuple[str, str]:  # fmt: skip
    name, _, _ = names.draw(random, random.choice("MF"))
    user = access.make_user(username=username, name=name.en, name_hi=name.hi, synthetic=True, by=BY, at=at,
                            password=PASSWORD if open_to_all else None)  # fmt: skip
    access.post(
        user=user, role=role, from_date=FROM, district=district, office=office, order_words="", by=BY, at=at
    )
    if open_to_all:
        TOTP.activate(user, SECRET)
    return str(user.pk), name.en
