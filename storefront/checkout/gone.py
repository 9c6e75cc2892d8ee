"""Why an order cannot be added to, or something of it not be taken back."""


class Gone(ValueError):
    """It cannot be added or taken back any more; the order is as it was. The sentence says why."""
