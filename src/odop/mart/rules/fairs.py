"""What a fair is: its level, by which the assistance of those who go is reckoned."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """The four kinds of fair the orders of 22 January 2019 and 22 April 2020 tell apart."""

    STATE = "STATE", _("in the State, ordinary")  # 1-ka
    STATE_NATIONAL = "STATE_NATIONAL", _("in the State, national or international")  # 1-kha
    INDIA = "INDIA", _("in India, outside the State")
    ABROAD = "ABROAD", _("abroad")


IN_STATE = (Level.STATE, Level.STATE_NATIONAL)
FOLLOW_UP_DAYS = 90
TRIES = 3  # by telephone, before somebody counts as not reached
