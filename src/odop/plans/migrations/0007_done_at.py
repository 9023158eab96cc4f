from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plans", "0006_a_study_stands")]
    operations = [migrations.AddField("step", "done_at", models.DateTimeField(null=True))]
