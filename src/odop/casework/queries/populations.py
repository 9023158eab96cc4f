"""Everybody who had applied by a day, with what was then known of each: the register as it stood."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import numpy as np
from django.db import connection, transaction
from numpy.typing import NDArray
from psycopg import sql

from odop.basics.dates import LUCKNOW
from odop.casework.models import Facts
from odop.casework.rules.trials import ANSWERS, COST_NOT_KNOWN, NOT_KNOWN, Population, population
from odop.programme import queries as programme

SEXES = ("", "F", "M", "O")
SOCIAL_GROUPS = ("", "SC", "ST", "OBC", "GEN")
SMALL = ("age", *ANSWERS)
GROUPS = ("district", "product", "sex", "social_group")
KINDS = {"key": "V16", "project_cost": ">i8", "synthetic": ">i2"}  # the others are >i2

# A million rows come as one row of arrays: a row of arrays is one message, a million rows are a million.
READ = sql.SQL(
    """
    COPY (
        SELECT array_agg(f.application_id), array_agg(coalesce(f.project_cost, {cost_not_known}::int8)), {facts},
               array_agg(d.place::int2), array_agg(p.place::int2),
               array_agg((coalesce(array_position({sexes}::text[], f.sex::text), 1) - 1)::int2),
               array_agg((coalesce(array_position({groups}::text[], f.social_group::text), 1) - 1)::int2),
               array_agg(f.synthetic::int::int2)
        FROM (
            SELECT DISTINCT ON (application_id) application_id, district_id, product_id, project_cost, {names},
                   sex, social_group, synthetic
            FROM {table} WHERE known_from < {until}
            ORDER BY application_id DESC, known_from DESC
        ) f
        JOIN unnest({districts}::text[]) WITH ORDINALITY AS d (code, place) ON d.code = f.district_id
        JOIN unnest({products}::text[]) WITH ORDINALITY AS p (code, place) ON p.code = f.product_id
    ) TO STDOUT (FORMAT binary)
    """
)
HEAD = 19 + 2  # of a binary COPY, and the number of values in its one row


def population_on(day: date) -> Population:
    """The register of applicants for margin money as it stood when a day ended, frozen by a hash."""
    until = datetime.combine(day + timedelta(days=1), time(), tzinfo=LUCKNOW)
    districts = ["", *sorted(district.code for district in programme.districts())]
    products = ["", *sorted(product.code for product in programme.products())]
    found = _read(_question(until, districts[1:], products[1:]))
    order = _order(found["key"])
    columns = {name: column[order] for name, column in found.items()}
    codes = (tuple(districts), tuple(products), SEXES, SOCIAL_GROUPS)
    return population(
        applications=columns["key"],
        facts={name: columns[name] for name in ("project_cost", *SMALL)},
        groups={name: (columns[name], of) for name, of in zip(GROUPS, codes, strict=True)},
        synthetic=bool(columns["synthetic"].any()),
    )


def _question(until: datetime, districts: list[str], products: list[str]) -> sql.Composed:
    facts = sql.SQL(", ").join(
        sql.SQL("array_agg(coalesce(f.{}, {}::int2))").format(
            sql.Identifier(name), sql.Literal(str(NOT_KNOWN))
        )
        for name in SMALL
    )
    return READ.format(
        cost_not_known=sql.Literal(str(COST_NOT_KNOWN)),
        facts=facts,
        names=sql.SQL(", ").join(map(sql.Identifier, SMALL)),
        sexes=sql.Literal(list(SEXES)),
        groups=sql.Literal(list(SOCIAL_GROUPS)),
        table=sql.Identifier(Facts._meta.db_table),
        until=sql.Literal(until),
        districts=sql.Literal(districts),
        products=sql.Literal(products),
    )


def _read(question: sql.Composed) -> dict[str, NDArray[Any]]:
    """The columns by name, as they lie in the database's binary answer."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '256MB'; SET LOCAL jit = off")  # one long read, sorted in memory
        with cursor.copy(question) as copy:
            content = memoryview(b"".join(copy))
    names = ("key", "project_cost", *SMALL, *GROUPS, "synthetic")
    return dict(zip(names, _arrays(content, names), strict=True))


def _arrays(content: memoryview, names: tuple[str, ...]) -> Iterator[NDArray[Any]]:
    """Each array of the row: its length, five numbers of its own, then each value behind its length."""
    at = HEAD
    for name in names:
        kind = np.dtype([("length", ">i4"), ("value", KINDS.get(name, ">i2"))])
        length = int.from_bytes(content[at : at + 4], signed=True)
        at += 4
        if length < 0:  # nobody has applied
            yield np.zeros(0, dtype=kind["value"].newbyteorder("="))
            continue
        values = np.frombuffer(content[at + 20 : at + length], dtype=kind)["value"]
        yield values.astype(kind["value"].newbyteorder("="))
        at += length


def _order(keys: NDArray[np.void]) -> NDArray[np.int64]:
    """The places of the rows in the order of their keys."""
    halves = np.ascontiguousarray(keys).view(">u8").reshape(-1, 2).astype(np.uint64)
    return np.lexsort((halves[:, 1], halves[:, 0]))
