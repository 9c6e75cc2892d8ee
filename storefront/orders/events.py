"""What happens to what comes again, told in GA4's manner: money as decimals."""

from storefront.journey import record
from storefront.orders.models import Order, Subscription

STARTED, STOPPED, TAKEN_UP = "subscription_started", "subscription_stopped", "subscription_taken_up"


def told(name: str, order: Order, subscription: Subscription) -> None:
    """A subscription began, ended or goes on."""
    record.event(
        name,
        transaction_id=order.number,
        subscription_id=subscription.id,
        value=subscription.price_cents / 100,
        every=subscription.every,
        items=[{"item_id": subscription.sku, "item_name": subscription.title, "quantity": subscription.quantity}],
    )
