"""Every public page, with one example of each kind, and how many queries it may ask."""

QUERIES = {
    "": 22,
    "districts/": 8,
    "districts/saharanpur/": 30,
    "products/": 8,
    "products/wood-carving/": 12,
    "schemes/": 5,
    "schemes/skill_development/": 8,
    "schemes/margin_money/": 6,
    "orders/": 4,
    "orders/GO-7/": 7,
    "late-kits/": 5,
    "banks/": 13,
    "letter/": 3,
    "about/": 3,
    "counting/": 3,
    "privacy/": 3,
    "accessibility/": 3,
    "sources/": 5,
    "patterns/": 3,
}
