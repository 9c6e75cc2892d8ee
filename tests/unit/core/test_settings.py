"""A shop's taste is checked when it is read."""

import pytest

from storefront.core.settings import Taste, taste_from


def test_the_defaults_are_the_rules_of_the_house():
    assert taste_from({}) == Taste()
    assert (Taste().cross_sell_ratio_percent, Taste().upsell_ratio_percent, Taste().cross_sells_per_page) == (30, 60, 3)


def test_a_shop_may_be_stricter():
    assert taste_from({"upsells_per_page": 0, "stages_on": ["checkout"]}).stages_on == ("checkout",)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"upsell_ratio_percent": 101}, "from 1 to 100"),
        ({"cross_sells_per_page": 12}, "from 0 to 4"),
        ({"order_bumps": True}, "whole numbers"),
        ({"popups": 1}, "unknown setting 'popups'"),
        ({"stages_on": ["exit"]}, "unknown stage 'exit'"),
    ],
)
def test_a_setting_beyond_taste_is_refused(values, words):
    with pytest.raises(ValueError, match=words):
        taste_from(values)
