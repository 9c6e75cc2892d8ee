"""The five stages of the customer journey, in order."""

from storefront.core.settings import STAGES

DISCOVERY, CONSIDERATION, DECISION, CHECKOUT, POST_PURCHASE = STAGES

__all__ = ["CHECKOUT", "CONSIDERATION", "DECISION", "DISCOVERY", "POST_PURCHASE", "STAGES"]
