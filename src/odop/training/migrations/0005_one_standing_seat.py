"""A person holds one seat, or has passed once: the database refuses a second."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("training", "0004_promise_carried_on")]
    operations = [
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.UniqueConstraint(
                fields=["artisan"],
                condition=models.Q(result__in=["OPEN", "PASSED"]),
                name="one_standing_seat_a_person",
            ),
        )
    ]
