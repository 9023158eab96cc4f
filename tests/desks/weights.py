"""What a page weighs, all in: its HTML and every style sheet, script and picture it names."""

import re

from django.contrib.staticfiles import finders
from django.test import Client

NAMED = re.compile(r'(?:href|src)="/static/([^"]+)"')


def weight_of(client: Client, address: str) -> int:
    """Bytes, uncompressed, without fonts, which a maker's page does not fetch."""
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    names = set(NAMED.findall(answer.content.decode()))
    found = [finders.find(name) for name in names]
    return len(answer.content) + sum(len(open(path, "rb").read()) for path in found if path)  # noqa: PTH123
