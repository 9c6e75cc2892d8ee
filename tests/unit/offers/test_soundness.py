"""A fake saving cannot be kept: neither through a file nor through the model."""

import pytest

from storefront.offers.soundness import problems
from storefront.pricing.terms import Terms


def wrong(technique, terms, products=("softener",), options=None, has_end=False, anchors=(), today=1_290, lowest=1_290):
    found = problems(technique, terms, products, options or {}, has_end, lambda handle: [(today, lowest)], anchors)
    return [f"{field}: {sentence}" for field, sentence in found]


@pytest.mark.parametrize(
    ("technique", "terms", "more"),
    [
        ("limited_time", Terms("fixed", 990), {"has_end": True}),
        ("volume", Terms("percent", 100), {"options": {"every": 2}}),
        ("volume", Terms("fixed", 445), {"options": {"every": 2}}),
        ("volume", Terms("percent", 10), {"options": {"from_pieces": 3}}),
        ("trade", Terms("percent", 12), {"options": {"from_pieces": 10}}),
        ("companion_price", Terms("percent", 50), {"anchors": ("washer",)}),
        ("gift", Terms("gift"), {"anchors": ("starter",)}),
        ("gift", Terms("gift"), {"options": {"minimum_cents": 10_000}}),
    ],
)
def test_a_true_saving_may_be_kept(technique, terms, more):
    assert wrong(technique, terms, **more) == []


@pytest.mark.parametrize(
    ("technique", "terms", "more", "said"),
    [
        ("limited_time", Terms("fixed", 990), {}, "without an end the hurry would be made up"),
        ("limited_time", Terms("fixed", 1_290), {"has_end": True}, "is the least it costs today"),
        (
            "limited_time",
            Terms("fixed", 990),
            {"has_end": True, "lowest": 990},
            "the least it cost in the last 30 days",
        ),
        ("limited_time", Terms("percent", 100), {"has_end": True}, "would cost nothing"),
        ("limited_time", Terms("gift"), {"has_end": True}, "takes no gift terms"),
        ("limited_time", Terms("fixed", 990), {"has_end": True, "products": ()}, "must name some"),
        ("volume", Terms("fixed", 1_290), {"options": {"every": 2}}, "no saving"),
        ("volume", Terms("percent", 100), {"options": {"from_pieces": 3}}, "would cost nothing"),
        ("volume", Terms("percent", 50), {}, "volume needs either"),
        ("volume", Terms("percent", 50), {"options": {"every": 2, "from_pieces": 3}}, "volume needs either"),
        ("volume", Terms("percent", 50), {"options": {"every": [2, 3]}}, "not a list"),
        ("volume", Terms("percent", 50), {"options": {"every": 1}}, "from 2 to 12"),
        ("volume", Terms("percent", 50), {"options": {"every": 2, "each": 2}}, "has no setting each"),
        ("trade", Terms("percent", 12), {}, "trade needs the pieces"),
        ("companion_price", Terms("percent", 50), {}, "companion_price needs the products"),
        ("companion_price", Terms("percent", 100), {"anchors": ("washer",)}, "a gift is a technique of its own"),
        ("gift", Terms("gift"), {}, "a gift needs what earns it"),
        ("gift", Terms("percent", 100), {"anchors": ("starter",)}, "takes no percent terms"),
    ],
)
def test_what_is_no_saving_is_refused_with_the_reason(technique, terms, more, said):
    (sentence,) = wrong(technique, terms, **more)
    assert said in sentence


def test_every_version_must_get_cheaper():
    prices = [(1_290, 1_290), (990, 990)]
    (found,) = problems("limited_time", Terms("fixed", 990), ("softener",), {}, True, lambda _: prices)
    assert "softener would cost 9.90" in found[1]
