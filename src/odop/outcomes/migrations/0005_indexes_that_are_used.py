"""Indexes that another begins as, or that nothing is found by, are not kept."""

from django.db import migrations

UNUSED = [
    "outcomes_followup_district_id_7da4ed4e",
    "outcomes_followup_district_id_7da4ed4e_like",
    "outcomes_followup_seat_id_a5dfe5bd",
]


class Migration(migrations.Migration):
    dependencies = [("outcomes", "0004_recheck_draws")]

    operations = [migrations.RunSQL(f"DROP INDEX IF EXISTS {name}", migrations.RunSQL.noop) for name in UNUSED]
