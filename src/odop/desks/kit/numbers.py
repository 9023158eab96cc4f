"""Numbers of cases in addresses: SD/2025-26/SRE/00001, slashes and all. Import it to use <number:...>."""

from django.urls import register_converter


class CaseNumber:
    """A case's number as the office writes it."""

    regex = r"[A-Z]{1,3}/[0-9]{4}-[0-9]{2}/[A-Z]{2,4}/[0-9]+"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(CaseNumber, "number")
