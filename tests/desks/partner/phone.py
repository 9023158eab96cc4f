"""A phone that speaks OpenRosa as ODK Collect does: HEAD first, then the filled form with its files in parts."""

import base64
import re
from dataclasses import dataclass, field
from uuid import uuid4
from xml.etree import ElementTree

from django.test import Client

LIST = "{http://openrosa.org/xforms/xformsList}"
MANIFEST = "{http://openrosa.org/xforms/xformsManifest}"


@dataclass
class Phone:
    """One phone: its holder's name and key, and what she last heard."""

    name: str
    secret: str
    client: Client = field(default_factory=Client)

    @property
    def headers(self) -> dict[str, str]:
        given = base64.b64encode(f"{self.name}:{self.secret}".encode()).decode()
        return {
            "HTTP_AUTHORIZATION": f"Basic {given}",
            "HTTP_X_OPENROSA_VERSION": "1.0",
            "HTTP_ACCEPT_LANGUAGE": "en",
        }

    def get(self, address: str):
        return self.client.get(re.sub(r"^https?://[^/]+", "", address), **self.headers)

    def head(self):
        return self.client.head("/collect/submission", **self.headers)

    def forms(self, query: str = "") -> list[dict[str, str]]:
        answer = self.get(f"/collect/formList{query}")
        assert answer.status_code == 200, answer.content
        return [
            {part.tag.removeprefix(LIST): part.text or "" for part in one}
            for one in ElementTree.fromstring(answer.content)
        ]

    def files_beside(self, form: dict[str, str]) -> list[dict[str, str]]:
        answer = self.get(form["manifestUrl"])
        return [
            {part.tag.removeprefix(MANIFEST): part.text or "" for part in one}
            for one in ElementTree.fromstring(answer.content)
        ]

    def send(self, content: bytes, files: dict[str, bytes] | None = None):
        boundary, body = multipart(content, files or {})
        return self.client.generic(
            "POST",
            "/collect/submission",
            body,
            content_type=f"multipart/form-data; boundary={boundary}",
            **self.headers,
        )


def multipart(content: bytes, files: dict[str, bytes]) -> tuple[str, bytes]:
    """A filled form and files as one body, the way Collect's library writes it."""
    boundary = str(uuid4())
    parts = [("xml_submission_file", "filled.xml", "text/xml", content)]
    parts += [(name, name, "image/jpeg", data) for name, data in files.items()]
    lines = [
        (
            f'--{boundary}\r\nContent-Disposition: form-data; name="{field_}"; filename="{name}"\r\n'
            f"Content-Type: {kind}\r\nContent-Length: {len(data)}\r\n\r\n"
        ).encode()
        + data
        + b"\r\n"
        for field_, name, kind, data in parts
    ]
    return boundary, b"".join(lines) + f"--{boundary}--\r\n".encode()
