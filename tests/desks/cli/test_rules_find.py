"""./odop rules find: one set of facts or many, judged by the rules of a day; nothing is guessed."""

import json
from datetime import date

import pytest
from typer.testing import CliRunner

from odop.desks.cli.commands import app
from odop.schemes import common_facility_centre
from odop.schemes.engine import rules_in_force

runner = CliRunner()
SALEEM = {
    "age": 34, "product_is_of_district": True, "free_of_default": True, "helped_by_no_other_scheme": True,
    "family_first_help": True, "project_cost": "10,00,000",
}  # fmt: skip
ALL = "age,product_is_of_district,free_of_default,helped_by_no_other_scheme,family_first_help,project_cost"


def find(
    tmp_path, facts, *more: str, name: str = "facts.json", scheme: str = "margin_money", on="2026-11-22"
):
    file = tmp_path / name
    file.write_bytes(facts if isinstance(facts, bytes) else
                     (facts if isinstance(facts, str) else json.dumps(facts)).encode())  # fmt: skip
    return runner.invoke(app, ["rules", "find", scheme, "--facts", str(file), "--on", on, *more])


def told(answer) -> dict:
    assert answer.exit_code == 0, answer.output
    return json.loads(answer.stdout)


def test_a_case_that_meets_everything(tmp_path):
    found = told(find(tmp_path, {**SALEEM, "reference": "MM/1"}, "--json"))
    assert (found["eligible"], found["amount"], found["unit"]) == (True, 2_50_000_00, "paise")
    assert found["rules"]["order"].startswith("13/2018/861")
    assert found["rules"]["in_force_from"] == "2018-09-24"
    assert found["reason"]["code"] == "slab_1" and found["reference"] == "MM/1"
    assert {"code", "met", "needed", "found", "clause"} == set(found["checks"][0])
    assert all(check["clause"]["en"] and check["clause"]["hi"] for check in found["checks"])
    assert (found["own_share"]["amount"], found["own_share"]["percent"]) == (1_00_000_00, 10)


@pytest.mark.parametrize("group", ["sc", "st", "obc", "minority", "woman", "divyang"])
def test_a_group_brings_the_lesser_share_with_its_certificate(tmp_path, group):
    share = told(find(tmp_path, {**SALEEM, group: "yes"}, "--json"))["own_share"]
    assert (share["amount"], share["percent"], share["reduced"]) == (50_000_00, 5, True)
    assert share["papers"] == ["category_certificate"]


def test_a_failed_condition_gives_nothing_and_says_why(tmp_path):
    found = told(find(tmp_path, {**SALEEM, "age": 17}, "--json"))
    assert (found["eligible"], found["amount"], found["amount_by_rule"]) == (False, 0, 2_50_000_00)
    assert (found["checks"][0]["needed"], found["checks"][0]["found"]) == (18, 17)
    assert found["reason"]["code"] == "of_age"


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_what_is_empty_is_not_known_and_is_neither_yes_nor_no(tmp_path, empty):
    found = told(find(tmp_path, {**SALEEM, "free_of_default": empty}, "--json"))
    assert (found["eligible"], found["amount"]) == (None, None)
    assert found["reason"]["code"] == "not_in_default"
    assert told(find(tmp_path, {}, "--json"))["eligible"] is None


@pytest.mark.parametrize(
    ("cost", "paise"),
    [(1000000, 10_00_000_00), (15001000.5, 1_50_01_000_50), ("25,00,000", 25_00_000_00), ("₹ 99.9", 99_90),
     ("Rs. 100.05", 100_05), ("१०,०००", 10_000_00), ("0.01", 1), (0, 0)],
)  # fmt: skip
def test_a_cost_in_rupees_is_read_to_the_paisa(tmp_path, cost, paise):
    found = told(find(tmp_path, {**SALEEM, "project_cost": cost}, "--json"))
    assert found["checks"][-1]["found"] == paise


def test_a_cost_may_be_given_in_paise(tmp_path):
    facts = {**SALEEM, "project_cost_paise": 1_50_01_000_00}
    del facts["project_cost"]
    assert told(find(tmp_path, facts, "--json"))["amount"] == 15_00_100_00


