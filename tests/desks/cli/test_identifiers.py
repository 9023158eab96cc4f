"""./odop identifiers check judges any list of kind,value; ./odop artisans import brings a file in."""

import json

import pytest
from typer.testing import CliRunner

from odop.desks.cli.commands import app
from tests.artisans.test_identifiers import UIDAI_TEST

runner = CliRunner()


def check(tmp_path, text: str | bytes, *more: str):
    file = tmp_path / "list.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return runner.invoke(app, ["identifiers", "check", str(file), *more])


def test_every_row_is_judged_in_its_order_as_one_object(tmp_path):
    rows = [("aadhaar", UIDAI_TEST[0]), ("pan", "ACUPA7085R"), ("voter", "X"), ("phone", "०९८३९०१२३४५"),
            ("pin", "NA"), ("account", '"a,b"'), ("IFSC", "SBIN0004343")]  # fmt: skip
    answer = check(tmp_path, "kind,value\n" + "".join(f"{k},{v}\n" for k, v in rows), "--json")
    told = [json.loads(line) for line in answer.output.splitlines()]
    assert answer.exit_code == 0 and [t["row"] for t in told] == list(range(1, 8))
    assert [t["verdict"] for t in told] == [
        "test", "valid", "invalid", "valid", "placeholder", "invalid", "valid",
    ]  # fmt: skip
    assert told[2]["code"] == "unknown_kind" and told[5]["value"] == "a,b"
    assert all(t["reason"]["en"] and t["reason"]["hi"] for t in told)


def test_an_aadhaar_number_is_not_printed(tmp_path):
    answer = check(tmp_path, f"kind,value\naadhaar,{UIDAI_TEST[0]}\naccount,{UIDAI_TEST[1]}\n", "--json")
    assert UIDAI_TEST[0] not in answer.output and UIDAI_TEST[1] not in answer.output
    assert "XXXXXXXX7058" in answer.output


def test_columns_may_stand_in_any_order_and_rows_may_be_short(tmp_path):
    answer = check(tmp_path, "\ufeffnote,Value,KIND\nx,247001,pin\ny\n", "--json")
    first, second = (json.loads(line) for line in answer.output.splitlines())
    assert first["valid"] and second["code"] == "unknown_kind"


@pytest.mark.parametrize(
    "text", ["", "a,b\n1,2\n", "kind\npan\n", "kind,kind,value\n", b"\xff\xfe\x00kind", "247001,pin\n"]
)
def test_a_list_without_its_headings_is_refused(tmp_path, text):
    answer = check(tmp_path, text, "--json")
    assert answer.exit_code == 2 and "{" not in answer.stdout


def test_a_file_that_is_not_there_is_named(tmp_path):
    answer = runner.invoke(app, ["identifiers", "check", str(tmp_path / "none.csv")])
    assert answer.exit_code == 2
