"""Makers, families and accounts of the synthetic State, taken in many at once."""

from odop.artisans.models import Artisan, BankAccount, Consent, FamilyMember
from odop.audit.services import intake

take_in = intake(Artisan, BankAccount, Consent, FamilyMember)
