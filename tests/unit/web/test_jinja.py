"""Days as each country writes them, and where a line may end."""

from datetime import date

import pytest

from storefront.web import jinja


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("before a 30 °C wash", "before a 30\u00a0°C wash"),
        ("2 kg more, 3 dB quieter", "2\u00a0kg more, 3\u00a0dB quieter"),
        ("is 2 m long, 12 years of parts", "is 2\u00a0m long, 12\u00a0years of parts"),
        ("In 13 of 73 orders with it", "In 13 of 73 orders with it"),
        ("12 instead of 8 GB", "12 instead of 8\u00a0GB"),
        ("Laundry nets, set of 3", "Laundry nets, set of 3"),
        ("in 5 to 7 days", "in 5 to 7\u00a0days"),
    ],
)
def test_no_line_ends_between_a_number_and_its_unit(text, tied):
    assert jinja.tied(text) == tied


@pytest.mark.parametrize(
    ("locale", "day", "full"),
    [
        ("en_IE", "Thu 3\u00a0December", "3 December 2026"),
        ("en_US", "Thu, December\u00a03", "December 3, 2026"),
    ],
)
def test_a_day_is_written_as_the_country_writes_it(monkeypatch, locale, day, full):
    monkeypatch.setattr(jinja, "_locale", lambda: locale)
    assert jinja.day(date(2026, 12, 3)) == day
    assert jinja.full_day(date(2026, 12, 3)) == full
