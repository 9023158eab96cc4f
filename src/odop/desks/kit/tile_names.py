"""Names short enough for a tile of the map, and no two alike."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

LETTERS = 2  # of a name, on a tile; in Latin one more
CLUSTER = re.compile(
    r"(?:[\u0900-\u097f]\u094d)*[\u0904-\u0939\u0958-\u0961]\u093c?[\u093a-\u094c\u0900-\u0903]*|."
)


def shortened(name: str) -> str:
    """The beginning of a name, as a tile holds it: whole syllables in Devanagari, three letters in Latin."""
    if name.isascii():
        return name[: LETTERS + 1]
    return "".join(CLUSTER.findall(name)[:LETTERS])


def told_apart(names: Sequence[str]) -> dict[str, str]:
    """Each name with its beginning; where two begin alike, with the letters that tell them apart."""
    begins = Counter(shortened(name) for name in dict.fromkeys(names))
    found = {name: shortened(name) for name in names if begins[shortened(name)] == 1}
    taken = set(begins)
    for name in names:
        if name not in found:
            found[name] = next((short for short in _others(name) if short not in taken), shortened(name))
            taken.add(found[name])
    return found


def _others(name: str) -> Iterator[str]:
    """Shorter forms in the order they are easiest to read: two words by both, else by the consonants."""
    words = name.split()
    if not name.isascii():
        first, *rest = CLUSTER.findall(words[0])
        yield from (first + later for later in [*(CLUSTER.findall(w)[0] for w in words[1:]), *rest[1:]])
        return
    if len(words) > 1:
        yield words[0][:2] + words[-1][0]
    rest_of = words[0][1:]
    consonants = list(dict.fromkeys(letter for letter in rest_of if letter not in "aeiou"))
    for letters in (consonants, list(rest_of)):
        yield from (words[0][0] + "".join(pair) for pair in combinations(letters, 2))
