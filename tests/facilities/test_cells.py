"""The figures of centres, each counted a second time, slowly and plainly."""

from datetime import date, timedelta

from odop.facilities import services
from odop.facilities.models import Centre, Milestone
from odop.facilities.queries import cells
from tests.access.makers import OPERATOR
from tests.facilities import makers
from tests.facilities.makers import AT, S
from tests.programme import places


def test_promised_built_and_open_are_the_same_counted_plainly(cast):
    opened = makers.centre_in(S.OPEN)
    places.office("second-centre", "CENTRE", of=places.district())
    in_work = makers.centre_in(S.AGREED, changes={"office": "second-centre"})
    services.say_new_day(
        number=in_work.number,
        what="OPEN",
        expected_on=date(2029, 1, 1),
        reason="No power.",
        by=OPERATOR,
        at=AT,
    )
    for on in (makers.TODAY - timedelta(days=1), makers.TODAY, date(2028, 1, 1), date(2028, 6, 1)):
        centres = list(Centre.objects.all())
        promised = [m for m in Milestone.objects.all() if m.what == "OPEN" and m.promised_on <= on]
        plain = (
            len(promised),
            sum(c.built_on is not None and c.built_on <= on for c in centres),
            sum(c.open_on is not None and c.open_on <= on for c in centres),
        )
        counted = (cells.centres_promised(on), cells.centres_built(on), cells.centres_open(on))
        assert tuple(sum(cell.count for cell in row) for row in counted) == plain, on
    (cell,) = cells.centres_open(makers.TODAY)
    assert (cell.district, cell.product, cell.year) == ("179", opened.product_id, "2026-27")
    assert [c.year for c in cells.centres_promised(date(2028, 6, 1))] == ["2027-28"]
