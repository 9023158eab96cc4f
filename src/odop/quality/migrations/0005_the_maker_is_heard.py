"""What a maker says of a suspension of her certificate stands beside why it was proposed."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("quality", "0004_a_signed_result_stands")]
    operations = [
        migrations.AddField("suspension", "heard", models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField("suspension", "heard_at", models.DateTimeField(null=True)),
    ]
