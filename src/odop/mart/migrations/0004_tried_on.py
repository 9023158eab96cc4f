from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("mart", "0003_results_asked")]

    operations = [
        migrations.AddField(model_name="fairfollowup", name="tried_on", field=models.DateField(null=True)),
    ]
