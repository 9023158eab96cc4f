"""The pages of rules tried in a real browser, for everyone."""

import pytest

from odop.casework.services import try_rules
from odop.schemes.engine import proposals
from tests.access.makers import LUCKNOW_DISTRICT, OPERATOR
from tests.browser import faults_of, too_wide
from tests.casework.trials.makers import AS_OF, AT, LAKH, applied


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_they_can_be_read_by_everyone(reader, cast, signed_in, language, width, dark):
    applied(project_cost=300 * LAKH, sex="F", social_group="OBC")
    applied(district=LUCKNOW_DISTRICT, product="chikankari", sex="M", age=19)
    change = proposals("margin_money")["odop_2_0"]
    shown = try_rules(change=change, as_of=AS_OF, by=OPERATOR, at=AT)
    applied(age=-4)
    held = try_rules(change=change, as_of=AS_OF, by=OPERATOR, at=AT)
    cell, found = signed_in(cast.cell), {}
    for address in ("rules/", "rules/try/", f"rules/{shown.pk}/", f"rules/{held.pk}/"):
        page = reader.opens(
            f"/{language}/state/{address}", signed_in=cell, width=width, language=language, dark=dark
        )
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        found[address] = faults_of(page) + too_wide(page)
        page.context.close()
    assert {address: faults for address, faults in found.items() if faults} == {}
