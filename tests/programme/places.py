"""A few of the State's own facts made by hand: two districts, three products, offices people work at."""

from odop.programme.models import Bank, District, Division, Office, Product

SOURCE = {"source": "made for the tests", "as_of": "2026-01-01", "confidence": "high"}


def district(code: str = "179") -> District:
    """Bhadohi, where carpets are made, or Lucknow, where chikankari is."""
    facts = {
        "179": ("BHD", "Bhadohi", "भदोही", "vindhyachal", "Vindhyachal", "विन्ध्याचल", 9, 7),
        "162": ("LKO", "Lucknow", "लखनऊ", "lucknow", "Lucknow", "लखनऊ", 6, 5),
    }[code]
    short, name_en, name_hi, division, division_en, division_hi, column, row = facts
    division_row, _ = Division.objects.get_or_create(
        code=division, defaults={"name_en": division_en, "name_hi": division_hi, **SOURCE}
    )
    made, _ = District.objects.get_or_create(
        code=code,
        defaults={
            "short": short,
            "name_en": name_en,
            "name_hi": name_hi,
            "division": division_row,
            "tile_column": column,
            "tile_row": row,
            **SOURCE,
        },
    )
    return made


def product(code: str = "carpets-and-durries") -> Product:
    """Carpets, chikankari or terracotta."""
    names = {
        "carpets-and-durries": ("Carpets and durries", "कालीन एवं दरी"),
        "chikankari": ("Chikankari", "चिकनकारी"),
        "terracotta": ("Terracotta", "टेराकोटा"),
    }
    name_en, name_hi = names[code]
    made, _ = Product.objects.get_or_create(
        code=code, defaults={"name_en": name_en, "name_hi": name_hi, **SOURCE}
    )
    return made


def office(code: str, kind: str, *, of: District | None = None) -> Office:
    """An office under a code of the test's choice."""
    made, _ = Office.objects.get_or_create(
        code=code,
        defaults={
            "kind": kind,
            "district": of,
            "name_en": code.replace("-", " ").title(),
            "name_hi": "कार्यालय",
            **SOURCE,
        },
    )
    return made


def branch(ifsc: str, *, of: District) -> Office:
    """A branch of a bank, under its IFSC code."""
    letters = ifsc[:4]
    bank, _ = Bank.objects.get_or_create(
        code=letters,
        defaults={
            "letters": letters, "name_en": f"Bank {letters}", "name_hi": f"बैंक {letters}",
            "kind": "public sector", "status": "active", **SOURCE,
        },
    )  # fmt: skip
    made, _ = Office.objects.get_or_create(
        code=ifsc,
        defaults={
            "kind": "BRANCH", "district": of, "bank": bank, "ifsc": ifsc,
            "name_en": f"{bank.name_en}, {of.name_en}", "name_hi": f"{bank.name_hi}, {of.name_hi}", **SOURCE,
        },
    )  # fmt: skip
    return made
