"""Where a design went is said in both languages."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("quality", "0005_the_maker_is_heard")]
    operations = [
        migrations.AddField(
            "designfate",
            "words_hi",
            models.CharField(max_length=300, blank=True, default=""),
            preserve_default=False,
        ),
    ]
