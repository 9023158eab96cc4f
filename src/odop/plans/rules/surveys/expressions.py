"""Every expression of a form read beforehand: what cannot be followed is a fault of the form, not of an answer."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from odop.plans.rules.surveys.form import Form, Question
from odop.plans.rules.surveys.sheets import Fault, fault
from odop.plans.rules.surveys.xpath import BadExpression, Node, counted_in, names_in, tree_of

COLUMNS = ("required", "relevant", "constraint", "calculation")


def faults_of_expressions(form: Form) -> Iterator[Fault]:
    """Expressions that cannot be read, that use an unknown function, or that ask for what is not there."""
    for question in form.questions:
        for column in COLUMNS:
            words = getattr(question, column)
            if not words:
                continue
            try:
                tree = tree_of(words)
            except BadExpression as bad:
                yield fault("survey", question.row, column, bad.sentence, **bad.values)
            else:
                yield from _names(form, question, column, tree)


def _names(form: Form, question: Question, column: str, tree: Node) -> Iterator[Fault]:
    counted = set(counted_in(tree))
    for name in names_in(tree):
        other = form.by_name.get(name)
        if other is None:
            yield fault("survey", question.row, column, _("The form has no question “%(name)s”."), name=name)
        elif other.type == "repeat" and name not in counted:
            yield fault(
                "survey",
                question.row,
                column,
                _("“%(name)s” is a repeat: it can only be counted, by count()."),
                name=name,
            )
        elif other.type in {"group", "note"}:
            yield fault("survey", question.row, column, _("“%(name)s” has no answer of its own."), name=name)
        elif name == question.name and column != "constraint":
            yield fault("survey", question.row, column, _("“%(name)s” asks for itself."), name=name)
