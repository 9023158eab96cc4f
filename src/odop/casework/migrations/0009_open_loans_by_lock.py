from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0008_one_open_loan"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="application", name="one_open_loan"),
    ]
