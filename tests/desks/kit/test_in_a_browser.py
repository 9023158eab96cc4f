"""The frame of every page, in a real browser with its content security policy in force."""

import pytest

from tests.browser import faults_of, too_wide


@pytest.mark.parametrize("language", ["hi", "en"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_that_is_not_there_can_be_read_by_everyone(reader, language, width):
    page = reader.opens(f"/{language}/nowhere-at-all/", width=width, language=language)

    assert faults_of(page) == []
    assert too_wide(page) == []


def test_the_policy_lets_no_script_of_a_strangers_run(reader):
    page = reader.opens("/hi/nowhere-at-all/")
    refused = []
    page.on("console", lambda message: refused.append(message.text))

    page.evaluate(
        """() => {
            const planted = document.createElement('script');
            planted.textContent = 'window.mine = 1';
            document.body.append(planted);
        }"""
    )

    assert page.evaluate("() => window.mine") is None
    assert any("Content Security Policy" in text for text in refused)
