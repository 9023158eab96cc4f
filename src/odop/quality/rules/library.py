"""Designs, packaging and dishes: their kinds and states, and every no. Pure."""

import re

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.names import ascii_digits
from odop.basics.refusals import Refusal

FSSAI = re.compile(r"[12][0-9]{13}")


class DesignKind(models.TextChoices):
    DESIGN = "DESIGN", _("design")
    PROTOTYPE = "PROTOTYPE", _("prototype")
    PACKAGING = "PACKAGING", _("packaging")
    FUSION = "FUSION", _("fusion of crafts")


class Fate(models.TextChoices):
    SOLD = "SOLD", _("sold")
    SHOWN = "SHOWN", _("shown")
    GIFTED = "GIFTED", _("gifted")


class Asked(models.TextChoices):
    """What a maker's request for packaging has come to."""

    ASKED = "ASKED", _("asked of the industries centre")
    WITH_STATE = "WITH_STATE", _("with the ODOP Cell")
    ANSWERED = "ANSWERED", _("answered")
    DECLINED = "DECLINED", _("cannot be helped")


# What the packing must do, as makers asked for it at the workshops of July 2024 (RULES 12).
WANTS = {
    "cushion": _("keep it from breaking"),
    "water": _("keep water out"),
    "light": _("weigh less"),
    "green": _("harm nothing when thrown away"),
    "cheap": _("cost little"),
    "name": _("show whose it is"),
}


class DishState(models.TextChoices):
    PROPOSED = "PROPOSED", _("proposed by the district")
    ACCEPTED = "ACCEPTED", _("accepted for the State's list")
    REFUSED = "REFUSED", _("not accepted")


class Blank(Refusal):
    """Something was left blank; the field says what."""

    def __init__(self, field: str) -> None:
        sentences = {
            "title": _("Give it a title in both languages."),
            "source": _("Say who says so: a source."),
            "crafts": _("Name at least one craft and its district."),
            "words": _("Say why, in plain words."),
            "answer": _("Write an answer, or choose a design."),
            "wants": _("Choose what the packing must do."),
            "name": _("Give its name in both languages."),
            "story": _("Say what makes it the district's own."),
        }
        super().__init__(sentences[field], field=field)


class NotAPicture(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A picture is a JPEG or a PNG. Choose another file."), field="file")


class NoSuchCraft(Refusal):
    def __init__(self) -> None:
        super().__init__(_("That product is not known."), field="crafts")


class NotOpenRequest(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This request has been answered."))


class NotAnswered(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This request has not been answered yet."))


class OneDish(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This district has its dish already: one district, one dish."))


class DishDecided(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This dish has been decided."))


class NotFssai(Refusal):
    def __init__(self) -> None:
        super().__init__(_("An FSSAI number has 14 digits and begins with 1 or 2."), field="licence")


class NotOfDistrict(Refusal):
    def __init__(self) -> None:
        super().__init__(_("She is not a maker of this district."), field="artisan")


def fssai(text: str) -> str:
    """An FSSAI licence or registration number, or nothing. Raises NotFssai."""
    digits = re.sub(r"[\s-]", "", ascii_digits(text))
    if digits and not FSSAI.fullmatch(digits):
        raise NotFssai
    return digits
