"""Saying no on the command line: in both languages, and with exit code 2."""

from datetime import date
from typing import NoReturn

import typer

from odop.basics.names import Named


def refuse(*reasons: Named) -> NoReturn:
    """Say every reason, and end."""
    for reason in reasons:
        say(f"{reason.en} {reason.hi}")
    raise typer.Exit(2)


def say(text: str) -> None:
    typer.echo(text, err=True)


def day_of(text: str) -> date:
    """A day as it was typed."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        refuse(Named(f"{text} is not a day such as 2026-11-22.", f"{text} दिनांक नहीं है; ऐसे लिखें: 2026-11-22।"))


def no_rules(scheme: str, day: date) -> Named:
    """That no order of that day has been read."""
    return Named(f"No rules of {scheme} are known for {day}.", f"{day} को {scheme} के कोई नियम ज्ञात नहीं हैं।")
