"""`service`: installation, set-up, removal, or a plan charged by the month, as a child of what it is for. Pure."""

from collections.abc import Iterator
from datetime import timedelta

from storefront.offers.techniques.anchors import names, price_of, sentence, under
from storefront.offers.values import Candidate, Item, Offer, Snapshot


def find(offer: Offer, snapshot: Snapshot) -> Iterator[Candidate]:
    """For each product of the page (in cart and checkout: each line) the services for it that it does not have yet.

    An offer with `every_months` is about services that are charged by the month, any other about those done once. With
    `trial_days` the first price holds that long; `later_on` is the day the next is due if it is ordered now.
    """
    months, trial_days = offer.options.get("every_months"), offer.options.get("trial_days")
    for product, variant, line in under(offer, snapshot):
        there = {child.product.handle for child in snapshot.cart if line is not None and child.parent == line.key}
        for relation in product.related("service"):
            service = snapshot.shelf.product(relation.other)
            if service is None or service.role != "service" or not names(offer, service) or service.handle in there:
                continue
            if service.is_monthly != bool(months):
                continue
            yield Candidate(
                items=(Item(service, service.first, 1, service.first.price_cents, relation.reason),),
                action="child",
                reason=sentence(f"{service.title} for the {product.title}: {relation.reason or service.summary}"),
                anchor=product,
                anchor_cents=price_of(product, variant),
                parent=line.key if line else None,
                every=f"{months}m" if months else None,
                trial_days=trial_days if months else None,
                later_on=snapshot.now.date() + timedelta(days=trial_days) if months and trial_days else None,
            )
