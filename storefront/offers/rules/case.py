"""What a rule is asked about: one candidate of one offer at one placement, and what the page already shows. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, field

from storefront.journey.stages import CHECKOUT
from storefront.offers.placements import Placement
from storefront.offers.registry import Technique
from storefront.offers.values import Candidate, Item, Offer, Snapshot, Verdict

BESIDE_THE_PURCHASE = ("cover", "service", "payment")
"""Families that belong to a thing already chosen: at checkout they are not the one thing more."""


@dataclass(slots=True)
class Tally:
    """What has been proposed on this page so far: products by handle, and how many by family of technique."""

    products: set[str] = field(default_factory=set)
    families: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Case:
    """One candidate of one offer at one placement, for a rule to judge. Prices in cents, as the cart would charge; they
    are told by the engine once the rules before them have passed."""

    offer: Offer
    technique: Technique
    placement: Placement
    candidate: Candidate
    snapshot: Snapshot
    tally: Tally
    full_cents: int = 0
    price_cents: int = 0

    @property
    def family(self) -> str:
        """The family whose limit counts here."""
        return family_at(self.technique, self.placement)

    @property
    def extras(self) -> tuple[str, ...]:
        """Handles of the products that would be new to the shopper: in a set, all but the page's own."""
        items = self.candidate.items[1:] if self.candidate.action == "set" else self.candidate.items
        return tuple(item.product.handle for item in items)

    @property
    def answers(self) -> tuple[Item, ...]:
        """Everything a yes may bring, whichever of the choices it takes."""
        return (*self.candidate.items, *self.candidate.choices)

    @property
    def pieces(self) -> int:
        """How often the items would be taken: as often as the line they would replace or hang under has pieces."""
        keys = (self.candidate.replaces, self.candidate.parent)
        return next((line.quantity for line in self.snapshot.cart if line.key in keys), 1)

    @property
    def contents(self) -> tuple[str, ...]:
        """Handles of everything that would enter the cart, a bundle's parts included."""
        parts = (
            part.handle
            for item in self.candidate.items
            if item.variant is None
            for part, _, _ in self.snapshot.shelf.parts(item.product)
        )
        return (*(item.product.handle for item in self.candidate.items), *parts)


Rule = Callable[[Case], Verdict]


def family_at(technique: Technique, placement: Placement) -> str:
    """The family whose limit counts for a technique at a placement: at checkout all goods count as the one bump."""
    if placement.stage == CHECKOUT and technique.family not in BESIDE_THE_PURCHASE:
        return "bump"
    return technique.family


def named(*rules: Rule) -> dict[str, Rule]:
    """Rules by their names, in this order."""
    return {rule.__name__: rule for rule in rules}
