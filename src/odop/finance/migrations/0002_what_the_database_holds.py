"""Triggers: the ledger is only added to, balances, and keeps its own sums."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("finance", "0001_initial")]
    operations = [
        migrations.RunSQL(Path(__file__).with_name("ledger.sql").read_text(), migrations.RunSQL.noop),
    ]
