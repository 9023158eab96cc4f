"""The minutes as the day's work would have them read, for the secretary to mend and the chair to hear."""

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from odop.basics.money import rupees
from odop.casework.queries.committees.lines import ItemLine
from odop.casework.queries.committees.meeting import MeetingPage
from odop.programme.queries import spelled


def drafted(page: MeetingPage) -> str:
    """The minutes as kept, or as the day's work would have them read."""
    return page.minutes or minutes_of(page)


def minutes_of(page: MeetingPage) -> str:
    """The minutes in the reader's language."""
    language = get_language() or "hi"
    where = page.district.in_language(language) if page.district else ""
    lines: list[str] = [
        _("Minutes of the %(body)s%(where)s, %(number)s")
        % {"body": page.body_label, "where": f", {where}" if where else "", "number": page.number},
        _("Held on %(day)s. %(place)s")
        % {"day": date_format(page.held_on, "j F Y"), "place": _stopped(page.place, language)},
        "",
        _("Present:"),
    ]
    for one in page.present:
        office = one.seat_name.in_language(language)
        line = f"- {spelled(one.name, language)}, {office}"
        if one.sent:
            line = "- " + _("%(sent)s, sent by %(office)s") % {
                "sent": spelled(one.sent, language),
                "office": office,
            }
        lines.append(line + (" (" + _("in the chair") + ")" if one.in_the_chair else ""))
    lines += [
        f"- {spelled(one.name, language)}{', ' + one.office if one.office else ''} ({_('invited')})"
        for one in page.guests
    ]
    lines += [
        "",
        _("Members who could decide: %(n)s. Quorum: %(quorum)s.")
        % {"n": page.deciding, "quorum": page.quorum},
    ]
    for group in page.groups:
        lines += ["", group.name.in_language(language) + ":"]
        for item in group.items:
            lines += _item(item, language)
    if page.actions:
        lines += ["", _("To be done:")]
        lines += [
            f"{one.place}. {_stopped(one.what, language)} {spelled(one.owner, language)}, "
            + _("by %(day)s") % {"day": date_format(one.due_on, "j F Y")}
            for one in page.actions
        ]
    return "\n".join(str(line) for line in lines)


def _item(item: ItemLine, language: str) -> list[str]:
    """One item: what it is, what was said and why, and who stepped aside."""
    amount = f", {rupees(item.amount)}" if item.amount is not None else ""
    said = str(item.said_label or _("nothing is said yet"))
    why = "; ".join(reason.in_language(language) for reason in item.reasons)
    if item.approved is not None:
        said = _("%(said)s for %(sum)s") % {"said": said, "sum": rupees(item.approved)}
    told = [
        f"{item.place}. {item.title.in_language(language)}, {item.about}{amount}: " + _stopped(said, language)
    ]
    if why:
        told[0] += " " + _stopped(why, language)
    if item.words:
        told[0] += " " + _stopped(item.words, language)
    if item.conditions:
        told.append("   " + _("Conditions: %(what)s") % {"what": item.conditions})
    told += [
        "   " + _("%(name)s stepped aside: %(why)s") % {"name": spelled(one.member, language), "why": one.why}
        for one in item.asides
    ]
    told += [
        "   "
        + _("%(name)s had stepped aside and came back: %(why)s")
        % {"name": spelled(one.member, language), "why": one.back_why}
        for one in item.came_back
    ]
    return told


def _stopped(words: str, language: str) -> str:
    """Words with a full stop at their end, as the language writes it; nothing stays nothing."""
    words = words.strip()
    return words if not words or words[-1] in ".।?!" else words + ("।" if language == "hi" else ".")
