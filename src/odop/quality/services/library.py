"""Acts on the library: designs and their fate, packaging asked for and answered."""

from collections.abc import Iterable
from datetime import date, datetime

from odop.access.services import Actor, NotPermitted, Permission, User, require, require_self
from odop.artisans import queries as artisans
from odop.audit import services as audit
from odop.audit.services import act
from odop.basics.dates import day_of, financial_year
from odop.basics.names import Named
from odop.documents import services as documents
from odop.documents.rules import JPEG, PNG, media_type_of
from odop.notices import services as notices
from odop.programme import queries as programme
from odop.programme.services import next_numbers
from odop.quality.models import Design, DesignCraft, DesignFate, PackagingRequest
from odop.quality.rules.gi import DayToCome
from odop.quality.rules.library import (
    WANTS,
    Asked,
    Blank,
    NoSuchCraft,
    NotAnswered,
    NotAPicture,
    NotOpenRequest,
)


@act("quality.added_design")
def add_design(
    *, kind: str, title: Named, crafts: Iterable[tuple[str, str]], source: str, story: Named | None = None,
    made_on: date | None = None, picture: tuple[str, bytes] | None = None, synthetic: bool = False, by: Actor,
    at: datetime,
) -> Design:  # fmt: skip
    """Put a design into the State's library: its crafts as district and product, and who says so.

    Raises NotPermitted, Blank, NoSuchCraft, NotAPicture or TooLarge, and then writes nothing.
    """
    require(by, Permission.KEEP_LIBRARY, on=day_of(at))
    pairs = list(dict.fromkeys(crafts))
    for field, missing in (("title", not (title.en.strip() and title.hi.strip())), ("source", not source.strip()),
                           ("crafts", not pairs)):  # fmt: skip
        if missing:
            raise Blank(field)
    if any(programme.district(d) is None or programme.product(p) is None for d, p in pairs):
        raise NoSuchCraft
    if picture is not None and media_type_of(picture[1]) not in (JPEG, PNG):
        raise NotAPicture
    told = story or Named("", "")
    stem = f"{programme.letters('design')}/{financial_year(day_of(at))}/"
    made = Design.objects.create(
        number=next_numbers(Design, "number", stem)[0], kind=kind, title_en=title.en.strip(), title_hi=title.hi.strip(),
        story_en=told.en.strip(), story_hi=told.hi.strip(), made_on=made_on, source=source.strip(), added_at=at,
        added_by=by.name, synthetic=synthetic,
    )  # fmt: skip
    DesignCraft.objects.bulk_create(
        DesignCraft(design=made, district_id=district, product_id=product) for district, product in pairs
    )
    if picture is not None:
        name, content = picture
        made.picture = documents.file_document(
            kind="design", name=name, content=content, about=made.number, by=by, at=at
        )
        made.save(update_fields=["picture"])
    audit.record("quality.added_design", on=made, by=by, at=at, kind=kind)
    return made


@act("quality.noted_fate")
def note_fate(
    *, design: str, what: str, words: str, words_hi: str = "", source: str, on_day: date | None = None, by: Actor,
    at: datetime,
) -> DesignFate:  # fmt: skip
    """Write down where a design was sold, shown or gifted, and who says so. Raises NotPermitted, Blank or DayToCome."""
    require(by, Permission.KEEP_LIBRARY, on=day_of(at))
    row = Design.objects.filter(number=design).first()
    if row is None:
        raise NotPermitted
    for field, text in (("words", words), ("source", source)):
        if not text.strip():
            raise Blank(field)
    if on_day and on_day > day_of(at):
        raise DayToCome("on_day")
    made = DesignFate.objects.create(
        design=row,
        what=what,
        words=words.strip(),
        words_hi=words_hi.strip(),
        on_day=on_day,
        source=source.strip(),
        noted_at=at,
        noted_by=by.name,
    )
    audit.record("quality.noted_fate", on=row, by=by, at=at, what=what, words=words.strip())
    return made


