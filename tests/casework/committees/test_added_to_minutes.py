"""A row added to minutes that another transaction signed: refused. (Here transactions are real, not rolled back.)"""

import pytest
from django.db import IntegrityError, connection

from odop.audit.services import acting
from odop.basics.ids import new_key
from odop.casework.models import Meeting, MeetingItem
from tests.access.makers import BHADOHI, OPERATOR
from tests.casework.committees.makers import AT, decided, put
from tests.programme import places

INSERT = (
    "INSERT INTO casework_meetingitem (id, meeting_id, matter_id, place, said, reasons, words, conditions, deciding,"
    " district_id) SELECT %s, m.id, x.id, 9, 'APPROVED', '[]', '', '', 3, x.district_id FROM casework_meeting m,"
    " casework_matter x WHERE x.about = %s"
)


@pytest.mark.django_db(transaction=True)
def test_no_decision_is_added_to_minutes_signed_before():
    places.district(BHADOHI)
    decided("MD/2026-27/BHD/00001", "mda_claim")
    other = put()
    with (
        pytest.raises(IntegrityError, match="signed minutes stand"),
        acting(by=OPERATOR, act="tests.attack", at=AT),
        connection.cursor() as cursor,
    ):
        cursor.execute(INSERT, [new_key(), other])
    assert MeetingItem.objects.count() == Meeting.objects.count() == 1
