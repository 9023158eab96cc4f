"""./odop up: everything from an empty folder to a page in a browser, and back down again."""

import contextlib
import json
import signal
import socket
import sys
import time
from typing import Annotated, Any

import typer

from odop.desks.cli import preparing, processes
from odop.desks.cli.ground import PYTHON, as_application, fail, step, told

SERVER = [
    "-m", "granian", "--interface", "wsgi", "--workers", "2", "--blocking-threads", "4", "--no-ws",
    "--respawn-failed-workers", "--workers-kill-timeout", "10", "--log-level", "warning",
    "config.wsgi:application",
]  # fmt: skip
WORKER = ["-m", "odop.desks.cli.worker"]


def up(
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8000,
    people: Annotated[int, typer.Option(min=0, help="Synthetic makers to make on first use.")] = 5000,
    empty: Annotated[bool, typer.Option("--empty", help="No synthetic people.")] = False,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON when it serves.")] = False,
) -> None:
    """Start the programme and serve it until Ctrl-C."""
    with contextlib.suppress(KeyboardInterrupt):
        _up(port, people, empty, host, as_json)


def _up(port: int, people: int, empty: bool, host: str, as_json: bool) -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    processes.end_leftovers()
    _refuse_taken(host, port)
    sign_ins = preparing.prepare(people=0 if empty else people)
    began = time.monotonic()
    environment = {"PYTHONPATH": "src", **as_application()}
    with processes.Family(environment) as family:
        family.start("server", [PYTHON, *SERVER, "--host", host, "--port", str(port)])
        with step("Starting the server ..."):
            _wait_until_it_answers(family, host, port, until=began + 60)
        family.start("worker", [PYTHON, *WORKER], again=True)
        _print_welcome(host, port, as_json, sign_ins)
        family.watch()


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _refuse_taken(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError as error:
            raise fail(f"Port {port} needs more rights than you have. Try ./odop up --port 8000") from error
        except OSError as error:
            raise fail(
                f"Port {port} is taken by another program. Stop it, or choose another: "
                f"./odop up --port {port + 1}"
            ) from error


def _wait_until_it_answers(family: processes.Family, host: str, port: int, until: float) -> None:
    while time.monotonic() < until:
        if not family.alive("server"):
            raise fail("The server stopped before it answered; its own words stand above.")
        with contextlib.suppress(OSError), socket.create_connection((host, port), 2) as line:
            line.sendall(f"GET /health/ HTTP/1.0\r\nHost: localhost:{port}\r\n\r\n".encode())
            if b" 200 " in line.recv(64):
                return
        time.sleep(0.05)
    raise fail("The server did not answer within a minute.")


def _print_welcome(host: str, port: int, as_json: bool, sign_ins: list[dict[str, Any]]) -> None:
    address = f"http://{'localhost' if host in {'127.0.0.1', '0.0.0.0'} else host}:{port}"  # noqa: S104 - named, not bound
    from config.settings import DEMO

    if not DEMO:
        sign_ins = []
    if as_json:
        sys.stdout.write(json.dumps({"address": address, "sign_ins": sign_ins}, ensure_ascii=False) + "\n")
        sys.stdout.flush()
        return
    told.print(f"\n[bold]One District One Product[/]\n  हिन्दी   {address}/hi/\n  English  {address}/en/")
    if sign_ins:
        _print_sign_ins(sign_ins, address)
    told.print("\nCtrl-C stops it; nothing is lost.\n")


def _print_sign_ins(rows: list[dict[str, Any]], address: str) -> None:
    told.print("\n[bold]To sign in[/] (invented people)")
    widest = max(len(row["who"]) for row in rows)
    for officers in (False, True):
        told.print(f"  {address}/hi/account/sign-in/{'officer/' if officers else ''}", markup=False)
        for row in rows:
            if bool(row["password"]) == officers:
                told.print(f"    {row['who']:<{widest}}  {row['name']}", markup=False)
        if officers:
            told.print(f"    password {row['password']}   second factor ./odop code", markup=False)
        else:
            told.print(f"    the code sent to a phone stands at {address}/hi/account/outbox/", markup=False)
