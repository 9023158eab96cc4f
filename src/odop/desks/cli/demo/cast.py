"""Who works in the synthetic State, and the few who can be signed in as."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from random import Random
from typing import Any

from allauth.mfa.totp.internal.auth import TOTP

from odop.access import services as access
from odop.access.services import Role
from odop.desks.cli.demo import branches, centres
from odop.desks.cli.demo.branches import LENDERS
from odop.desks.cli.demo.lives.life import Branch
from odop.desks.cli.demo.lives.loans.ways import IN_TIME, SILENT
from odop.desks.cli.demo.money import Treasurers
from odop.desks.cli.demo.people import BY, MAKERS, Names
from odop.desks.cli.demo.surveys import Surveyor
from odop.desks.cli.demo.tests import LABS
from odop.programme import services as programme
from odop.programme.services import NewOffice

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
    officers: dict[str, str]  # of the industries centre: district: name
    branches: dict[str, tuple[Branch, ...]]
    treasurers: Treasurers
    trainers: dict[str, tuple[str, ...]]  # district: office codes
    suppliers: tuple[str, ...]
    enquirers: tuple[str, ...]  # keys of persons
    surveyors: dict[str, Surveyor]
    makers: dict[str, str]  # part: key of person
    members: dict[str, tuple[str, str]]  # seat of the featured district's committee: key of person, and name
    state_members: dict[
        str, tuple[str, str]
    ]  # seat of a committee of the State: name to sign in with, and name


def sign_ins(featured: str) -> list[SignIn]:
    """Everybody who can be signed in as, with the words to type; `featured` is their district's slug."""
    officers = [
        ("Deputy Commissioner", "district", f"dc.{featured}"),
        ("Trainer", "partner", f"trainer.{featured}"),
        ("Toolkit supplier", "partner", "supplier.1"),
        ("Enquirer into outcomes", "state", "enquirer.1"),
        ("Officer of the industries centre", "district", f"officer.{featured}"),
        ("Surveyor", "partner", f"surveyor.{featured}"),
        ("Member of the district committee", "district", f"member.{featured}"),
        ("Laboratory", "partner", "lab.1"),
        ("Officer of a bank branch", "bank", f"bank.{featured}"),
        ("Officer of a branch that says nothing", "bank", f"bank.silent.{featured}"),
        ("Manager of a facility centre", "partner", f"centre.{featured}"),
        ("ODOP Cell", "state", "cell"),
        ("Member of a committee of the State", "state", "member.state"),
        ("Accounts officer", "state", "accounts"),
        ("Auditor", "state", "auditor"),
    ]
    makers = [
        ("Maker waiting for her toolkit", MAKERS["kit"]),
        ("Maker in class today", MAKERS["class"]),
        ("Maker whose file is in scrutiny", MAKERS["file"]),
        ("Maker asked about her work", MAKERS["work"]),
        ("Maker whose loan file is with a bank", MAKERS["loan"]),
    ]
    return [SignIn(who, "me", phone) for who, phone in makers] + [
        SignIn(who, desk, name, PASSWORD, SECRET) for who, desk, name in officers
    ]


