"""./odop rules find: what the rules of a day say of one set of facts, or of many."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from odop.basics.names import Named
from odop.desks.cli.rules import files, telling
from odop.desks.cli.rules.facts import SCHEMES, NotFacts, Told, read
from odop.desks.cli.rules.refusing import day_of, no_rules, refuse, say
from odop.schemes.engine import NoRulesInForce, Rules, rules_in_force

LANGUAGES = ("en", "hi")


def find(
    scheme: Annotated[str, typer.Argument(help=", ".join(SCHEMES))],
    facts: Annotated[Path, typer.Option(help="FILE.json: one case. FILE.csv: a case a row.")],
    on: Annotated[
        str,
        typer.Option(help="The day of the application, or the fair's last: 2026-11-22. Today unless told."),
    ] = "",
    language: Annotated[str, typer.Option(help="Of the table: hi or en.")] = "en",
    as_json: Annotated[
        bool, typer.Option("--json", help="What a program would read; money in paise.")
    ] = False,
) -> None:
    """Say whether the facts meet the rules of that day, with how much, and by which clause. Stores nothing.

    Money is told in rupees with at most two decimals (project_cost) or in paise (project_cost_paise). What is empty
    or left out is not known, and makes nobody eligible. Of many, a row that cannot be read is named, the others are
    judged all the same, and the command ends with code 2.
    """
    rules = _rules(scheme, on)
    shown = telling.as_json if as_json else telling.as_table
    try:
        if facts.suffix.lower() == ".json":
            _require(facts)
            _print(shown(_finding(rules, read(scheme, files.one(facts))), language))
        elif facts.suffix.lower() == ".csv":
            _require(facts)
            _every_row(facts, rules, as_json, language)
        else:
            refuse(Named("Give a file that ends in .json or .csv.", ".json या .csv फ़ाइल दें।"))
    except files.Unreadable as fault:
        refuse(fault.reason)
    except NotFacts as fault:
        for one in fault.faults:
            say(telling.fault_line(one))
        raise typer.Exit(2) from None


def _every_row(file: Path, rules: Rules, as_json: bool, language: str) -> None:
    """Each row by itself: a bad one is named and the others are judged all the same."""
    bad = 0
    for number, said in files.many(file, rules.scheme):
        try:
            if isinstance(said, NotFacts):
                raise said
            told = read(rules.scheme, said)
        except NotFacts as fault:
            bad += 1
            if as_json:
                _print(json.dumps(telling.faults(number, fault), ensure_ascii=False))
            for one in fault.faults:
                say(telling.fault_line(one, number))
            continue
        finding = _finding(rules, told)
        _print(
            telling.as_json({"row": number, **finding}, language)
            if as_json
            else telling.as_line(number, finding, language)
        )
    if bad:
        raise typer.Exit(2)


def _finding(rules: Rules, told: Told) -> dict[str, Any]:
    return telling.finding(SCHEMES[rules.scheme], rules, told)


def _rules(scheme: str, on: str) -> Rules:
    if scheme not in SCHEMES:
        listed = ", ".join(SCHEMES)
        refuse(
            Named(
                f"There is no scheme {scheme}; there are {listed}.",
                f"{scheme} नाम की योजना नहीं है; ये हैं: {listed}।",
            )
        )
    day = day_of(on) if on else _today()
    try:
        return rules_in_force(scheme, day)
    except NoRulesInForce:
        refuse(no_rules(scheme, day))


def _today() -> date:
    from datetime import datetime

    from odop.basics.dates import LUCKNOW
    from odop.basics.dates import day_of as day_in_lucknow

    return day_in_lucknow(datetime.now(LUCKNOW))


def _require(file: Path) -> None:
    if not file.is_file():
        refuse(Named(f"There is no file {file}.", f"{file} नाम की फ़ाइल नहीं है।"))


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
