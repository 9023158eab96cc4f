"""Documents of the synthetic State, taken in many at once."""

from odop.audit.services import intake
from odop.documents.models import Document

take_in = intake(Document)
