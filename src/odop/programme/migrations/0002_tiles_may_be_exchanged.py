"""Two districts may exchange their tiles within one loading of a pack."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("programme", "0001_initial")]

    operations = [
        migrations.RemoveConstraint(model_name="district", name="one_district_a_tile"),
        migrations.AddConstraint(
            model_name="district",
            constraint=models.UniqueConstraint(
                fields=("tile_column", "tile_row"),
                deferrable=models.Deferrable.DEFERRED,
                name="one_district_a_tile",
            ),
        ),
    ]
