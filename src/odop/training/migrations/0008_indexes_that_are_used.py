"""Indexes that another begins as, or that nothing is found by, are not kept."""

from django.db import migrations

UNUSED = [
    "training_attendance_district_id_12d599fc",
    "training_attendance_district_id_12d599fc_like",
    "training_attendance_seat_id_4aff7e98",
    "training_seat_artisan_id_461c16d5",
    "training_seat_district_id_2f261c95",
    "training_seat_district_id_2f261c95_like",
    "training_seat_product_id_c665dcbf",
    "training_seat_product_id_c665dcbf_like",
    "training_toolkit_district_id_38a575ea",
    "training_toolkit_district_id_38a575ea_like",
    "training_toolkit_kit_list_id_c844ad30",
    "training_toolkit_order_id_ff1da0d7",
]


class Migration(migrations.Migration):
    dependencies = [("training", "0007_trainer_bills")]

    operations = [migrations.RunSQL(f"DROP INDEX IF EXISTS {name}", migrations.RunSQL.noop) for name in UNUSED]
