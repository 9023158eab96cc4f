"""What every page's frame needs to know: whose data this is, who is signed in, which desks she may enter."""

from collections.abc import Callable
from functools import cached_property
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from odop.access.queries import Charge, charges
from odop.access.rules import Role
from odop.artisans import queries as artisans
from odop.basics.dates import day_of
from odop.basics.names import Named
from odop.programme import queries as programme

SECONDS_KEPT = 60
OTHER = {"hi": ("en", "English"), "en": ("hi", "हिन्दी")}
DESK_OF = {
    Role.DEPUTY_COMMISSIONER: "district",
    Role.DISTRICT_OFFICER: "district",
    Role.COMMITTEE_MEMBER: "district",
    Role.ACCOUNTS_OFFICER: "money",
    Role.BANK_OFFICER: "bank",
    Role.TRAINER: "partner",
    Role.SUPPLIER: "partner",
    Role.LAB: "partner",
    Role.CENTRE: "partner",
    Role.SURVEYOR: "partner",
    Role.ENQUIRER: "state",
    Role.STATE_MEMBER: "state",
    Role.CELL_OFFICER: "state",
    Role.AUDITOR: "state",
}
HOME_OF = {"money": "district:money", "state_money": "state:money"}  # whose first page is not a desk's own
NAME_OF = {
    "artisan": _("My file"),
    "district": _("District desk"),
    "money": _("Money"),
    "state_money": _("Money of the State"),
    "bank": _("Bank desk"),
    "partner": _("Partner desk"),
    "state": _("State desk"),
}


def address(name: str) -> str:
    """The address of a page by its name, or nothing where that page does not stand."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


class Frame:
    """The frame of one page. Nothing is asked of the database until the template asks."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def synthetic(self) -> bool:
        """Whether there are synthetic people among the data; remembered for a minute."""
        return bool(_kept("kit.synthetic", artisans.any_synthetic))

    @cached_property
    def state(self) -> Named | None:
        """The State's name, remembered for a minute; none before a pack is loaded."""
        kept = _kept("kit.state", lambda: programme.state_name() if programme.has_pack() else False)
        return kept if isinstance(kept, Named) else None

    @cached_property
    def other_language(self) -> dict[str, str]:
        """The same page in the other language; where a form was refused, the page it was sent from."""
        code, name = OTHER.get(get_language() or "hi", OTHER["hi"])
        path = self.request.get_full_path()
        if self.request.method == "POST":  # an address that takes a form alone opens to nobody
            path = urlsplit(self.request.headers.get("referer", "")).path or path
        head, _, rest = path.lstrip("/").partition("/")
        return {"code": code, "name": name, "href": f"/{code}/{rest}" if head in OTHER else f"/{code}/"}

    @cached_property
    def signed_in(self) -> str:
        """The name of whoever is signed in."""
        user = getattr(self.request, "user", None)
        if not user or not user.is_authenticated:
            return ""
        return (get_language() == "hi" and user.name_hi) or str(user)

    @cached_property
    def desks(self) -> list[dict[str, object]]:
        """The desks her postings open today; a person with none is a maker with a file of her own."""
        if not self.signed_in:
            return []
        held = charges(self.request.user, day_of(timezone.now()))
        kinds = sorted({_desk(c) for c in held if c.role in DESK_OF}) or ["artisan"]
        return [
            {
                "name": NAME_OF[kind],
                "href": href,
                "here": self.request.path.startswith(href),
                "alone": len(kinds) == 1 and self.request.path.startswith(href),
            }
            for kind in kinds
            if (href := address(HOME_OF.get(kind, f"{kind}:home")))
        ]

    @property
    def home(self) -> str:
        """Where the programme's name leads: to her first desk, or to the first page."""
        return str(self.desks[0]["href"]) if self.desks else address("public:home")

    @property
    def sign_in(self) -> str:
        return address("access:sign_in")

    @property
    def sign_out(self) -> str:
        return address("access:sign_out")

    @property
    def account(self) -> str:
        return address("access:account")


def frame(request: HttpRequest) -> dict[str, object]:
    """Values of the base page."""
    return {"demo": settings.DEMO, "programme": settings.PROGRAMME_NAME, "frame": Frame(request)}


def _desk(charge: Charge) -> str:
    """The desk of a charge; an accounts officer of the State begins with the State's money."""
    desk = DESK_OF[charge.role]
    return "state_money" if desk == "money" and charge.of_state else desk


def _kept(key: str, ask: Callable[[], object]) -> object:
    memory = caches["memory"]
    value = memory.get(key)
    if value is None:
        value = ask()
        memory.set(key, value, SECONDS_KEPT)
    return value