@act("quality.asked_for_packaging")
def ask_for_packaging(
    *, artisan: str, product: str, wants: Iterable[str], words: str = "", by: Actor, at: datetime
) -> PackagingRequest:
    """A maker asks for help with packaging; an officer of her district may write it for her.

    Raises NotPermitted, Blank or NoSuchCraft.
    """
    person = artisans.artisan(artisan)
    if person is None:
        raise NotPermitted
    if isinstance(by, User) and person.user == by.pk:
        require_self(by, person.user)
    else:
        require(by, Permission.PROVE_QUALITY, district=person.district, on=day_of(at))
    chosen = [code for code in WANTS if code in set(wants)]
    if not chosen:
        raise Blank("wants")
    if programme.product(product) is None:
        raise NoSuchCraft
    place = programme.district(person.district)
    stem = f"{programme.letters('packaging')}/{financial_year(day_of(at))}/{place.short if place else ''}/"
    made = PackagingRequest.objects.create(
        number=next_numbers(PackagingRequest, "number", stem)[0], district_id=person.district, artisan_id=person.key,
        product_id=product, wants=chosen, words=words.strip(), since=at, synthetic=person.synthetic,
    )  # fmt: skip
    audit.record("quality.asked_for_packaging", on=made, by=by, at=at, wants=chosen)
    return made


@act("quality.sent_packaging_on")
def send_packaging_on(*, number: str, by: Actor, at: datetime) -> PackagingRequest:
    """Send a request on to the Cell, which has the institute of packaging. Raises NotPermitted or NotOpenRequest."""
    row = _locked(number)
    require(by, Permission.PROVE_QUALITY, district=row.district_id, on=day_of(at))
    if row.state != Asked.ASKED:
        raise NotOpenRequest
    row.state, row.since = Asked.WITH_STATE, at
    row.save(update_fields=["state", "since"])
    audit.record("quality.sent_packaging_on", on=row, by=by, at=at)
    return row


@act("quality.answered_packaging")
def answer_packaging(
    *, number: str, answer: str = "", design: str = "", declined: bool = False, by: Actor, at: datetime
) -> PackagingRequest:
    """Answer a request with a design of the library, or in words; or decline it, and say why.

    The district answers what waits there, the Cell what was sent on. Raises NotPermitted, NotOpenRequest or Blank.
    """
    row = _locked(number)
    if row.state == Asked.WITH_STATE:
        require(by, Permission.KEEP_LIBRARY, on=day_of(at))
    else:
        require(by, Permission.PROVE_QUALITY, district=row.district_id, on=day_of(at))
    if row.state not in (Asked.ASKED, Asked.WITH_STATE):
        raise NotOpenRequest
    found = Design.objects.filter(number=design).first() if design and not declined else None
    if found is None and not answer.strip():
        raise Blank("answer")
    row.state, row.since = (Asked.DECLINED if declined else Asked.ANSWERED), at
    row.design, row.answer = found, answer.strip()
    row.save(update_fields=["state", "since", "design", "answer"])
    audit.record("quality.answered_packaging", on=row, by=by, at=at, state=row.state)
    if row.artisan.user_id or row.artisan.phone:
        notices.queue(
            "packaging_answered", about=row.number, to_user=row.artisan.user, phone=row.artisan.phone,
            district=row.district_id, at=at, values={"number": row.number},
        )  # fmt: skip
    return row


@act("quality.told_of_packaging")
def tell_of_packaging(*, number: str, helped: bool, by: Actor, at: datetime) -> PackagingRequest:
    """The maker herself says whether the answer helped. Raises NotPermitted or NotAnswered."""
    row = _locked(number)
    require_self(by, row.artisan.user_id)
    if row.state not in (Asked.ANSWERED, Asked.DECLINED):
        raise NotAnswered
    row.helped = helped
    row.save(update_fields=["helped"])
    audit.record("quality.told_of_packaging", on=row, by=by, at=at, helped=helped)
    return row


def _locked(number: str) -> PackagingRequest:
    rows = PackagingRequest.objects.select_for_update(of=("self",)).select_related("artisan__user")
    row = rows.filter(number=number).first()
    if row is None:
        raise NotPermitted
    return row
