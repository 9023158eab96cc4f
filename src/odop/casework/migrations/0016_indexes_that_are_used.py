"""Indexes that another begins as, or that nothing is found by, are not kept."""

from django.db import migrations

UNUSED = [
    "casework_application_artisan_id_ae427cb9",
    "casework_application_call_id_c2a7a7eb",
    "casework_application_district_id_fa9da71b",
    "casework_application_district_id_fa9da71b_like",
    "casework_application_product_id_7848b40c",
    "casework_application_product_id_7848b40c_like",
    "casework_interview_application_id_5579d71f",
    "casework_interview_district_id_4bae9e9d",
    "casework_interview_district_id_4bae9e9d_like",
    "casework_step_application_id_f92159fc",
    "casework_step_district_id_51611a1d",
    "casework_step_district_id_51611a1d_like",
]


class Migration(migrations.Migration):
    dependencies = [("casework", "0015_taken_back")]

    operations = [migrations.RunSQL(f"DROP INDEX IF EXISTS {name}", migrations.RunSQL.noop) for name in UNUSED]
