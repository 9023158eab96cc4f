"""The standing cast, and clients signed in as one of them."""

import time
from dataclasses import dataclass
from datetime import date, datetime

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.internal.userkit import user_id_to_str
from django.contrib.auth.models import AnonymousUser
from django.test import Client

from odop.access import services
from odop.access.models import Posting, User
from odop.access.services import Machine, Role
from odop.basics.dates import LUCKNOW
from tests.programme import places

OPERATOR = Machine("tests")
AT = datetime(2025, 6, 2, 10, 0, tzinfo=LUCKNOW)
LONG_AGO = date(2018, 1, 1)
PASSWORD = "खड्डी par sau dhaage 41"
BHADOHI, LUCKNOW_DISTRICT = "179", "162"


def maker(name: str, phone: str, name_hi: str = "") -> User:
    """A maker who signs in by her phone."""
    user = services.make_user(
        username=f"maker{phone}", name=name, name_hi=name_hi, phone=phone, synthetic=True, by=OPERATOR, at=AT
    )
    return services.prove_phone(phone=str(user.phone), language="hi", by=OPERATOR, at=AT)


def officer(
    username: str,
    name: str,
    role: Role,
    *,
    district: str | None = None,
    office: str | None = None,
    from_date: date = LONG_AGO,
    password: str | None = None,
) -> User:
    """A person with charge of one post."""
    user = services.make_user(
        username=username, name=name, password=password, synthetic=True, by=OPERATOR, at=AT
    )
    services.post(
        user=user, role=role, district=district, office=office, from_date=from_date, by=OPERATOR, at=AT
    )
    return user


def posting_of(user: User) -> Posting:
    """A person's first posting."""
    return Posting.objects.filter(user=user).order_by("from_date").first()


def fresh(user: User) -> User:
    """The person as the next request would find her, with nothing remembered."""
    return User.objects.get(pk=user.pk)


def signed_in(user: User | AnonymousUser | None) -> Client:
    """A client signed in as this person, her second factor given; of a stranger, one not signed in."""
    client = Client()
    if user is None or not user.is_authenticated:
        return client
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [
        {"method": "password", "at": time.time()},
        {"method": "mfa", "type": "totp", "at": time.time()},
    ]
    session["account_authentication_methods_user"] = user_id_to_str(user)
    session.save()
    return client


@dataclass
class Cast:
    """Everyone who meets the programme, each with one charge."""

    rekha: User  # Deputy Commissioner, Bhadohi
    anil: User  # officer of the industries centre, Bhadohi
    farida: User  # member of the selection committee, Bhadohi
    vikram: User  # Deputy Commissioner, Lucknow
    banker: User  # officer of a bank branch in Bhadohi
    other_banker: User  # of another branch
    accounts: User  # accounts officer of the State
    trainer: User  # of an institute in Bhadohi
    other_trainer: User
    supplier: User
    other_supplier: User
    lab: User  # officer of a laboratory
    other_lab: User
    manager: User  # of a common facility centre in Bhadohi
    surveyor: User  # in Bhadohi
    state_member: User  # of a committee of the State
    enquirer: User
    second_enquirer: User
    cell: User  # officer of the ODOP Cell
    auditor: User
    saleem: User  # weaver, Bhadohi
    meena: User  # chikankari, Lucknow
    stranger: AnonymousUser


def cast() -> Cast:
    """Make everyone, with their districts and offices."""
    bhadohi, lucknow = places.district(BHADOHI), places.district(LUCKNOW_DISTRICT)
    places.office("institute-bhadohi", "TRAINER", of=bhadohi)
    places.office("institute-lucknow", "TRAINER", of=lucknow)
    places.office("tools-and-sons", "SUPPLIER")
    places.office("other-tools", "SUPPLIER")
    places.office("odop-cell", "CELL")
    places.office("carpet-lab", "LAB", of=bhadohi)
    places.office("other-lab", "LAB", of=lucknow)
    places.office("carpet-centre", "CENTRE", of=bhadohi)
    places.branch("SBIN0000001", of=bhadohi)
    places.branch("PUNB0000002", of=bhadohi)
    return Cast(
        rekha=officer("rekha", "Rekha Maurya", Role.DEPUTY_COMMISSIONER, district=BHADOHI),
        anil=officer("anil", "Anil Pal", Role.DISTRICT_OFFICER, district=BHADOHI),
        farida=officer("farida", "Farida Bano", Role.COMMITTEE_MEMBER, district=BHADOHI),
        vikram=officer("vikram", "Vikram Rawat", Role.DEPUTY_COMMISSIONER, district=LUCKNOW_DISTRICT),
        banker=officer("banker", "Sunil Sahu", Role.BANK_OFFICER, office="SBIN0000001"),
        other_banker=officer("other.banker", "Ritu Verma", Role.BANK_OFFICER, office="PUNB0000002"),
        accounts=officer("accounts", "Harish Bhatt", Role.ACCOUNTS_OFFICER),
        trainer=officer("trainer", "Kavita Gaur", Role.TRAINER, office="institute-bhadohi"),
        other_trainer=officer("other.trainer", "Rohit Nigam", Role.TRAINER, office="institute-lucknow"),
        supplier=officer("supplier", "Tools and Sons", Role.SUPPLIER, office="tools-and-sons"),
        other_supplier=officer("other.supplier", "Other Tools", Role.SUPPLIER, office="other-tools"),
        lab=officer("lab", "Meher Zaidi", Role.LAB, office="carpet-lab"),
        other_lab=officer("other.lab", "Deepak Rana", Role.LAB, office="other-lab"),
        manager=officer("manager", "Shabana Ansari", Role.CENTRE, office="carpet-centre"),
        surveyor=officer("surveyor", "Pooja Kol", Role.SURVEYOR, district=BHADOHI),
        state_member=officer("state.member", "Arvind Mathur", Role.STATE_MEMBER),
        enquirer=officer("enquirer", "Asha Bind", Role.ENQUIRER),
        second_enquirer=officer("second.enquirer", "Imran Siddiqui", Role.ENQUIRER),
        cell=officer("cell", "Neha Srivastava", Role.CELL_OFFICER, office="odop-cell"),
        auditor=officer("auditor", "Prakash Joshi", Role.AUDITOR),
        saleem=maker("Saleem Ansari", "+919415000001", "सलीम अंसारी"),
        meena=maker("Meena Devi", "+919415000002", "मीना देवी"),
        stranger=AnonymousUser(),
    )
