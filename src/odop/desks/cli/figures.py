"""./odop figures ask and ./odop figures close: the same answers as the pages."""

import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Annotated, Any

import typer

from odop.basics.dates import day_of
from odop.desks.cli.ground import fail, ready

app = typer.Typer(no_args_is_help=True, help="Figures: ask one, or count a day.")
Text = str | None


@app.command()
def ask(
    figure: Annotated[
        str, typer.Argument(help="trained, kits_promised, kits_delivered, kits_late, outcomes ...")
    ],
    district: Annotated[Text, typer.Option(help="By code or name, in either script.")] = None,
    product: Annotated[Text, typer.Option(help="By its code.")] = None,
    sex: Annotated[Text, typer.Option(help="F, M or O.")] = None,
    social_group: Annotated[Text, typer.Option(help="SC, ST, OBC or GEN.")] = None,
    year: Annotated[Text, typer.Option(help="A financial year: 2024-25.")] = None,
    outcomes: Annotated[bool, typer.Option("--outcomes", help="And what became of them.")] = False,
    language: Annotated[str, typer.Option(help="hi or en.")] = "en",
    as_json: Annotated[bool, typer.Option("--json", help="Print what a program would read.")] = False,
) -> None:
    """Answer from the latest counting, as the public page does."""
    ready()
    from odop.basics.refusals import Refusal
    from odop.figures import queries

    now = _now()
    try:
        answer = queries.ask(
            figure, on=day_of(now), district=district, product=product, sex=sex, social_group=social_group,
            year=year, outcomes=outcomes,
        )  # fmt: skip
    except Refusal as refusal:
        raise fail(str(refusal)) from None
    if as_json:
        typer.echo(json.dumps(asdict(answer), ensure_ascii=False, default=str))
        return
    for line in _lines(answer, language):
        typer.echo(line)


@app.command()
def close(
    day: Annotated[
        Text, typer.Option(help="The day to count, such as 2026-11-21; today unless told.")
    ] = None,
    correction: Annotated[str, typer.Option(help="Why a day is counted again.")] = "",
) -> None:
    """Count every figure as of a day. A day counted before is counted again only as a correction."""
    ready()
    from odop.access.services import Machine
    from odop.basics.refusals import Refusal
    from odop.figures import services

    now = _now()
    try:
        on = date.fromisoformat(day) if day else day_of(now)
        closing = services.close_day(on=on, correction=correction, by=Machine("figures"), at=now)
    except (Refusal, ValueError) as refusal:
        raise fail(str(refusal)) from None
    typer.echo(f"{closing.as_of}: counted at {closing.closed_at:%Y-%m-%d %H:%M} UTC")


def _now() -> datetime:
    from django.utils import timezone

    return timezone.localtime()


def _lines(answer: Any, language: str) -> list[str]:
    """The answer in words."""
    from odop.basics.money import grouped
    from odop.basics.names import Named

    hidden = Named(
        "not shown: fewer than ten people, or what would betray them", "नहीं दिखाया गया: दस से कम लोग"
    )

    def said(count: int | None) -> str:
        return hidden.in_language(language) if count is None else grouped(count)

    def named(name: Named) -> str:
        return name.in_language(language)

    of = f", {named(answer.value_label)}" if answer.value_label else ""
    lines = [f"{named(answer.title)}, {named(answer.where)}{of}: {said(answer.count)}"]
    for part in answer.parts:
        lines.append(f"  {named(part.title)}: {said(part.count)}")
        lines += [f"    {named(inner.title)}: {said(inner.count)}" for inner in part.of_which]
    lines += [
        named(Named("Counts: ", "गिनता है: ")) + named(answer.counts),
        named(Named("Leaves out: ", "छोड़ता है: ")) + named(answer.leaves_out),
        named(Named("As of ", "दिनांक ")) + answer.as_of.isoformat(),
    ]
    return lines
