"""A maker's letters: every one she was sent, to read and to keep."""

from django.http import Http404, HttpRequest, HttpResponse

from odop.artisans.queries import Person
from odop.casework.queries import numbers_of
from odop.desks.artisan.desk import enrolled
from odop.desks.artisan.place import me, show
from odop.desks.kit.letters import letter_as_pdf
from odop.documents import queries
from odop.mart.queries import stalls
from odop.quality import queries as quality


@enrolled
def letters(request: HttpRequest, person: Person) -> HttpResponse:
    """Her letters, the newest first."""
    return show(request, "letters", queries.letters_about(*_hers(request, person)))


@enrolled
def letter(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """One letter of her own as a PDF; anybody else's is not there."""
    found = queries.letter(number)
    if found is None or found.about not in _hers(request, person):
        raise Http404
    return letter_as_pdf(request, number)


def _hers(request: HttpRequest, person: Person) -> tuple[str, ...]:
    """The numbers of her applications, of her stalls and of her tests."""
    user = me(request)
    return (*numbers_of(user), *stalls.numbers_of(user.pk), *quality.numbers_of(person.key))
