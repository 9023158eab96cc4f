"""The pages of training in a real browser: axe finds nothing, nothing sticks out, makers' pages are light."""

import os
from pathlib import Path

import pytest

from odop.training.models import Attendance, Toolkit
from tests.browser import _carry_session, faults_of, picture, too_wide
from tests.desks.training.scenes import scene
from tests.training import makers

PICTURES = os.environ.get("ODOP_PICTURES")


def pages_of(cast, shown):
    """Each page, with who opens it."""
    meenas = Toolkit.objects.get(seat__artisan__user=cast.meena)
    number = meenas.seat.certificate
    return {
        "district-batches": (cast.rekha, "district/batches/"),
        "district-batch": (cast.rekha, f"district/batches/{shown.running.pk}/"),
        "district-batch-done": (cast.rekha, f"district/batches/{shown.done.pk}/"),
        "district-kits": (cast.rekha, "district/kits/"),
        "district-kit": (cast.rekha, f"district/kits/{meenas.pk}/"),
        "district-order": (cast.rekha, f"district/orders/{meenas.order_id}/"),
        "partner-home": (cast.trainer, "partner/"),
        "partner-batch": (cast.trainer, f"partner/batches/{shown.running.pk}/"),
        "partner-assess": (cast.trainer, f"partner/batches/{shown.running.pk}/assessment/"),
        "partner-orders": (cast.supplier, "partner/"),
        "partner-order": (cast.supplier, f"partner/orders/{meenas.order_id}/"),
        "partner-kit": (cast.supplier, f"partner/toolkits/{meenas.pk}/"),
        "maker-training": (cast.saleem, "me/training/"),
        "maker-code": (cast.saleem, "me/training/code/"),
        "maker-done": (cast.meena, "me/training/"),
        "maker-certificate": (cast.meena, f"me/training/certificate/{number}/"),
        "maker-toolkit": (cast.meena, "me/toolkit/"),
        "maker-box": (cast.meena, f"me/toolkit/{meenas.pk}/"),
        "public-certificate": (None, f"certificates/{number}/"),
    }


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize(("width", "dark"), [(320, False), (1280, True)])
def test_every_page_of_training_can_be_read_by_everyone(cast, reader, signed_in, language, width, dark):
    found = {}
    shown = scene(cast)
    seating = f"district/batches/open/{shown.call}/"
    for name, (who, address) in {**pages_of(cast, shown), "district-open": (cast.rekha, seating)}.items():
        page = reader.opens(
            f"/{language}/{address}",
            signed_in=signed_in(who) if who else None,
            width=width,
            language=language,
            dark=dark and not PICTURES,
        )
        found[name] = faults_of(page) + too_wide(page)
        if PICTURES:
            picture(page, f"{name}-{width}-{language}", Path(PICTURES))
        page.context.close()
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_a_makers_page_weighs_at_most_fifty_kilobytes(cast, reader, signed_in):
    shown = scene(cast)
    heavy = {}
    for name, (who, address) in pages_of(cast, shown).items():
        if name.startswith("maker"):
            context = reader.browser.new_context()
            _carry_session(context, signed_in(who), reader.server)
            page = context.new_page()
            sizes = []
            page.on("requestfinished", lambda r, s=sizes: s.append(r.sizes()["responseBodySize"]))
            page.goto(f"{reader.server}/hi/{address}", wait_until="networkidle")
            context.close()
            heavy[name] = sum(sizes)
    assert {name: size for name, size in heavy.items() if size > 50_000} == {}


def test_a_box_can_be_opened_without_script(cast, reader, signed_in):
    scene(cast)
    meenas = Toolkit.objects.get(seat__artisan__user=cast.meena)
    page = reader.opens(f"/hi/me/toolkit/{meenas.pk}/", signed_in=signed_in(cast.meena), script=False)
    for n in range(3):
        page.check(f"#item-{n}-whole")
    page.click("main form button")
    meenas.refresh_from_db()
    assert (meenas.state, meenas.yes_by) == ("DELIVERED", "TAP")


def test_a_code_entered_out_of_network_is_kept_on_the_phone_and_sent_later(cast, reader, signed_in):
    shown = scene(cast)
    code = makers.code(shown.running, shown.today)
    page = reader.opens("/hi/me/training/code/", signed_in=signed_in(cast.saleem), width=320)
    page.context.set_offline(True)
    page.fill("#code", code)
    page.click("main form button")
    page.wait_for_selector("[data-offline-said]:has-text('1')")
    today = Attendance.objects.filter(seat__artisan__user=cast.saleem, day=5)
    assert not today.exists()
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_url("**/me/training/**")
    for _ in range(50):
        if page.evaluate("Object.values(localStorage).join('')") == "[]":
            break
        page.wait_for_timeout(100)
    assert today.get().means == "CODE"
    assert today.get().entry is not None
