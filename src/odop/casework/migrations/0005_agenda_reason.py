"""A rejection at the task force carries its reason."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("casework", "0004_words_of_a_refusal")]

    operations = [
        migrations.AddField(
            "agendaitem", "reason", models.CharField(max_length=40, blank=True, db_default="")
        ),
        migrations.AddConstraint(
            "agendaitem",
            models.CheckConstraint(
                condition=~Q(said="REJECTED") | (~Q(reason="") & ~Q(words="")),
                name="a_rejection_has_reason_and_words",
            ),
        ),
    ]
