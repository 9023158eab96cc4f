"""The letters a branch holds with a file: what was selected, sanctioned, claimed and released."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from odop.desks.bank.files import file_of
from odop.desks.bank.place import at_desk
from odop.desks.kit.letters import letter_as_pdf
from odop.documents import queries


@require_safe
@at_desk
def letter(request: HttpRequest, number: str, letter: str) -> HttpResponse:
    """One letter of a file at her branch, as a PDF; of refusals by another branch she reads nothing."""
    file_of(request, number)
    if letter not in {line.number for line in queries.letters_for_branch(number)}:
        raise Http404
    return letter_as_pdf(request, letter)
