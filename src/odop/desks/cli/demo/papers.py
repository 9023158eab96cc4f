"""The papers of the applications that wait for scrutiny in the district shown: a page each, plainly invented."""

from typing import Any

from odop.desks.cli.demo.lives import columns
from odop.desks.cli.demo.lives.life import moment
from odop.desks.cli.demo.lives.loans.rows import Loans
from odop.desks.cli.demo.people import BY
from odop.documents import services as documents

NEEDED = {"affidavit": "Affidavit", "project_report": "Project report"}
WAITING = ("SUBMITTED", "SCRUTINISED", "SENT", "RECEIVED", "QUERIED")


def file_papers(loans: Loans) -> int:
    """File what scrutiny and the branch ask for. Returns how many papers."""
    count = 0
    for row in loans.rows["Application"]:
        one: dict[str, Any] = dict(zip(columns.LOAN, row, strict=True))
        if one["state"] in WAITING:
            for kind, title in NEEDED.items():
                documents.file_document(
                    kind=kind, name=f"{kind}.pdf", content=page(f"{title} of {one['number']} - synthetic"),
                    about=str(one["id"]), district=loans.life.setting.code, by=BY,
                    at=moment(one["applied_on"]),
                )  # fmt: skip
                count += 1
    return count


def page(line: str) -> bytes:
    """A PDF of one page with one line on it."""
    text = f"BT /F1 14 Tf 60 760 Td ({line}) Tj ET".encode("ascii", "replace")
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            b" /Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for n, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (n, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, len(made))
    return made + head + table + tail
