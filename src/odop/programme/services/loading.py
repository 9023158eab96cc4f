"""Loading a pack: identities kept, dated facts superseded, nothing lost, and a second time nothing done."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import connection
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from odop.audit import services as audit
from odop.audit.services import Actor, act
from odop.basics.refusals import Refusal
from odop.programme import models
from odop.programme.pack import Contents, Fault, Row, read
from odop.programme.pack.tables import TABLES

IDENTITIES: dict[str, type[Model]] = {
    "divisions": models.Division,
    "districts": models.District,
    "places": models.Place,
    "products": models.Product,
    "orders": models.Order,
    "offices": models.Office,
    "banks": models.Bank,
    "branches": models.Office,
    "fairs": models.FairEntry,
    "committees": models.Committee,
    "seats": models.Seat,
}
DATED: dict[str, type[models.Dated]] = {
    "district_products": models.DistrictProduct,
    "tax": models.TaxRule,
    "gi_goods": models.GIGood,
    "kit_lists": models.KitList,
    "marks": models.Mark,
    "standards": models.Standard,
    "limits": models.Limit,
    "labs": models.LabScope,
}
KEYS = {table.name: table.key for table in TABLES}


class FaultyPack(Refusal):
    """The pack has faults; nothing was loaded."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(_("The pack has %(count)s faults. Nothing was loaded."), count=len(faults))
        self.faults = faults


class AnotherState(Refusal):
    """The database holds another State already."""

    def __init__(self, here: str, new: str) -> None:
        super().__init__(
            _("This database holds %(here)s. A pack of %(new)s needs a database of its own."),
            here=here,
            new=new,
        )


@dataclass
class Loaded:
    """What a loading did, table by table: rows added, changed and superseded."""

    rows: int
    added: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    superseded: dict[str, int] = field(default_factory=dict)

    @property
    def anything(self) -> bool:
        return any([*self.added.values(), *self.changed.values(), *self.superseded.values()])


@act("programme.loaded_pack")
def load_pack(folder: Path, *, by: Actor, at: datetime) -> Loaded:
    """Load a pack. A pack with faults is refused whole; the same pack twice changes nothing.

    Raises FaultyPack or AnotherState, and then writes nothing.
    """
    contents = read(folder)
    if contents.faults:
        raise FaultyPack(contents.faults)
    with connection.cursor() as cursor:  # one loading at a time
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('programme.load_pack'))")
    last = models.Pack.objects.order_by("loaded_at", "id").last()
    if last and last.state_code != contents.settings["state_code"]:
        raise AnotherState(last.name_en, contents.settings["name"]["en"])
    done = Loaded(contents.count)
    if last and last.sha256 == contents.sha256:
        return done
    for name, model in IDENTITIES.items():
        _keep(model, name, contents.rows[name], done)
    for name, dated in DATED.items():
        _supersede(dated, name, contents.rows[name], at, done)
    pack = _note(contents, at)
    audit.record("programme.loaded_pack", on=pack, by=by, at=at, added=done.added, changed=done.changed,
                 superseded=done.superseded)  # fmt: skip
    return done


def _note(contents: Contents, at: datetime) -> models.Pack:
    settings = contents.settings
    return models.Pack.objects.create(
        state_code=settings["state_code"],
        name_en=settings["name"]["en"],
        name_hi=settings["name"]["hi"],
        sha256=contents.sha256,
        loaded_at=at,
        rows=contents.count,
        settings=json.loads(json.dumps(settings, default=str)),
    )


def _fields(model: type[Model], row: Row) -> dict[str, Any]:
    """A row's cells under the names of the table's own columns."""
    values = dict(row.values)
    if model is models.KitList:
        pairs = zip(values.pop("items_en"), values.pop("items_hi"), strict=True)
        values["items"] = [{"en": en, "hi": hi} for en, hi in pairs]
    values.pop("districts", None)
    if "ifsc" in values:  # a branch is an office under its IFSC
        values |= {"code": values["ifsc"], "kind": models.Office.Kind.BRANCH}
    return {_attribute(model, name): _kept(value) for name, value in values.items()}


def _kept(value: Any) -> Any:
    """Several values in one cell are kept as a list."""
    return list(value) if isinstance(value, tuple) else value


def _attribute(model: type[Model], name: str) -> str:
    """district becomes district_id where it points at a row."""
    return str(getattr(model._meta.get_field(name), "attname", name))


def _keep(model: type[Model], name: str, rows: list[Row], done: Loaded) -> None:
    """Identities: new ones are added, changed ones updated (their history is kept), none is taken away."""
    standing = model._default_manager.in_bulk()
    new, changed = [], []
    for row in rows:
        values = _fields(model, row)
        there = standing.get(row.values[KEYS[name][0]])
        if there is None:
            new.append(model(**values))
        elif any(getattr(there, field) != value for field, value in values.items()):
            for at, value in values.items():
                setattr(there, at, value)
            changed.append(there)
    model._default_manager.bulk_create(new)
    if changed:
        fields = [f.name for f in model._meta.concrete_fields if not f.primary_key]
        model._default_manager.bulk_update(changed, fields)
    done.added[name], done.changed[name] = len(new), len(changed)


def _supersede(model: type[models.Dated], name: str, rows: list[Row], at: datetime, done: Loaded) -> None:
    """Dated facts: what changed or is gone is superseded and stays; what is new or changed is added."""
    key = [_attribute(model, part) for part in KEYS[name]]
    standing = {tuple(getattr(row, part) for part in key): row for row in _current(model)}
    new = []
    for row in rows:
        values = _fields(model, row)
        there = standing.get(tuple(values[part] for part in key))
        if there is not None and _same(there, values, row):
            del standing[tuple(values[part] for part in key)]
        else:
            new.append((model(known_from=at, **values), row))
    model._default_manager.filter(pk__in=[row.pk for row in standing.values()]).update(superseded_at=at)
    model._default_manager.bulk_create([one for one, row in new])
    if model is models.GIGood:
        through = models.GIGood.districts.through
        through._default_manager.bulk_create(
            through(gigood_id=one.pk, district_id=code)
            for one, row in new
            for code in row.values["districts"]
        )
    done.added[name], done.superseded[name] = len(new), len(standing)


def _current(model: type[models.Dated]) -> Any:
    if model is models.GIGood:
        return models.GIGood.objects.filter(superseded_at=None).prefetch_related("districts")
    return model._default_manager.filter(superseded_at=None)


def _same(there: Any, values: dict[str, Any], row: Row) -> bool:
    if any(getattr(there, field) != value for field, value in values.items()):
        return False
    return "districts" not in row.values or {d.pk for d in there.districts.all()} == set(
        row.values["districts"]
    )
