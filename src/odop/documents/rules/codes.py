"""The code by which anyone can check a letter, and how much of a name a stranger is shown."""

import re
import secrets

# Without I, L, O and U, which are misread and misheard: read aloud, no two are alike.
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12  # five bits each: 60 bits, drawn and not reckoned from anything
MISREAD = str.maketrans("OILU०१२३४५६७८९", "011V0123456789")
CLUSTER = re.compile(r"(?:[\u0900-\u097f]\u094d)*.[\u093a-\u093c\u093e-\u094c\u0900-\u0903]*")
COVER = "•••"


def new_code() -> str:
    """A code nobody can guess."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def typed(code: str) -> str:
    """A code as it was typed, in the form it was drawn: without spaces and hyphens, misread letters put right."""
    return re.sub(r"[\s-]", "", code.upper()).translate(MISREAD)


def same(given: str, drawn: str) -> bool:
    """Whether a typed code is the one drawn; the comparison takes as long for a near miss as for a far one."""
    return secrets.compare_digest(typed(given).encode(), drawn.encode())


def in_groups(code: str) -> str:
    """A code as it is printed: 7K3M-9QWX-2B4T."""
    return "-".join(code[n : n + 4] for n in range(0, len(code), 4))


def covered(name: str) -> str:
    """A name with the beginning of each word alone: enough to hold against a paper, too little to find a person."""
    return " ".join(found.group() + COVER for word in name.split() if (found := CLUSTER.match(word)))
