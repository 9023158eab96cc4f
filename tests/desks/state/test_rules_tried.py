"""The Cell tries a change of rules and sees who gains, who loses and what it costs; the auditor looks."""

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from odop.casework.models import Trial
from odop.casework.services import try_rules
from odop.schemes.engine import proposals
from tests.access.makers import LUCKNOW_DISTRICT, OPERATOR
from tests.casework.trials.makers import AS_OF, AT, LAKH, applied

TRY, ODOP_2 = "/en/state/rules/try/", proposals("margin_money")["odop_2_0"]


@pytest.fixture
def applicants(cast):
    applied(project_cost=300 * LAKH, sex="F", social_group="OBC", synthetic=True)
    applied(district=LUCKNOW_DISTRICT, product="chikankari", sex="M", age=19)
    return applied(age=None)


def text_of(page) -> str:
    return page.content.decode()


@pytest.mark.django_db
def test_a_kept_proposal_is_chosen_tried_and_shown(applicants, cast, signed_in):
    client = signed_in(cast.cell)
    assert "ODOP 2.0" in text_of(client.get(TRY))
    done = client.post(TRY, {"proposal": "odop_2_0", "as_of": "2026-11-01"})
    page = client.get(done.url)
    found = page.context["page"]["found"]
    assert (found.run.whole.gaining, found.run.whole.difference) == (1, 10 * LAKH)
    said = text_of(page)
    assert "₹10.00 lakh" in said and "Bhadohi" in said and found.population in said
    assert "these applicants are invented" in said and "no order found" in said
    assert "at most ₹50,00,000" in said and "at most ₹6,25,000" not in said and "An add-on loan" in said
    assert "ODOP 2.0" in text_of(client.get("/en/state/rules/"))
    assert "महिलाएँ" in text_of(client.get(done.url.replace("/en/", "/hi/")))


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["change", "file"])
def test_a_change_of_ones_own_is_written_or_sent_as_a_file(applicants, cast, signed_in, way):
    text = 'title = "Only from 21"\nminimum_age = 21'
    given = text if way == "change" else SimpleUploadedFile("change.toml", text.encode())
    done = signed_in(cast.cell).post(TRY, {"proposal": "own", "as_of": "2026-11-01", way: given})
    assert done.status_code == 302
    assert Trial.objects.get().results["whole"]["no_longer_eligible"] == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "words"),
    [({"change": "minimum_wage = 1"}, "no minimum_wage"), ({"change": ""}, "Nothing is changed"),
     ({"as_of": "2099-01-01"}, "has not come yet"), ({"as_of": ""}, "required"),
     ({"file": SimpleUploadedFile("c.toml", b"\xff\xfe")}, "not UTF-8"),
     ({"file": SimpleUploadedFile("c.toml", b"#" * 70_000)}, "too large")],
)  # fmt: skip
def test_what_cannot_be_tried_is_said_on_the_form(applicants, cast, signed_in, said, words):
    page = signed_in(cast.cell).post(
        TRY, {"proposal": "own", "change": "minimum_age = 21", "as_of": "2026-11-01", **said}
    )
    assert page.status_code == 200 and words in text_of(page)
    assert not Trial.objects.exists()


@pytest.mark.django_db
def test_a_held_run_shows_no_figures_and_names_the_applications(applicants, cast, signed_in):
    wrong = applied(age=-4)
    run = try_rules(change=ODOP_2, as_of=AS_OF, by=OPERATOR, at=AT)
    client = signed_in(cast.auditor)
    said = text_of(client.get(f"/en/state/rules/{run.pk}/"))
    assert "This run was held" in said and wrong.number in said and "would get more" not in said
    assert client.get(f"/en/state/rules/{run.pk}/district.csv").status_code == 404
    assert "held: no figures" in text_of(client.get("/en/state/rules/"))


@pytest.mark.django_db
def test_the_table_behind_each_chart_comes_as_a_file(applicants, cast, signed_in):
    run = try_rules(change=ODOP_2, as_of=AS_OF, by=OPERATOR, at=AT)
    client = signed_in(cast.auditor)
    for by, expected in {"district": 2, "product": 2, "sex": 3, "social_group": 2, "slab": 2}.items():
        sheet = client.get(f"/en/state/rules/{run.pk}/{by}.csv")
        rows = list(csv.DictReader(io.StringIO(sheet.content.decode("utf-8-sig"))))
        assert len(rows) == expected
        assert sum(int(row["difference_rupees"]) for row in rows) == 10_00_000
        assert {row["synthetic"] for row in rows} == {"yes"}
    assert client.get(f"/en/state/rules/{run.pk}/caste.csv").status_code == 404


@pytest.mark.django_db
def test_a_run_nobody_made_is_not_found(cast, signed_in):
    client = signed_in(cast.cell)
    assert client.get("/en/state/rules/01a20379-f0c0-7dbf-835f-4c81ab7dd9f3/").status_code == 404


@pytest.mark.django_db
def test_a_page_makes_a_fixed_number_of_queries(applicants, cast, signed_in, django_assert_max_num_queries):
    run = try_rules(change=ODOP_2, as_of=AS_OF, by=OPERATOR, at=AT)
    client = signed_in(cast.cell)
    client.get(f"/en/state/rules/{run.pk}/")
    with django_assert_max_num_queries(14):
        client.get(f"/en/state/rules/{run.pk}/")
