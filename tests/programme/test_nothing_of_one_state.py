"""Nothing of any one State is written into the code: names, codes and number prefixes come from its pack."""

import ast
import csv
import re
from pathlib import Path

from tests.programme.makers import ROOT, UTTAR_PRADESH

SOURCE = ROOT / "src" / "odop"


def words_of_the_state() -> re.Pattern[str]:
    """The State's own name, and its districts' names, other spellings and short codes, in both scripts."""
    words = {"Uttar Pradesh", "उत्तर प्रदेश", "uttar_pradesh"}
    with (UTTAR_PRADESH / "districts.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            words |= {row["name_en"], row["name_hi"], row["short"], *row["aliases"].split(";")} - {""}
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(
        r"(?<![\w\u0900-\u097F])(" + "|".join(map(re.escape, longest_first)) + r")(?![\w\u0900-\u097F])"
    )


def text_of(path: Path) -> str:
    """What a file says to the program or to a reader of its pages; docstrings and comments left out."""
    source = path.read_text()
    if path.suffix != ".py":
        return source
    tree = ast.parse(source)
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return "\n".join(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs
    )


def test_no_district_and_no_state_is_named_in_the_code():
    words = words_of_the_state()
    found = [
        f"{path.relative_to(ROOT)}: {hit.group(0)}"
        for path in sorted(SOURCE.rglob("*"))
        if path.suffix in {".py", ".html", ".js", ".css", ".txt"}
        for hit in words.finditer(text_of(path))
    ]
    assert found == []
