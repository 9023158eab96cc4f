"""The table of every address and every kind of person, held against the running server.

A cell is a status, or `in` where a stranger is sent to sign in. Rows are in doors/<desk>.toml.
"""

import json
import re
from copy import copy

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from odop.audit.models import Change
from tests.access.makers import signed_in
from tests.desks.addresses import Door, addresses, doors
from tests.desks.world import ARGUMENTS, BODIES, World, make_world

pytestmark = pytest.mark.django_db
TABLE = doors()
METHODS = ("GET", "POST")


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """One case of everything, made once and taken back after the last address."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def clients(world):
    return {kind: signed_in(person) for kind, person in world.people().items()}


@pytest.mark.parametrize("door", TABLE, ids=lambda door: door.name)
def test_everyone_gets_what_the_table_says(door: Door, world: World, clients: dict[str, Client]):
    path, body = path_of(door.address, world), BODIES.get(door.name, lambda world: {})(world)
    got = {kind: knock(clients[kind], door.method, path, body) for kind in door.expected}
    assert got == door.expected


@pytest.mark.parametrize("address", sorted({door.address for door in TABLE}))
def test_a_method_the_table_does_not_name_writes_nothing(address: str, world: World, clients):
    named = {door.method for door in TABLE if door.address == address}
    path = path_of(address, world)
    for method in set(METHODS) - named:
        for kind in ("maker", "officer", "trainer", "cell"):
            before = Change.objects.count()
            with transaction.atomic():
                knock(clients[kind], method, path, {})
                after = Change.objects.count()
                transaction.set_rollback(True)
            assert after == before, (method, kind)


def test_every_address_stands_in_the_table():
    missing = set(addresses()) - {door.address for door in TABLE}
    assert not missing, f"add a row to tests/desks/doors/<desk>.toml for: {sorted(missing)}"


def test_the_table_names_no_address_that_is_gone():
    gone = {door.address for door in TABLE} - set(addresses())
    assert not gone, f"take these rows out of tests/desks/doors: {sorted(gone)}"


def test_every_row_stands_once():
    names = [door.name for door in TABLE]
    assert sorted(names) == sorted(set(names))


def knock(client: Client, method: str, path: str, body: dict[str, object]) -> str:
    """What one person gets at one address; whatever it writes is taken back."""
    visitor = Client()
    visitor.cookies = copy(client.cookies)
    with transaction.atomic():
        if body and path.startswith("/api/"):
            answer = visitor.generic(method, path, json.dumps(body), content_type="application/json")
        else:
            answer = visitor.post(path, body) if body else visitor.generic(method, path)
        transaction.set_rollback(True)
    return word_of(answer)


def word_of(answer) -> str:
    to = answer.headers.get("Location", "")
    if answer.status_code == 302 and re.match(r"/(hi|en)/account/sign-in/", to):
        return "in"
    return str(answer.status_code)


def path_of(address: str, world: World) -> str:
    words = ARGUMENTS.get(address, lambda world: {})(world)
    if ":" in address or address in {"root", "health"}:
        return reverse(address, kwargs=words)
    return "/" + address
