"""What a way of delivery costs, and how far a cart is from free delivery."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Delivery:
    """A way of delivery and its price; free once the goods that ship reach `free_from_cents` (None: never).

    What counts is their price before offers and codes, so that no reduction costs the free delivery; a gift counts
    nothing.
    """

    handle: str
    title: str
    price_cents: int
    free_from_cents: int | None = None

    def price_for(self, shipping_goods_cents: int) -> int:
        """Cents for delivering goods that count `shipping_goods_cents`."""
        if self.free_from_cents is not None and shipping_goods_cents >= self.free_from_cents:
            return 0
        return self.price_cents

    def gap(self, shipping_goods_cents: int) -> int | None:
        """Cents of goods missing until delivery is free, 0 when reached; None where no such limit exists."""
        if self.free_from_cents is None:
            return None
        return max(0, self.free_from_cents - shipping_goods_cents)
