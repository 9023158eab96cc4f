"""Forms of surveys, version by version. A version is published once and never altered; a newer one follows it."""

from django.db import models

from odop.basics.ids import new_key


class FormVersion(models.Model):
    """One version of a form: the workbook as it was filed, the XForm made of it, and its questions as read."""

    history_leaves_out = ("xform", "definition")  # the row itself never changes

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    form = models.CharField(max_length=60)  # its form_id: odop_baseline
    version = models.CharField(max_length=40)
    title_en = models.CharField(max_length=200)
    title_hi = models.CharField(max_length=200)
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    xform = models.TextField()
    xform_md5 = models.CharField(max_length=32)  # what the form list tells: OpenRosa knows no other hash
    definition = models.JSONField()
    questions = models.IntegerField()
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["form", "version"], name="one_version_of_a_form")]

    def __str__(self) -> str:
        return f"{self.form} {self.version}"
