"""An expected no. It carries its reason in words that can be read in either language."""

from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format


class Refusal(Exception):  # noqa: N818 - the office's word
    """A no that the programme expects, with its reason.

    The sentence may be a lazy translation; values are named in it with %(name)s; a day is said in words.
    `field` names what the reason is about, where it is about one field.
    """

    def __init__(self, sentence: object = "", *, field: str = "", **values: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field
        self.values: Mapping[str, object] = values

    def __str__(self) -> str:
        text = str(self.sentence)
        values = {
            name: date_format(value, "j F Y") if isinstance(value, date) else value
            for name, value in self.values.items()
        }
        return text % values if values else text
