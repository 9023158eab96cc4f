"""What ODK Collect asks: which forms there are, the forms, what goes with them, and taking in what was filled."""

from uuid import UUID
from xml.sax.saxutils import escape

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from odop.access.services import NotPermitted, User
from odop.basics.dates import day_of
from odop.basics.refusals import Refusal
from odop.desks.partner.surveys.openrosa import XML, collects, said
from odop.documents.rules import TooLarge
from odop.plans.queries.surveys import forms, phone
from odop.plans.services import surveys

FILLED = "xml_submission_file"


@require_safe
@collects
def form_list(request: HttpRequest, person: User) -> HttpResponse:
    """The forms of her open surveys, newest versions; every version where asked."""
    found = phone.forms_for(
        person,
        on=day_of(timezone.now()),
        form=request.GET.get("formID", ""),
        every_version="listAllVersions" in request.GET,
    )
    lines = "".join(
        f"<xform><formID>{escape(one.form)}</formID>"
        f"<name>{escape(one.title.in_language(get_language() or 'hi'))}</name>"
        f"<version>{escape(one.version)}</version><hash>md5:{one.md5}</hash>"
        f"<downloadUrl>{_address(request, 'form', one.key)}</downloadUrl>"
        f"<manifestUrl>{_address(request, 'manifest', one.key)}</manifestUrl></xform>"
        for one in found
    )
    return _xml(f'<xforms xmlns="http://openrosa.org/xforms/xformsList">{lines}</xforms>')


@require_safe
@collects
def form(request: HttpRequest, person: User, key: UUID) -> HttpResponse:
    """One form, as the phone fills it."""
    found = forms.xform(key)
    if found is None:
        return said(404, _("There is no such form."))
    return HttpResponse(found[1], content_type=XML)


@require_safe
@collects
def manifest(request: HttpRequest, person: User, key: UUID) -> HttpResponse:
    """What goes with a form: the list of her own makers. Its hash changes as they are asked."""
    one = forms.version_page(key)
    if one is None:
        return said(404, _("There is no such form."))
    makers = phone.makers_file(person, one.line.form, on=day_of(timezone.now()))
    return _xml(
        '<manifest xmlns="http://openrosa.org/xforms/xformsManifest"><mediaFile>'
        f"<filename>{makers.name}</filename><hash>md5:{makers.md5}</hash>"
        f"<downloadUrl>{_address(request, 'makers', key)}</downloadUrl></mediaFile></manifest>"
    )


@require_safe
@collects
def makers(request: HttpRequest, person: User, key: UUID) -> HttpResponse:
    """The list of her own makers who are still to be asked."""
    one = forms.version_page(key)
    if one is None:
        return said(404, _("There is no such form."))
    found = phone.makers_file(person, one.line.form, on=day_of(timezone.now()))
    return HttpResponse(found.content, content_type="text/csv; charset=utf-8")


@require_http_methods(["HEAD", "POST"])
@collects
def submission(request: HttpRequest, person: User) -> HttpResponse:
    """HEAD: that this is the place, and how much at once. POST: one filled form, with all of its files or some."""
    here = request.build_absolute_uri(reverse("collect:submission"))
    answer = HttpResponse(status=204) if request.method == "HEAD" else _taken(request, person)
    answer["Location"] = here
    return answer


def _taken(request: HttpRequest, person: User) -> HttpResponse:
    try:
        if not _whole(request):
            return said(400, _("The connection was cut. Nothing was kept; send it again."))
        sent = request.FILES.get(FILLED)
        content = sent.read() if sent else request.POST.get(FILLED, "").encode()
        files = {
            file.name or field: file.read()
            for field, several in request.FILES.lists()
            for file in several
            if field != FILLED
        }
    except RequestDataTooBig:
        return said(413, _("This is too large to be sent at once."))
    except (UnreadablePostError, MultiPartParserError):
        return said(400, _("The connection was cut. Nothing was kept; send it again."))
    try:
        got = surveys.receive(content=content, files=files, came_by="PHONE", by=person, at=timezone.now())
    except NotPermitted as refusal:
        return said(403, str(refusal))
    except TooLarge as refusal:
        return said(413, str(refusal))
    except Refusal as refusal:
        return said(400, str(refusal))
    if got.awaited:
        return said(201, _("Received. Some pictures are still to come."), "submit_success")
    words = _("Received.") if got.new else _("Received before; it counts once.")
    return said(201 if got.new else 202, words, "submit_success")


def _whole(request: HttpRequest) -> bool:
    """Whether everything that was announced has come, to the last boundary: half a picture is no picture."""
    body = request.body
    boundary = request.content_params.get("boundary", "") if request.content_params else ""
    announced = request.META.get("CONTENT_LENGTH")
    return len(body) == int(announced or 0) and body.rstrip().endswith(f"--{boundary}--".encode())


def _xml(body: str) -> HttpResponse:
    return HttpResponse(f'<?xml version="1.0" encoding="UTF-8"?>{body}', content_type=XML)


def _address(request: HttpRequest, name: str, key: UUID) -> str:
    return escape(request.build_absolute_uri(reverse(f"collect:{name}", args=[key])))