@pytest.mark.parametrize(
    ("field", "value", "word"),
    [("project_cost", "1.005", "two decimals"), ("project_cost", -5, "not below"), ("project_cost", True, "rupees"),
     ("project_cost", [1], "rupees"), ("project_cost", "ten", "rupees"), ("project_cost", 10**17, "too large"),
     ("project_cost", "9" * 400, "too large"), ("project_cost", "1,2", "rupees"), ("project_cost_paise", 5, "both"),
     ("age", 17.5, "whole number"), ("age", -1, "whole"), ("age", 151, "whole"), ("age", True, "whole"),
     ("free_of_default", "maybe", "yes or no"), ("free_of_default", 2, "yes or no"), ("woman", {}, "yes or no"),
     ("Age", 30, "not known here"), ("caste", "OBC", "known are age")],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_by_name_in_both_languages(tmp_path, field, value, word):
    answer = find(tmp_path, {**SALEEM, field: value}, "--json")
    assert answer.exit_code == 2 and answer.stdout == ""
    assert word in answer.stderr and "।" in answer.stderr
    assert field.removesuffix("_paise") in answer.stderr


@pytest.mark.parametrize(
    ("text", "word"),
    [("[]", "one object"), ("{", "not JSON"), ('{"age": NaN}', "not JSON"), ('{"age": 1, "age": 2}', "twice"),
     (b"\xff\xfe", "UTF-8"), ("[" * 100_000, "not JSON"), ('{"project_cost": 1e999999999}', "too large"),
     ('{"project_cost": 1e-999999999}', "rupees")],
)  # fmt: skip
def test_a_file_that_is_no_set_of_facts_is_refused(tmp_path, text, word):
    answer = find(tmp_path, text)
    assert answer.exit_code == 2 and word in answer.stderr and answer.stdout == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [({"scheme": "lottery"}, "no scheme lottery"), ({"on": "22-11-2026"}, "not a day"),
     ({"on": "2018-09-23"}, "No rules of margin_money"), ({"name": "facts.txt"}, ".json or .csv")],
)  # fmt: skip
def test_a_wrong_word_is_refused(tmp_path, words, said):
    answer = find(tmp_path, SALEEM, **words)
    assert answer.exit_code == 2 and said in answer.stderr and "।" in answer.stderr


def test_a_missing_file_is_refused(tmp_path):
    answer = runner.invoke(app, ["rules", "find", "margin_money", "--facts", str(tmp_path / "no.json")])
    assert answer.exit_code == 2 and "There is no file" in answer.stderr


def test_many_are_judged_row_by_row_and_a_bad_row_is_named(tmp_path):
    rows = [ALL + ",woman,reference", "34,yes,yes,yes,yes,1000000,हाँ,A", "x,yes,yes,maybe,yes,1000000,,B", "",
            "17,yes,yes,yes,yes,25.5,no,C", "34,yes,,yes,yes,", "34,yes,yes,yes,yes,1,1,1,1"]  # fmt: skip
    answer = find(tmp_path, "\ufeff" + "\n".join(rows), "--json", name="many.csv")
    found = [json.loads(line) for line in answer.stdout.splitlines()]
    assert answer.exit_code == 2 and [one["row"] for one in found] == [1, 2, 3, 4, 5]
    assert [one["eligible"] for one in found] == [True, None, False, None, None]
    assert [fault["field"] for fault in found[1]["faults"]] == ["age", "helped_by_no_other_scheme"]
    assert all(fault["reason"]["hi"] for fault in found[1]["faults"])
    assert "row 2, पंक्ति 2: age" in answer.stderr
    assert found[0]["own_share"]["percent"] == 5 and found[2]["checks"][-1]["found"] == 25_50


