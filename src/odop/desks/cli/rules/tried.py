"""./odop rules try: a change of rules on everybody who has applied, as the register stood on a day."""

import json
import time
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from odop.basics.money import grouped, rupees
from odop.basics.names import Named
from odop.desks.cli import ground
from odop.desks.cli.rules.refusing import day_of, no_rules, refuse
from odop.schemes import margin_money
from odop.schemes.engine import NoRulesInForce, NotAChange, proposals

HELD = 3  # the exit code of a run that was held


def try_change(
    scheme: Annotated[str, typer.Argument(help="margin_money")],
    change: Annotated[
        Path, typer.Option(help="FILE.toml with what would change; or the name of a kept proposal: odop_2_0.")
    ],
    as_of: Annotated[str, typer.Option(help="The register as it stood at the end of this day: 2026-11-21.")],
    language: Annotated[str, typer.Option(help="Of the table: hi or en.")] = "en",
    as_json: Annotated[
        bool, typer.Option("--json", help="What a program would read; money in paise.")
    ] = False,
) -> None:
    """Say who would gain and who lose, and what it would cost, by district, product, sex and social group.

    Nothing is changed; the run is kept. A rule that fails holds the run: it names the applications, gives no figure
    and ends with code 3. What cannot be read ends with code 2.
    """
    if scheme != margin_money.SCHEME:
        refuse(
            Named(
                f"Only {margin_money.SCHEME} can be tried, not {scheme}.",
                f"परीक्षण केवल {margin_money.SCHEME} का हो सकता है, {scheme} का नहीं।",
            )
        )
    text, day = _text(change), day_of(as_of)
    ground.ready()
    from odop.audit.services import Machine
    from odop.basics.languages import in_both
    from odop.basics.refusals import Refusal
    from odop.casework import queries, services

    began = time.perf_counter()
    try:
        run = services.try_rules(change=text, as_of=day, by=Machine("rules"), at=datetime.now(UTC))
    except NotAChange as refusal:
        refuse(*refusal.faults)
    except NoRulesInForce:
        refuse(no_rules(scheme, day))
    except Refusal as refusal:
        refuse(in_both(refusal))
    seconds = round(time.perf_counter() - began, 3)
    page = queries.trial(run.pk)
    assert page is not None
    told = _told(page, run, seconds)
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False, default=str))
    else:
        _print(page, seconds, language)
    if page.fault:
        raise typer.Exit(HELD)


def _told(page: Any, run: Any, seconds: float) -> dict[str, Any]:
    """The run, ready for JSON. Sums in whole paise."""
    return {
        "trial": run.pk,
        "scheme": run.scheme,
        "title": run.title,
        "as_of": run.as_of,
        "rules": {"order": page.order, "in_force_from": run.rules_of},
        "population": run.population,
        "applicants": run.applicants,
        "synthetic": run.synthetic,
        "unit": "paise",
        "changes": [asdict(one) for one in page.changes],
        "held": run.held and {**run.held, "reason": asdict(page.fault)},
        "whole": page.run.whole and _line(page.run.whole),
        "by": {groups.code: [_group(group) for group in groups.lines] for groups in page.groups},
        "seconds": seconds,
    }  # fmt: skip


def _line(line: Any) -> dict[str, Any]:
    return {**asdict(line), "gaining": line.gaining, "losing": line.losing, "difference": line.difference}


def _group(group: Any) -> dict[str, Any]:
    return {"name": asdict(group.name), **_line(group.line)}


def _print(page: Any, seconds: float, language: str) -> None:
    def said(words: Named) -> str:
        return words.in_language(language)

    console = Console(highlight=False)
    if not console.is_terminal:  # kept in a file: no sum is cut short
        console = Console(highlight=False, width=160)
    run = page.run
    console.print(f"{said(run.title)} · {run.as_of} · {grouped(run.applicants)} · {page.population[:16]} · {seconds} s",
                  markup=False)  # fmt: skip
    if page.synthetic:
        console.print(said(Named("Synthetic: these applicants are invented.", "कृत्रिम: ये आवेदक काल्पनिक हैं।")))
    if page.fault:
        console.print(
            said(Named("Held, no figures: ", "रोका गया, कोई आँकड़ा नहीं: ")) + said(page.fault), markup=False
        )
        console.print(", ".join(page.stopped_at), markup=False)
        return
    heads = (Named("applicants", "आवेदक"), Named("gain", "लाभ"), Named("lose", "हानि"), Named("not known", "ज्ञात नहीं"),
             Named("as it is", "वर्तमान"), Named("as proposed", "प्रस्तावित"), Named("difference", "अंतर"))  # fmt: skip
    everybody = [(said(Named("All", "सभी")), run.whole)]
    parts = [(said(groups.name), [(said(g.name), g.line) for g in groups.lines]) for groups in page.groups]
    for title, lines in [(said(Named("Whole", "कुल")), everybody), *parts]:
        table = Table(title=title, title_justify="left")
        for name in ("", *map(said, heads)):
            table.add_column(name, justify="right" if name else "left")
        for name, line in lines:
            counts = (line.applicants, line.gaining, line.losing, line.not_known)
            sums = (line.cost_before, line.cost_after, line.difference)
            table.add_row(name, *map(grouped, counts), *map(rupees, sums))
        console.print(table)


def _text(change: Path) -> str:
    if str(change) in (kept := proposals(margin_money.SCHEME)):
        return kept[str(change)]
    if not change.is_file():
        refuse(Named(f"There is no file {change}.", f"{change} नाम की फ़ाइल नहीं है।"))
    try:
        return change.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        refuse(Named(f"{change} is not UTF-8 text.", f"{change} UTF-8 पाठ नहीं है।"))
