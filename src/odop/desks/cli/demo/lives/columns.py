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
LOAN = (*APPLICATION, "finding")
PROJECT = (
    "id", "district_id", "application_id", "sector", "name", "about", "address", "capital_cost", "working_capital",
    "jobs", "branch_id", "project_cost", "own_share", "margin",
)  # fmt: skip
FACTS = (
    "id", "district_id", "application_id", "known_from", "applied_on", "age", "product_is_of_district",
    "free_of_default", "helped_by_no_other_scheme", "family_first_help", "reduced_share", "project_cost",
    "product_id", "sex", "social_group", "synthetic",
)  # fmt: skip
TASK_FORCE = (
    "id", "number", "district_id", "held_on", "place", "members", "minutes", "called_at", "signed_at", "signed_by",
    "synthetic",
)  # fmt: skip
AGENDA = ("id", "district_id", "sitting_id", "application_id", "place", "said", "reason", "words")
VIABILITY = ("id", "district_id", "item_id", "member", "skill", "plan", "means")
FILE = (
    "id", "district_id", "application_id", "branch_id", "number", "sum_asked", "sent_at", "sent_by", "receipt",
    "received_at", "received_by", "decision", "decided_at", "decided_by", "sum_sanctioned", "reason", "words",
    "second_look_by", "second_look_words", "second_look_asked_at", "first_decision", "trained_on",
    "training_waived", "instalment_on", "instalment", "synthetic",
)  # fmt: skip
MARGIN = (
    "id", "district_id", "application_id", "file_id", "amount", "finding", "claimed_at", "claimed_by", "holder",
    "account", "ifsc", "passed_at", "passed_by", "deposit_number", "held_from", "held_until", "end", "ended_on",
    "end_words", "synthetic",
)  # fmt: skip
INSPECTION = (
    "id", "district_id", "application_id", "held_on", "found", "words", "centre_by", "centre_at", "branch_by",
    "branch_at", "branch_agrees", "branch_words",
)  # fmt: skip
OF_LOANS = {
    "Application": LOAN, "Project": PROJECT, "Facts": FACTS, "Step": STEP, "TaskForceSitting": TASK_FORCE,
    "AgendaItem": AGENDA, "Viability": VIABILITY, "LoanFile": FILE, "Margin": MARGIN, "Inspection": INSPECTION,
}  # fmt: skip
