"""Every act of every room asks who is calling, before it does anything; what need not, stands here with why."""

import ast
from functools import cache

import pytest

from odop.access.rules import NotPermitted
from odop.access.services import choose_language, make_user, prove_phone
from odop.notices import services as notices
from odop.training import services as training
from tests.architecture.places import HOUSE, ROOMS, place, sources
from tests.training.makers import OPENED_AT

GUARDS = {"require", "require_self", "require_machine", "require_another"}
OF_ANOTHER_ACT = "part of another room's act, which has asked"
BY_A_COMMAND = "the room stands below access; only commands call it, as the next test holds"
NEED_NOT_ASK = {
    "access.choose_language": "concerns nobody but the caller",
    "casework.put_before": OF_ANOTHER_ACT,
    "casework.take_off": OF_ANOTHER_ACT,
    "casework.take_meeting_minutes": "keeps a copy of what signed minutes already say; the desk says who may read it",
    "documents.file_document": OF_ANOTHER_ACT,
    "documents.issue_letters": OF_ANOTHER_ACT,
    "documents.withdraw_letters": OF_ANOTHER_ACT,
    "documents.take_sheet": "keeps a copy of what a letter already says; the room of the case says who may read it",
    "documents.take_sheets": "the same for many, when an office prints",
    "finance.begin_holdings": OF_ANOTHER_ACT,
    "finance.end_holdings": OF_ANOTHER_ACT,
    "finance.entitle": OF_ANOTHER_ACT,
    "finance.grant_held": OF_ANOTHER_ACT,
    "finance.recover_held": OF_ANOTHER_ACT,
    "finance.recover_paid": OF_ANOTHER_ACT,
    "finance.set_off_held": OF_ANOTHER_ACT,
    "notices.put_questions": OF_ANOTHER_ACT,
    "programme.load_pack": BY_A_COMMAND,
    "programme.make_office": BY_A_COMMAND,
    "programme.make_offices": BY_A_COMMAND,
}


@cache
def functions() -> dict[tuple[str, str], tuple[set[tuple[str, str]], bool, bool]]:
    """Of every function of a room: whom it calls, whether it asks by itself, and whether it is an act."""
    found = {}
    for path in sources():
        if not path.is_relative_to(HOUSE) or "desks" in path.parts or "migrations" in path.parts:
            continue
        room = path.relative_to(HOUSE).parts[0]
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef):
                calls = {_called(c.func, room) for c in ast.walk(node) if isinstance(c, ast.Call)}
                refuses = any(isinstance(n, ast.Name) and n.id == "NotPermitted" for n in ast.walk(node))
                acts = any(isinstance(d, ast.Call) and _is(d.func, "act") for d in node.decorator_list)
                asks = refuses or bool({name for _room, name in calls} & GUARDS)
                found[room, node.name] = (calls, asks, acts)
    return found


def _called(function: ast.expr, room: str) -> tuple[str, str]:
    if isinstance(function, ast.Name):
        return room, function.id
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return (function.value.id if function.value.id in ROOMS else ""), function.attr
    return "", ""


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def asks(key: tuple[str, str], seen: frozenset[tuple[str, str]] = frozenset()) -> bool:
    """Whether a function asks who is calling, itself or through one it calls."""
    if key in seen or key not in functions():
        return False
    calls, itself, _acts = functions()[key]
    return itself or any(asks(one, seen | {key}) for one in calls)


ACTS = sorted(f"{room}.{name}" for (room, name), (_calls, _asks, acts) in functions().items() if acts)


@pytest.mark.parametrize("act", ACTS)
def test_an_act_asks_who_is_calling(act):
    room, _, name = act.partition(".")
    assert asks((room, name)) != (act in NEED_NOT_ASK), act


def test_only_commands_write_the_facts_of_the_state():
    writes = {"load_pack", "make_office", "make_offices"}
    callers = {
        place(path)
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and _called(node.func, "")[1] in writes
    }
    callers -= {"src/odop/finance/services/spending.py"}  # a payee: an act of finance, which has asked
    callers -= {
        "src/odop/facilities/services/proposing.py"
    }  # a company: an act of facilities, which has asked
    callers -= {"src/odop/quality/services/labs.py"}  # a laboratory: an act of the Cell, which has asked
    assert all(caller.startswith(("src/odop/desks/cli/", "src/odop/programme/")) for caller in callers), (
        callers
    )


@pytest.mark.parametrize(
    "act",
    [
        lambda by, at: make_user(username="x", name="X", by=by, at=at),
        lambda by, at: prove_phone(phone="+919415099999", language="hi", by=by, at=at),
        lambda by, at: notices.send_code(
            template="sign_in_code", phone="+919415099999", user=None, language="hi", code="1", by=by, at=at
        ),
        lambda by, at: training.look_at_classes(by=by, at=at),
    ],
    ids=["make_user", "prove_phone", "send_code", "look_at_classes"],
)
def test_what_the_programme_does_by_itself_nobody_does_in_person(cell, act):
    with pytest.raises(NotPermitted):
        act(cell, OPENED_AT)


def test_a_person_chooses_her_own_language(saleem):
    choose_language(language="en", by=saleem, at=OPENED_AT)
    saleem.refresh_from_db()
    assert saleem.language == "en"
