"""Makers of surveys: a small form, a register to draw from, an open survey, filled forms as a phone sends them."""

import io
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import uuid4

import xlsxwriter

from odop.access.models import User
from odop.artisans.models import Artisan
from odop.basics.dates import LUCKNOW
from odop.plans.models import Drawn, FormVersion, Survey
from odop.plans.rules.surveys.sheets import workbook_of
from odop.plans.services import surveys
from odop.programme.models import Pack, Place
from tests.access.makers import BHADOHI, OPERATOR
from tests.programme import places

ROOT = Path(__file__).resolve().parents[2]
BASELINE = ROOT / "packs" / "uttar_pradesh" / "forms" / "baseline"
AT = datetime(2026, 11, 20, 11, 0, tzinfo=LUCKNOW)
SEED = "Lottery of 15 November 2026: 48213"
EN, HI = "label::English (en)", "label::Hindi (hi)"
_running = count(1)

SURVEY = [
    ["type", "name", EN, HI, "required", "relevant", "constraint", "calculation"],
    ["select_one_from_file makers.csv", "maker", "Whom?", "किनसे?", "yes"],
    ["select_one yes_no", "consent", "May we ask?", "क्या पूछें?", "yes"],
    ["begin group", "work", "Work", "काम", "", "${consent} = 'yes'"],
    ["integer", "years", "Years", "वर्ष", "yes", "", ". >= 0 and . <= 80"],
    ["select_multiple tools", "tools", "Tools", "औज़ार", ""],
    ["begin repeat", "loom", "Loom", "करघा"],
    ["text", "loom_name", "Which?", "कौन-सा?", "yes"],
    ["end repeat"],
    ["image", "picture", "Picture", "चित्र"],
    ["end group"],
    ["calculate", "looms", "", "", "", "", "", "count(${loom})"],
]
CHOICES = [
    ["list_name", "name", EN, HI],
    ["yes_no", "yes", "Yes", "हाँ"],
    ["yes_no", "no", "No", "नहीं"],
    ["tools", "loom", "Loom", "करघा"],
    ["tools", "wheel", "Wheel", "चरखा"],
]


def settings(version: str = "1") -> list[list[str]]:
    return [["form_id", "form_title", "form_title_hi", "version"], ["small", "Small", "छोटा", version]]


def workbook(survey=SURVEY, choices=CHOICES, of=None) -> bytes:
    """Sheets as an Excel workbook."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    for name, rows in (("survey", survey), ("choices", choices), ("settings", of or settings())):
        if rows is None:
            continue
        sheet = book.add_worksheet(name)
        for n, row in enumerate(rows):
            for place, cell in enumerate(row):
                sheet.write(n, place, cell)
    book.close()
    return made.getvalue()


def baseline() -> bytes:
    """The pack's own form."""
    return workbook_of(BASELINE)


def publish(content: bytes | None = None, at: datetime = AT) -> FormVersion:
    """A form published for the whole State."""
    return surveys.publish_form(content=content or workbook(), name="form.xlsx", by=OPERATOR, at=at)


def grounds() -> None:
    """Bhadohi with two tehsils, and the letters numbers begin with."""
    district = places.district(BHADOHI)
    for code, en, hi in (("tehsil-1", "Bhadohi", "भदोही"), ("tehsil-2", "Gyanpur", "ज्ञानपुर")):
        Place.objects.get_or_create(
            code=code,
            defaults={"kind": "tehsil", "district": district, "name_en": en, "name_hi": hi, **places.SOURCE},
        )
    if not Pack.objects.exists():
        Pack.objects.create(
            state_code="UP", name_en="Uttar Pradesh", name_hi="उत्तर प्रदेश", sha256="0" * 64, loaded_at=AT, rows=0,
            settings={"numbers": {"survey": "SV", "artisan": "A"}},
        )  # fmt: skip


def register(how_many: int = 12, district: str = BHADOHI) -> list[Artisan]:
    """Makers of the register, turn by turn in two tehsils, women and men."""
    grounds()
    of, product = places.district(district), places.product()
    rows = []
    for _ in range(how_many):
        n = next(_running)
        rows.append(
            Artisan(
                district=of, number=f"A/{of.short}/7{n:06d}", name=f"Maker {n}", name_hi=f"कारीगर {n}", sex="FM"[n % 2],
                place_id=f"tehsil-{1 + n // 2 % 2}" if district == BHADOHI else None, product=product,
                enrolled_at=AT, came_by="SELF", synthetic=True,
            )
        )  # fmt: skip
    return Artisan.objects.bulk_create(rows)


def survey(each_place: int = 3, people: int = 12, by=OPERATOR, at: datetime = AT) -> Survey:
    """An open survey of Bhadohi by the small form."""
    register(people)
    publish(at=at)
    return surveys.open_survey(
        district=BHADOHI,
        form="small",
        each_place=each_place,
        seed=SEED,
        closes_on=date(2027, 1, 31),
        by=by,
        at=at,
    )


def to_ask(of: Survey) -> list[Drawn]:
    """Whom a survey has still to ask."""
    rows = Drawn.objects.filter(survey=of, state="TO_ASK").select_related("artisan")
    return list(rows.order_by("place", "order"))


def to_ask_of(number: str) -> list[Drawn]:
    """The same, by the survey's number."""
    return to_ask(Survey.objects.get(number=number))


def filled(
    maker: str,
    *,
    instance: str = "",
    version: str = "1",
    form: str = "small",
    inside: str = "",
    years: str = "20",
) -> bytes:
    """A filled form as ODK Collect writes it."""
    named = instance or f"uuid:{uuid4()}"
    work = inside or f"<years>{years}</years><tools>loom wheel</tools><loom><loom_name>Pit</loom_name></loom>"
    return (
        f'<?xml version=\'1.0\' ?><data id="{form}" version="{version}" xmlns:orx="http://openrosa.org/xforms">'
        f"<maker>{maker}</maker><consent>yes</consent><work>{work}</work><looms>1</looms>"
        f"<orx:meta><orx:instanceID>{named}</orx:instanceID></orx:meta></data>"
    ).encode()


def send(content: bytes, by: User, files=None, at: datetime | None = None, came_by: str = "PHONE"):
    """A filled form taken in."""
    return surveys.receive(
        content=content, files=files or {}, came_by=came_by, by=by, at=at or AT + timedelta(hours=1)
    )
