"""Files as they were filed: known by their hash, never changed."""

from django.db import models

from odop.basics.ids import new_key


class Document(models.Model):
    """A file kept whole in the database, so that a backup holds everything."""

    history_leaves_out = ("content",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)
    kind = models.CharField(max_length=40)
    about = models.CharField(max_length=60, blank=True)
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=120)
    size = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    filed_at = models.DateTimeField()
    filed_by = models.CharField(max_length=80)

    class Meta:
        indexes = [
            models.Index(fields=["about"], name="document_about"),
            models.Index(fields=["sha256"], name="document_hash"),
        ]

    def __str__(self) -> str:
        return self.name
