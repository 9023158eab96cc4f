"""What is asked of a maker, in which order; one question a page."""

from dataclasses import dataclass

UNKNOWN, DECLINED, NONE = "unknown", "declined", "none"


@dataclass(frozen=True)
class Question:
    """One question: the boxes it has, and which honest ways there are of not answering it."""

    code: str
    boxes: tuple[str, ...]
    ways_out: tuple[str, ...] = ()  # unknown, declined, none
    consent: str = ""  # the entry of consent.toml its answer needs

    @property
    def needed(self) -> bool:
        return not self.ways_out


QUESTIONS: tuple[Question, ...] = (
    Question("district", ("district",), consent="district"),
    Question("name", ("name", "name_hi"), consent="name"),
    Question("guardian", ("guardian_name",), (DECLINED,), "guardian"),
    Question("birth", ("day", "month", "year", "age"), (UNKNOWN, DECLINED), "birth"),
    Question("sex", ("sex",), (DECLINED,), "sex"),
    Question("social_group", ("social_group",), (UNKNOWN, DECLINED), "social_group"),
    Question("minority", ("minority",), (DECLINED,), "minority"),
    Question("divyang", ("divyang",), (DECLINED,), "divyang"),
    Question("place", ("place",), (UNKNOWN, DECLINED), "address"),
    Question("address", ("address", "pin"), (DECLINED,), "address"),
    Question("native", ("native_of_state",), (UNKNOWN, DECLINED), "native"),
    Question("craft", ("product",), consent="craft"),
    Question("craft_years", ("craft_years",), (UNKNOWN, DECLINED), "craft"),
    Question("phone", ("phone",), (NONE, DECLINED), "phone"),
    Question("spouse", ("spouse_name", "spouse_aadhaar"), (NONE, DECLINED), "family"),
    Question("aadhaar", ("aadhaar",), (DECLINED,), "aadhaar"),
    Question("account", ("holder", "account", "ifsc"), (NONE, DECLINED), "account"),
    Question("unit", ("unit_name", "udyam", "gstin"), (NONE,), "unit"),
    Question("pan", ("pan",), (NONE, DECLINED), "pan"),
)
BY_CODE = {question.code: question for question in QUESTIONS}
OTHER_CRAFT = "other"


def next_question(answered: dict[str, object]) -> Question | None:
    """The first question without an answer; None where all have one."""
    return next((q for q in QUESTIONS if q.code not in answered), None)


def next_after(code: str, answered: dict[str, object]) -> Question | None:
    """The next unanswered question after this one, or the first unanswered of all."""
    place = [q.code for q in QUESTIONS].index(code)
    later = next((q for q in QUESTIONS[place + 1 :] if q.code not in answered), None)
    return later or next_question(answered)


def before(code: str) -> Question | None:
    """The question asked before this one."""
    place = [q.code for q in QUESTIONS].index(code)
    return QUESTIONS[place - 1] if place else None


def place_of(code: str) -> int:
    """Which question this is, from one."""
    return [q.code for q in QUESTIONS].index(code) + 1
