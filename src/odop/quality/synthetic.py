"""The door for the synthetic State's tests; never used for real ones."""

from odop.audit.services import intake
from odop.quality.models import Accreditation, Certificate, GIDrive, GIUser, LabTest, Line, Sample, Suspension

take_in = intake(Accreditation, GIDrive, GIUser, LabTest, Sample, Line, Certificate, Suspension)
