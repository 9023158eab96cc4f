"""Indexes for finding a maker by the beginning of her name, by her number, or by her phone's last digits."""

from django.db import migrations

MAKE = """
CREATE INDEX artisan_name_begins ON artisans_artisan (district_id, lower(name) text_pattern_ops);
CREATE INDEX artisan_name_hi_begins ON artisans_artisan (district_id, name_hi text_pattern_ops) WHERE name_hi <> '';
CREATE INDEX artisan_phone_ends ON artisans_artisan (district_id, right(phone, 4)) WHERE phone <> '';
"""
UNDO = "DROP INDEX artisan_name_begins; DROP INDEX artisan_name_hi_begins; DROP INDEX artisan_phone_ends;"


class Migration(migrations.Migration):
    dependencies = [("artisans", "0002_what_enrolment_needs")]
    operations = [migrations.RunSQL(MAKE, UNDO)]
