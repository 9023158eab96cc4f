"""The function that keeps every row's history, and the application's own role."""

from pathlib import Path

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [
        migrations.RunSQL(Path(__file__).with_name("history.sql").read_text(), migrations.RunSQL.noop),
    ]
