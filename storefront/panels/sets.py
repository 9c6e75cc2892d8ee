"""A set of which a shopper leaves out a part: what the rest costs, as the cart will charge it."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from storefront.cart import promises, totals
from storefront.cart.current import current_lines
from storefront.catalog.queries import current_shelf
from storefront.core import clock
from storefront.offers.live import is_about_money
from storefront.offers.placements import PLACEMENTS, Placement
from storefront.offers.queries import live_offers
from storefront.offers.shown import Shown
from storefront.offers.values import Item, Proposal
from storefront.panels.words import words_of
from storefront.pricing.terms import Terms
from storefront.web.jinja import money


@dataclass(frozen=True, slots=True)
class Assembled:
    """The parts of a set, those chosen of them by SKU, and what these cost. `name` stands for the panel in ids.

    `full_cents` is at today's single prices. `needs_all` says that only the whole set has the set price.
    """

    items: tuple[Item, ...]
    chosen: tuple[str, ...]
    full_cents: int
    price_cents: int
    place: Placement
    name: str
    accept: str
    accept_name: str
    needs_all: bool

    @property
    def is_whole(self) -> bool:
        """Whether nothing was left out."""
        return len(self.chosen) == len(self.items)

    @property
    def say(self) -> str:
        """What is read out after a change."""
        return f"{len(self.chosen)} of {len(self.items)}: {money(self.price_cents)}"


def assembled(shown: Shown, ticked: Collection[str]) -> Assembled:
    """A set as it was shown, with what stayed ticked of it; the product that it is for is always there.

    Raises OfferGone if the shop no longer stands by what it showed.
    """
    lines, offers, shelf, now = current_lines(), live_offers(), current_shelf(), clock.now()
    promises.check(shown, lines, offers, shelf, now)
    offer, whole = offers[shown.offer], promises.candidate_of(shown, lines, shelf)
    main, *others = whole.items
    kept = (main, *(item for item in others if _sku(item) in ticked))
    if len(kept) < len(whole.items):
        offer = replace(offer, terms=Terms("none"))
    candidate = replace(whole, items=kept)
    full, price = totals.price_of(candidate, offer, lines, {**offers, offer.handle: offer}, now, shelf)
    place = PLACEMENTS[shown.placement]
    accept, accept_name = _words(Proposal(offer, candidate, full, price), len(whole.items), place)
    return Assembled(
        items=whole.items,
        chosen=tuple(map(_sku, kept)),
        full_cents=full,
        price_cents=price,
        place=place,
        name=f"{place.element_id.removeprefix('placement-')}-{main.product.handle}",
        accept=accept,
        accept_name=accept_name,
        needs_all=is_about_money(offers[shown.offer]),
    )


def _words(proposal: Proposal, parts: int, place: Placement) -> tuple[str, str]:
    """What the button says, and its name for a screen reader."""
    price, titles = money(proposal.price_cents), [item.product.title for item in proposal.items]
    if len(titles) == parts:
        saving = money(proposal.saving_cents) if proposal.saving_cents else ""
        words = words_of(proposal, place, price, saving)
        return words.accept, words.accept_name
    if len(titles) == 1:
        return f"Add for {price}", f"Add for {price}: {titles[0]}"
    accept = f"Add {len(titles)} of {parts} for {price}"
    return accept, f"{accept}: {', '.join(titles[:-1])} and {titles[-1]}"


def _sku(item: Item) -> str:
    return item.variant.sku if item.variant else item.product.handle
