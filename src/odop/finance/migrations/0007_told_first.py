"""A change of account: its moments by the database's clock, and the maker told in the same act."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("finance", "0006_short_ways"),
        ("access", "0004_office_keys"),
        ("artisans", "0005_an_account_is_never_edited"),
        ("audit", "0003_find_a_case"),
        ("notices", "0001_initial"),
    ]
    operations = [
        migrations.RunSQL(Path(__file__).with_name("told_first.sql").read_text(), migrations.RunSQL.noop),
    ]
