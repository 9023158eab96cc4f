"""What the loaded State offers; nothing, before one is loaded."""

from odop.basics.names import Named
from odop.programme import queries as programme
from odop.programme.queries import SchemeOffered


def schemes_offered() -> tuple[SchemeOffered, ...]:
    """The schemes of the State that is loaded."""
    return programme.pack().schemes if programme.has_pack() else ()


def scheme_offered(code: str) -> SchemeOffered | None:
    """One scheme of the State, by its code."""
    return next((scheme for scheme in schemes_offered() if scheme.code == code), None)


def attributions() -> tuple[Named, ...]:
    """Whose data the State's facts stand on."""
    return programme.pack().attributions if programme.has_pack() else ()
