"""A surveyor's phone at the programme's door, without the network between: the request whole, and the answer."""

import base64
import io
import sys
import time
import zlib
from dataclasses import dataclass
from uuid import UUID

REPEATED = 5  # one in so many comes again
BOUNDARY = "----collect"


@dataclass(frozen=True)
class Bag:
    """A surveyor with her key, her survey, and the makers whose answers she sends."""

    survey: str
    name: str
    secret: str
    makers: tuple[str, ...]


def warm(_n: int) -> int:
    """Open this process's line to the database, and read every desk."""
    from config.wsgi import application
    from odop.plans.queries.surveys.forms import current_versions

    return len(current_versions()) if callable(application) else 0


def send(bags: list[Bag]) -> tuple[int, float]:
    """Send every maker's answers, one in five a second time: how many deliveries, and the seconds of this process."""
    sent, began = 0, time.process_time()
    for bag in bags:
        for n, number in enumerate(bag.makers):
            content = filled(number, str(UUID(int=n << 64 | zlib.crc32(bag.survey.encode()))), n)
            for heard in (201, 202)[: 2 if n % REPEATED == 0 else 1]:
                if (status := deliver(bag, content)) != f"{heard}":
                    raise SystemExit(f"{bag.survey} {number}: {status} was answered and not {heard}")
                sent += 1
    return sent, time.process_time() - began


def deliver(bag: Bag, content: bytes) -> str:
    """Hand one filled form to the programme as its server does; returns the status answered."""
    from config.wsgi import application

    body = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="xml_submission_file"; filename="form.xml"\r\n'
        f"Content-Type: text/xml\r\n\r\n{content.decode()}\r\n--{BOUNDARY}--\r\n"
    ).encode()
    key = base64.b64encode(f"{bag.name}:{bag.secret}".encode()).decode()
    said: list[str] = []
    answer = application(
        {
            "REQUEST_METHOD": "POST", "SCRIPT_NAME": "", "PATH_INFO": "/collect/submission", "QUERY_STRING": "",
            "CONTENT_TYPE": f"multipart/form-data; boundary={BOUNDARY}", "CONTENT_LENGTH": str(len(body)),
            "SERVER_NAME": "localhost", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1", "HTTP_HOST": "localhost", "HTTP_AUTHORIZATION": f"Basic {key}",
            "HTTP_X_OPENROSA_VERSION": "1.0", "HTTP_ACCEPT_LANGUAGE": "hi", "wsgi.input": io.BytesIO(body),
            "wsgi.errors": sys.stderr, "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "wsgi.multithread": True,
            "wsgi.multiprocess": True, "wsgi.run_once": False,
        },
        lambda status, _headers, _fault=None: said.append(status),
    )  # fmt: skip
    b"".join(answer)
    if (close := getattr(answer, "close", None)) is not None:
        close()
    return said[0].partition(" ")[0]


def filled(number: str, name: str, n: int) -> bytes:
    """One maker's answers to the pack's form, as a phone writes them."""
    return (
        f'<data id="odop_baseline" version="2026.1"><device>collect:bench</device><maker>{number}</maker>'
        f"<consent>yes</consent><work><craft_years>{n % 50}</craft_years><learned_from>family</learned_from>"
        "<works_as>own</works_as><works_where>home</works_where><months_of_work>9</months_of_work>"
        "<family_at_work>3</family_at_work><women_at_work>1</women_at_work><hired>0</hired></work>"
        "<skill><trained_in>odop design</trained_in></skill><technology><tool><tool_name>Loom</tool_name>"
        "<tool_held>own</tool_held></tool><machine_needs>better_tools</machine_needs><would_share>yes</would_share>"
        "</technology><materials><material_from>local</material_from></materials><finance><has_account>yes</has_account>"
        "<owes>yes</owes><owes_to>bank trader</owes_to><knows_margin_money>no</knows_margin_money></finance>"
        "<marketing><sold_to>trader fairs</sold_to><income>5001-10000</income><income_change>same</income_change>"
        "<sells_online>no</sells_online><fairs>1</fairs><papers>udyam</papers><rejects>seldom</rejects></marketing>"
        f"<infrastructure><power_hours>{n % 24}</power_hours><smart_phone>yes</smart_phone></infrastructure>"
        "<closing><greatest_need>marketing</greatest_need></closing>"
        f"<meta><instanceID>uuid:{name}</instanceID></meta></data>"
    ).encode()
