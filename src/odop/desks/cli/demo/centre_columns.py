"""The columns in which centres are taken in, table by table."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "Invitation": ("id", "district_id", "product_id", "newspaper", "address", "opens_on", "closes_on", "synthetic"),
    "Centre": ("id", "number", "district_id", "product_id", "invitation_id", "office_id", "name_en", "name_hi", "kinds",
               "place", "promoter", "phone", "proposed_on", "state", "since", "built_on", "open_on", "synthetic"),
    "CentreStep": ("id", "district_id", "centre_id", "from_state", "to_state", "at", "by_name", "words"),
    "Company": ("id", "district_id", "centre_id", "form", "name", "registration", "registered_on", "shares",
                "admits_state", "state_representative", "members_use_percent", "land", "in_government_area",
                "land_of_a_member", "near_cluster", "mortgaged_on", "synthetic"),
    "Member": ("id", "district_id", "company_id", "name", "unit", "of_product", "shares"),
    "Report": ("id", "district_id", "centre_id", "stage", "cost", "land_cost", "own_part", "state_share", "facts",
               "rules_of", "filed_on", "filed_by", "synthetic"),
    "Component": ("id", "district_id", "report_id", "place", "name", "civil", "cost"),
    "Appraisal": ("id", "district_id", "report_id", "experts", "civil_vetted_by", "civil_vetted_on", "cost", "words",
                  "held_on", "written_by"),
    "Sanction": ("id", "district_id", "centre_id", "order", "sanctioned_on", "cost", "state_share", "own_share",
                 "finish_by", "agreed_on", "agreed_by", "agreed_for", "synthetic"),
    "Milestone": ("id", "district_id", "centre_id", "what", "promised_on", "promised_by", "promised_at", "met_on",
                  "met_by", "synthetic"),
    "NewDay": ("id", "district_id", "milestone_id", "expected_on", "reason", "said_at", "said_by", "synthetic"),
    "Use": ("id", "district_id", "centre_id", "source", "what", "amount", "used_on", "filed_at", "filed_by", "taken",
            "looked_at", "looked_by", "synthetic"),
}  # fmt: skip
