"""The ledger's guards keep to its indexes, however large it has grown."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("finance", "0005_chain_over_lines")]
    operations = [
        migrations.RunSQL(Path(__file__).with_name("short_ways.sql").read_text(), migrations.RunSQL.noop),
    ]
