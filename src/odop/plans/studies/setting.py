"""Setting a study on paper: needs, gaps and proposals first, then the tables they rest on, in both languages."""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import typst

from odop.basics.languages import in_both
from odop.documents import press
from odop.plans.queries.studies import StudyPage
from odop.programme import queries as programme

HERE = Path(__file__).parent


def set_study(page: StudyPage, *, at: datetime) -> bytes:
    """The study as a PDF/A."""
    state = programme.pack() if programme.has_pack() else None
    told = {
        "number": page.number,
        "as_of": page.as_of.strftime("%d.%m.%Y"),
        "programme": _both(state.programme) if state else {"en": "One District One Product", "hi": "एक जनपद एक उत्पाद"},
        "district": _both(page.district.named),
        "synthetic": page.synthetic,
        "sections": list(page.sections),
        "needs": [
            {"head": _both(in_both(one.head.label)), "need": one.need, "gap": one.gap, "proposed": one.proposed,
             "rests_on": one.rests_on} for one in page.needs
        ],
    }  # fmt: skip
    with press.AT_WORK:
        made = _compiler().compile(
            format="pdf", pdf_standards=["a-2a"], timestamp=at.astimezone(UTC).replace(microsecond=0),
            sys_inputs={"data": json.dumps(press.clean(told), ensure_ascii=False)},
        )  # fmt: skip
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(
        str(HERE / "study.typ"), font_paths=[str(press.HERE / "fonts")], ignore_system_fonts=True
    )


def _both(name: object) -> dict[str, str]:
    return {"en": getattr(name, "en", ""), "hi": getattr(name, "hi", "")}
