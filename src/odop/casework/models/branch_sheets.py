"""Files of answers that a branch sent, and what became of their rows."""

from django.db import models

from odop.basics.ids import new_key


class BranchSheet(models.Model):
    """One file of a branch's answers: how many rows, and what became of each. The same file is taken once."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    district = models.ForeignKey("programme.District", models.PROTECT, null=True)
    branch = models.ForeignKey("programme.Office", models.PROTECT, related_name="+")
    document = models.ForeignKey("documents.Document", models.PROTECT, related_name="+")
    given_back = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)  # of the file as it was sent
    rows = models.IntegerField()
    taken = models.IntegerField()
    already = models.IntegerField()  # said before, in the same words
    blank = models.IntegerField()  # without an answer
    refused = models.IntegerField()
    unknown_columns = models.TextField(blank=True)  # headings nobody knows, one a line
    sent_at = models.DateTimeField()
    sent_by = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["branch", "sha256"], name="a_branch_sends_a_file_once")
        ]

    def __str__(self) -> str:
        return f"{self.branch_id} {self.name}"
