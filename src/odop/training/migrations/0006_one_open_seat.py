"""Two open seats of one person are refused; two passed ones are history and may stand."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("training", "0005_one_standing_seat")]
    operations = [
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.UniqueConstraint(
                fields=["artisan"], condition=models.Q(result="OPEN"), name="one_open_seat_a_person"
            ),
        ),
        migrations.RemoveConstraint(model_name="seat", name="one_standing_seat_a_person"),
    ]
