"""The columns in which the rows of a life are written, table by table."""

CALL = (
    "id", "number", "scheme", "district_id", "product_id", "year", "opens_on", "closes_on", "places", "notice",
    "synthetic",
)  # fmt: skip
APPLICATION = (
    "id", "number", "scheme", "district_id", "call_id", "artisan_id", "product_id", "state", "since", "applied_on",
    "declared", "marks", "rank", "synthetic",
)  # fmt: skip
STEP = ("id", "district_id", "application_id", "from_state", "to_state", "at", "by_name", "reasons", "words")
SITTING = (
    "id", "number", "district_id", "call_id", "held_on", "members", "minutes", "signed_at", "signed_by", "synthetic",
)  # fmt: skip
INTERVIEW = ("id", "district_id", "application_id", "sitting_id", "member", "skill", "need", "plan")
BATCH = (
    "id", "number", "district_id", "call_id", "product_id", "trainer_id", "venue", "year", "days", "starts_on",
    "ends_on", "state", "since", "certified_by", "synthetic",
)  # fmt: skip
SEAT = (
    "id", "district_id", "batch_id", "application_id", "artisan_id", "product_id", "result", "assessed_on",
    "assessed_by", "score", "certificate", "certified_on", "honorarium_due", "synthetic",
)  # fmt: skip
ATTENDANCE = ("id", "district_id", "seat_id", "day", "means", "noted_at", "received_at")
ORDER = (
    "id",
    "number",
    "district_id",
    "supplier_id",
    "gem_reference",
    "ordered_on",
    "price_each",
    "synthetic",
)
TOOLKIT = (
    "id", "district_id", "seat_id", "replaces_id", "kit_list_id", "promised_on", "state", "since", "order_id",
    "dispatched_on", "delivered_on", "yes_by", "witness", "faults", "synthetic",
)  # fmt: skip
FOLLOW_UP = (
    "id", "district_id", "seat_id", "months", "due_on", "next_due_on", "state", "tries", "asked_at",
    "asked_by_id", "work", "in_trade", "income_before", "income_after", "place", "confirmed_at",
    "confirmed_by_id", "evidence", "evidence_words", "synthetic",
)  # fmt: skip
