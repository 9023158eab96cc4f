"""The acts on a centre that two desks offer: each with its form, its words, and the room's own act."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from odop.access.services import Actor
from odop.desks.kit.acting import refusals_in, refusals_told
from odop.desks.kit.centres import forms as said
from odop.desks.kit.doors import me
from odop.facilities import services
from odop.facilities.queries import CentrePage
from odop.facilities.rules import Promise

Do = Callable[..., object]
Sent = tuple[str, forms.Form] | None  # an act that was refused, and what was typed


@dataclass(frozen=True)
class Act:
    """An act: its words, its form if it asks anything, what is said once it is done."""

    code: str
    words: object
    form: type[forms.Form] | None
    do: Do
    done: object
    tone: str = "second"


@dataclass(frozen=True)
class Offered:
    """An act as a page offers it."""

    code: str
    words: object
    form: forms.Form | None
    tone: str
    files: bool


def _agree(*, built: Any, open: Any, **words: Any) -> object:  # noqa: A002 - the promise's own name
    return services.sign_agreement(promises={Promise.BUILT: built, Promise.OPEN: open}, **words)


def _use(*, file: Any, **words: Any) -> object:
    return services.file_use(paper=(file.name or "paper", file.read()), **words)


def _look(*, number: str, taken: str, **words: Any) -> object:
    return services.look_at_use(taken=taken == "yes", **words)


ACTS = {
    act.code: act
    for act in (
        Act("put", _("Put it before the committee whose turn it is"), None, services.put_before,
            _("It is before the committee."), ""),
        Act("decision", _("Write the committee's decision into the file"), None, services.note_decision,
            _("The decision stands in the file."), ""),
        Act("appraise", _("Write the experts' appraisal"), said.AppraiseForm, services.appraise,
            _("The appraisal is written."), ""),
        Act("back", _("Return the report to be put right"), said.WordsForm, services.return_report,
            _("The report went back to the company.")),
        Act("sanction", _("Write the financial sanction"), said.SanctionForm, services.sanction,
            _("The sanction is written. The day by which it is to be finished stands for ever."), ""),
        Act("agree", _("Sign the agreement"), said.AgreeForm, _agree,
            _("The agreement is signed, and the first promises stand."), ""),
        Act("claim", _("Claim the next instalment"), None, services.claim_instalment,
            _("The instalment is owed. It is approved and paid on the pages of money."), ""),
        Act("use", _("File a proof of use"), said.UseForm, _use, _("The proof is filed; an officer looks at it.")),
        Act("interest", _("Tell the interest earned"), said.InterestTold, services.tell_interest,
            _("The interest is told. It is money of the project; where an instalment is left, it is netted.")),
        Act("built", _("It is built"), said.MetForm, partial(services.keep_promise, what=Promise.BUILT),
            _("Built. When makers may use it is another day."), ""),
        Act("opened", _("It is open to makers"), said.MetForm, partial(services.keep_promise, what=Promise.OPEN),
            _("Open to makers."), ""),
        Act("kept", _("Something else promised is there"), said.KeptForm, services.keep_promise, _("Written down.")),
        Act("promise", _("Promise something more by a day"), said.PromiseForm, services.promise,
            _("Promised. The first day stands.")),
        Act("later", _("It will be later"), said.LaterForm, services.say_new_day,
            _("Written down beside the promise. The promise stands.")),
        Act("mortgage", _("Note the mortgage to the State"), said.MortgageForm, services.note_mortgage,
            _("The mortgage is noted.")),
        Act("withdraw", _("Withdraw the proposal"), said.WordsForm, services.withdraw,
            _("The proposal is withdrawn."), "grave"),
    )
}  # fmt: skip
LOOK = Act("look", _("Look at the proof"), said.LookForm, _look, _("Written down."))


def offered(page: CentrePage, sent: Sent = None) -> list[Offered]:
    """The acts this reader may do now, the next step first; one that was refused as it was typed."""
    found = []
    for act in ACTS.values():
        if act.code not in page.acts or not _has_its_turn(act.code, page):
            continue
        form = act.form(auto_id=_ids(act)) if act.form else None
        if sent and sent[0] == act.code:
            form = sent[1]
        if form is not None and "what" in form.fields and act.code in ("later", "kept", "promise"):
            form.fields["what"].choices = _whats(act.code, page)  # type: ignore[attr-defined]
        found.append(Offered(act.code, act.words, form, act.tone, bool(form and form.is_multipart())))
    return found


def do(request: HttpRequest, number: str, code: str) -> Sent:
    """Do one act on a centre, and say what came of it; where it is refused, its form as it was typed."""
    act = LOOK if code == LOOK.code else ACTS.get(code)
    if act is None:
        raise Http404
    if act.form is not None:
        form = act.form(request.POST, request.FILES, auto_id=_ids(act))
        if form.is_valid():
            with refusals_in(form):
                _done(act, number, form.cleaned_data, me(request), timezone.now())
                messages.success(request, str(act.done))
                return None
        if act is not LOOK:
            return act.code, form
        for errors in form.errors.values():
            messages.error(request, " ".join(map(str, errors)))
        return None
    with refusals_told(request):
        _done(act, number, {}, me(request), timezone.now())
        messages.success(request, str(act.done))
    return None


def _ids(act: Act) -> str:
    return f"{act.code}_%s"


def _done(act: Act, number: str, given: Mapping[str, object], by: Actor, at: datetime) -> None:
    act.do(number=number, **given, by=by, at=at)


def _has_its_turn(code: str, page: CentrePage) -> bool:
    """An act that has nothing to act on is not offered."""
    promised = {one.what for one in page.line.promises}
    if code == "claim":
        return bool(page.money and page.money.ripe)
    if code == "interest":
        return bool(page.money and page.money.given)
    if code == "mortgage":
        return bool(page.company and page.company.mortgaged_on is None)
    if code == "promise":
        return bool(set(Promise) - promised)
    if code == "kept":
        return bool(_whats(code, page))
    return True


def _whats(code: str, page: CentrePage) -> list[tuple[str, object]]:
    lines = page.line.promises
    if code == "promise":
        there = {one.what for one in lines}
        return [(what.value, what.label) for what in Promise if what not in there]
    open_ = [one.what for one in lines if one.open]
    if code == "kept":
        open_ = [what for what in open_ if what not in (Promise.BUILT, Promise.OPEN)]
    return [(what.value, what.label) for what in open_]