def test_a_file_of_good_rows_ends_well_and_can_be_read_by_a_person(tmp_path):
    answer = find(tmp_path, f"{ALL}\n34,1,1,1,1,1000000\n", name="many.csv")
    assert answer.exit_code == 0 and "1 eligible ₹2,50,000 slab_1" in answer.stdout
    table = find(tmp_path, SALEEM, "--language", "hi")
    assert table.exit_code == 0 and "पात्र" in table.stdout and "₹2,50,000" in table.stdout


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "no first line"),
        ("age,caste\n1,2\n", "caste"),
        ("age,age\n1,2\n", "twice"),
        (b"\xff\xfea", "UTF-8"),
    ],
)
def test_a_csv_whose_first_line_cannot_be_understood_is_refused_whole(tmp_path, text, word):
    answer = find(tmp_path, text, "--json", name="many.csv")
    assert answer.exit_code == 2 and answer.stdout == "" and word in answer.stderr


def test_the_training_scheme_is_judged_the_same_way(tmp_path):
    meena = {
        "age": 30, "native_of_state": True, "years_since_toolkit": "never", "applicant_helped_before": False,
        "spouse_helped_before": "no", "declaration_given": 1,
    }  # fmt: skip
    found = told(find(tmp_path, meena, "--json", scheme="skill_development"))
    assert (found["eligible"], found["amount"], found["reason"]["code"]) == (True, 28_500_00, "all_met")
    assert found["own_share"] is None
    answer = find(tmp_path, {**meena, "project_cost": 5}, scheme="skill_development")
    assert answer.exit_code == 2 and "project_cost" in answer.stderr


def test_a_claim_for_a_fair_is_held_against_the_order_of_its_last_day(tmp_path):
    fair = {
        "purpose": "outside", "product_is_of_district": True, "identified": "yes", "fair_listed": True,
        "national_level": True, "days_after_month": 120, "fairs_this_year": 2, "like_fairs_this_year": 0,
        "same_fair_elsewhere": "no", "stall": "3,00,000",
    }  # fmt: skip
    scheme = "marketing_development"
    late = told(find(tmp_path, fair, "--json", "--on", "2025-10-10", scheme=scheme))
    assert (late["eligible"], late["amount"]) == (True, 2_00_000_00)
    early = told(find(tmp_path, fair, "--json", "--on", "2019-10-10", scheme=scheme))
    assert (early["eligible"], early["amount"]) == (True, 50_000_00)
    assert find(tmp_path, {**fair, "purpose": "a fair"}, scheme=scheme).exit_code == 2
    assert find(tmp_path, {"stall": 5}, scheme=scheme).exit_code == 2


CENTRE = {
    "project_cost": "4,00,00,000", "land_cost": 0, "own_part": 0, "special_kind": "no", "technical_body": "no",
    "form_admitted": "yes", "members": 20, "members_of_product": 15, "largest_holding": 900, "admits_state": "yes",
    "one_of_a_family": "yes", "land_owned": "yes", "lease_years": 0, "in_government_area": "no",
    "land_of_a_member": "no", "near_cluster": "yes", "part_funded_elsewhere": "no",
}  # fmt: skip


def test_a_centre_is_held_against_the_order_of_the_day_of_its_report(tmp_path):
    scheme = "common_facility_centre"
    found = told(find(tmp_path, CENTRE, "--json", scheme=scheme))
    assert found["eligible"] is True and 0 < found["amount"] < 4_00_00_000_00
    by_order = common_facility_centre.share(4_00_00_000_00, 0, 0, rules_in_force(scheme, date(2026, 11, 22)))
    assert (found["amount"], found["rules"]["in_force_from"]) == (by_order, "2023-10-03")
    dearer = told(find(tmp_path, {**CENTRE, "project_cost": "4,40,00,000"}, "--json", scheme=scheme))
    assert dearer["amount"] < found["amount"]  # the order's own fall, told and not smoothed
    few = told(find(tmp_path, {**CENTRE, "members": 9}, "--json", scheme=scheme))
    assert (few["eligible"], few["amount"], few["reason"]["code"]) == (False, 0, "members")
    unsaid = {name: value for name, value in CENTRE.items() if name != "land_cost"}
    assert told(find(tmp_path, unsaid, "--json", scheme=scheme))["amount"] is None
    table = find(tmp_path, CENTRE, "--language", "hi", scheme=scheme)
    assert table.exit_code == 0 and "राज्य का अंश" in table.stdout
