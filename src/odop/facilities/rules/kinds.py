"""What a centre may be, who may run it, and what is promised of it (GO-3, GO-6). Pure."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from odop.basics.names import Named


class CentreKind(models.TextChoices):
    """The ten kinds of the order; a centre may be several of them."""

    TESTING = "TESTING", _("testing laboratory")
    DESIGN = "DESIGN", _("design and training centre")
    RESEARCH = "RESEARCH", _("research and development")
    DISPLAY = "DISPLAY", _("display and sale")
    RAW_MATERIAL = "RAW_MATERIAL", _("raw material bank")
    PRODUCTION = "PRODUCTION", _("common production")  # only what units cannot do alone: words added in 2023
    LOGISTICS = "LOGISTICS", _("logistics")
    INFORMATION = "INFORMATION", _("information")
    PACKAGING = "PACKAGING", _("packaging, labelling and barcoding")
    OTHER = "OTHER", _("another missing link named in the diagnostic study")


class Form(models.TextChoices):
    """What kind of body the members are together."""

    PRODUCER_COMPANY = "PRODUCER_COMPANY", _("producer company")
    SOCIETY = "SOCIETY", _("society")
    SECTION_8 = "SECTION_8", _("company under section 8")
    SELF_HELP_GROUP = "SHG", _("self-help group")
    CO_OPERATIVE = "COOPERATIVE", _("co-operative")
    NGO = "NGO", _("non-governmental organisation")
    COMPANY = "COMPANY", _("private or public company")
    LLP = "LLP", _("limited liability partnership")


class Land(models.TextChoices):
    """How the land of a centre is held."""

    OWNED = "OWNED", _("owned by the company or society")
    LEASED = "LEASED", _("on lease")


class Promise(models.TextChoices):
    """What is promised of a centre, each with a first day that stands for ever."""

    LAND = "LAND", _("land in hand")
    BUILDING = "BUILDING", _("building finished")
    MACHINES = "MACHINES", _("machines installed")
    BUILT = "BUILT", _("built")
    OPEN = "OPEN", _("open to makers")


IN_WORDS = {
    Promise.LAND: Named("land in hand", "भूमि उपलब्ध"),
    Promise.BUILDING: Named("building finished", "भवन पूरा"),
    Promise.MACHINES: Named("machines installed", "मशीनें लगीं"),
    Promise.BUILT: Named("built", "बनकर तैयार"),
    Promise.OPEN: Named("open to makers", "कारीगरों के लिए खुला"),
}  # where a question keeps the words in both languages


class Stage(models.TextChoices):
    """Which report of a project it is."""

    FEASIBILITY = "FEASIBILITY", _("pre-feasibility report")
    PROJECT = "PROJECT", _("detailed project report")


class Special(models.TextChoices):
    """What alone may cost more than the order's bound."""

    RESEARCH = "RESEARCH", _("research and development")
    ENVIRONMENT = "ENVIRONMENT", _("environment")
    WASTE = "WASTE", _("waste treatment")
    ZED = "ZED", _("zero defect, zero effect (ZED)")


class Source(models.TextChoices):
    """Whose money of a project was used."""

    OWN = "OWN", _("the members' own money")
    STATE = "STATE", _("the State's money")
