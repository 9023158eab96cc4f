"""Diagnostic studies: what they say no to. Pure."""

from django.utils.translation import gettext_lazy as _

from odop.basics.refusals import Refusal


class StudyInHand(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A study of this district is in hand; publish it before another is begun."))


class StudyPublished(Refusal):
    def __init__(self) -> None:
        super().__init__(_("This study is published; nothing in it changes any more."))


class NoNeed(Refusal):
    def __init__(self) -> None:
        super().__init__(_("A study without a need found cannot be published."))


class NoSuchSection(Refusal):
    def __init__(self) -> None:
        super().__init__(_("Choose on which part of the study it rests."), field="rests_on")


class NeedBlank(Refusal):
    """Part of a need was left blank; the field says which."""

    def __init__(self, field: str) -> None:
        sentences = {
            "need": _("Say what is needed."),
            "gap": _("Say what stands between today and the need."),
            "proposed": _("Say what is proposed."),
        }
        super().__init__(sentences[field], field=field)


class NeedTaken(Refusal):
    def __init__(self) -> None:
        super().__init__(_("The action plan has taken up this need already."))
