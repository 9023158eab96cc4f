"""How allauth finds phones and sends codes."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Phones live on the person; codes go out as notices."""
