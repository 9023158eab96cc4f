"""An expected no. It carries its reason in words that can be read in either language."""

from collections.abc import Mapping


class Refusal(Exception):  # noqa: N818 - the office's word
    """A no that the programme expects, with its reason.

    The sentence may be a lazy translation; values are named in it with %(name)s.
    `field` names what the reason is about, where it is about one field.
    """

    def __init__(self, sentence: object = "", *, field: str = "", **values: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field
        self.values: Mapping[str, object] = values

    def __str__(self) -> str:
        text = str(self.sentence)
        return text % self.values if self.values else text
