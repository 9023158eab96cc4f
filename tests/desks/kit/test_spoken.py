"""Words in the other language carry their mark; names are spelt in the reader's script."""

import pytest
from django.utils.safestring import mark_safe
from django.utils.translation import override

from odop.basics.names import Named
from odop.desks.kit.templatetags.kit import spoken


@pytest.mark.parametrize(
    ("language", "words", "shown"),
    [
        ("hi", "Asked by buyers", '<span lang="en">Asked by buyers</span>'),
        ("hi", "खरीदार माँगते हैं", "खरीदार माँगते हैं"),
        ("en", "खरीदार माँगते हैं", '<span lang="hi">खरीदार माँगते हैं</span>'),
        ("en", "Asked by buyers", "Asked by buyers"),
        ("hi", "CFC/2022-23/AZM/001", "CFC/2022-23/AZM/001"),
        ("hi", "12", "12"),
        ("hi", 3, "3"),
        ("hi", None, ""),
        ("hi", "<b>you</b>", '<span lang="en">&lt;b&gt;you&lt;/b&gt;</span>'),
        ("hi", Named("Only in English", ""), '<span lang="en">Only in English</span>'),
        ("hi", Named("Sample", "नमूना"), "नमूना"),
        ("hi", mark_safe("<em>ready made</em>"), "<em>ready made</em>"),
    ],
)
def test_words_are_marked_with_their_language(language, words, shown):
    with override(language):
        assert str(spoken(words)) == shown
