"""What one click after the purchase costs: the panel's button says it, and placing the addition takes it."""

from storefront.orders.models import Order
from storefront.pricing.quote import Line, quote
from storefront.pricing.tax import Tax
from storefront.shops.values import ShopFacts


def tax_of(order: Order, facts: ShopFacts) -> Tax:
    """The tax of an order, at today's rate of the state it goes to."""
    return facts.tax(order.address.get("state") or None)


def amount_for(order: Order, price_cents: int, facts: ShopFacts) -> int:
    """Cents that goods at `price_cents` add to an order, tax included. Its delivery stays as it was charged."""
    return quote([Line("added", price_cents, 1)], tax=tax_of(order, facts)).total_cents