def make(
    *, districts: list[Any], featured: str, names: Names, random: Random, at: datetime, banks: Iterable[Any],
    places: dict[str, list[Any]],
) -> Cast:  # fmt: skip
    """Make the offices and the people who work in them, with postings from the programme's first year."""
    suppliers = {
        f"supplier-{n}": NewOffice(
            f"supplier-{n}", "SUPPLIER", f"Toolkit supplier {n}", f"टूलकिट आपूर्तिकर्ता {n}", synthetic=True
        )
        for n, _ in enumerate(sorted({d.division_code for d in districts}), 1)
    }
    trainers = {d.code: _trainers(d) for d in districts}
    enquiry = NewOffice("enquiry", "ENQUIRY", "Outcome enquiry cell", "परिणाम पूछताछ प्रकोष्ठ", synthetic=True)
    labs = [
        NewOffice(code, "LAB", f"Testing laboratory {n}", f"परीक्षण प्रयोगशाला {n}", synthetic=True)
        for n, code in enumerate(LABS, 1)
    ]
    everywhere = [office for pair in trainers.values() for office in pair]
    lenders = [bank for bank in banks if bank.status == "active" and bank.kind in LENDERS]
    opened = {
        d.code: branches.offices(d, places[d.code], lenders, Random(f"{d.code} branches")) for d in districts
    }
    everywhere += [office for several in opened.values() for office in several]
    shown = next(d for d in districts if d.code == featured)
    everywhere += centres.offices(shown.code, shown.name_en, shown.name_hi, centres.SHOWN)
    programme.make_offices(offices=[*suppliers.values(), *everywhere, *labs, enquiry], by=BY, at=at)

    hire = Hire(names, random, at)
    for n, code in enumerate(LABS, 1):
        hire.officer(f"lab.{n}", Role.LAB, office=code, open_to_all=n == 1)
    for n, office in enumerate(suppliers, 1):
        hire.officer(f"supplier.{n}", Role.SUPPLIER, office=office, open_to_all=n == 1)
    commissioners = {}
    for d in districts:
        commissioner = hire.officer(
            f"dc.{d.slug}", Role.DEPUTY_COMMISSIONER, district=d.code, open_to_all=d.code == featured
        )
        commissioners[d.code] = commissioner.name
        if d.code == featured:
            secretary = str(commissioner.pk)
        hire.officer(
            f"trainer.{d.slug}",
            Role.TRAINER,
            district=d.code,
            office=f"iti-{d.code}",
            open_to_all=d.code == featured,
        )
    surveyors = {}
    for d in districts:
        asker = hire.officer(
            f"surveyor.{d.slug}", Role.SURVEYOR, district=d.code, open_to_all=d.code == featured
        )
        surveyors[d.code] = Surveyor(str(asker.pk), asker.name)
    enquirers = [
        hire.officer(f"enquirer.{n}", Role.ENQUIRER, office="enquiry", open_to_all=n <= 2)
        for n in range(1, 13)
    ]
    deciders = {code: branches.staffed(several, names, random) for code, several in opened.items()}
    for d in districts:
        if d.code == featured:
            deciders[d.code] = _open_branches(d, deciders[d.code], hire)
    officers = {d.code: names.draw(random, random.choice("MF"))[0].en for d in districts}
    officers[featured] = hire.officer(
        f"officer.{shown.slug}", Role.DISTRICT_OFFICER, district=featured, open_to_all=True
    ).name
    manager = hire.officer(
        f"centre.{shown.slug}", Role.CENTRE, office=centres.office_code(featured, 1), open_to_all=True
    )
    for n in range(2, centres.SHOWN + 1):
        access.post(
            user=manager,
            role=Role.CENTRE,
            from_date=FROM,
            office=centres.office_code(featured, n),
            by=BY,
            at=at,
        )
    accounts = hire.officer("accounts", Role.ACCOUNTS_OFFICER, open_to_all=True)
    cell = hire.officer("cell", Role.CELL_OFFICER, open_to_all=True)
    hire.officer("auditor", Role.AUDITOR, open_to_all=True)
    member = hire.officer(f"member.{shown.slug}", Role.COMMITTEE_MEMBER, district=featured, open_to_all=True)
    of_state = hire.officer("member.state", Role.STATE_MEMBER, open_to_all=True)
    makers = {
        part: str(
            access.make_user(
                username=f"maker{phone}", name=phone, phone=phone, synthetic=True, by=BY, at=at
            ).pk
        )
        for part, phone in MAKERS.items()
    }
    return Cast(
        commissioners=commissioners,
        officers=officers,
        branches=deciders,
        treasurers=Treasurers(cell.name, accounts.name),
        trainers={code: tuple(office.code for office in pair) for code, pair in trainers.items()},
        suppliers=tuple(suppliers),
        enquirers=tuple(str(user.pk) for user in enquirers),
        surveyors=surveyors,
        makers=makers,
        members={"DLC-02": (secretary, commissioners[featured]), "DLC-07": (str(member.pk), member.name)},
        state_members={"SLSC-03": ("member.state", of_state.name)},
    )


def _open_branches(district: Any, several: tuple[Branch, ...], hire: "Hire") -> tuple[Branch, ...]:
    """Let a branch that answers in time, and one that says nothing, be signed in as."""
    made = list(several)
    for habit, name in ((IN_TIME, f"bank.{district.slug}"), (SILENT, f"bank.silent.{district.slug}")):
        n = next(n for n, one in enumerate(several) if one.habit == habit)
        user = hire.officer(name, Role.BANK_OFFICER, office=several[n].code, open_to_all=True)
        made[n] = replace(several[n], officer=user.name)
    return tuple(made)


def _trainers(district: Any) -> tuple[NewOffice, ...]:
    code, en, hi = district.code, district.name_en, district.name_hi
    return (
        NewOffice(f"iti-{code}", "TRAINER", f"ITI, {en}", f"आईटीआई, {hi}", district=code, synthetic=True),
        NewOffice(
            f"mission-{code}",
            "TRAINER",
            f"Skill Mission, {en}",
            f"कौशल विकास मिशन, {hi}",
            district=code,
            synthetic=True,
        ),
    )


@dataclass(frozen=True)
class Hire:
    """Makes people with postings, under names drawn from the pack's list."""

    names: Names
    random: Random
    at: datetime

    def officer(
        self,
        username: str,
        role: Role,
        *,
        district: str | None = None,
        office: str | None = None,
        open_to_all: bool = False,
    ) -> Any:
        """A person with one posting; where open to all, with the demonstration's password and second factor."""
        name, _, _ = self.names.draw(self.random, self.random.choice("MF"))
        user = access.make_user(
            username=username,
            name=name.en,
            name_hi=name.hi,
            synthetic=True,
            password=PASSWORD if open_to_all else None,
            by=BY,
            at=self.at,
        )
        access.post(user=user, role=role, from_date=FROM, district=district, office=office, by=BY, at=self.at)
        if open_to_all:
            TOTP.activate(user, SECRET)
        return user
