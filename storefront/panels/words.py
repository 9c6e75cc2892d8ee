"""What a panel says: an offer's own words with the gaps filled in, and names that are unique on the page. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from storefront.catalog.shelf import Variant
from storefront.offers.placements import Placement
from storefront.offers.values import Candidate, Offer, Proposal

_GAP = re.compile(r"\{(title|price|saving|reason|until|anchor|pieces)\}")
_SENTENCES = re.compile(r"(?<=[.!?])\s+|(?<=\{reason\})\s+")
"""Where a sentence ends; a reason is one by itself."""
_YEARS = re.compile(r"([0-9]{1,2}) years?", re.IGNORECASE)

ONLY_REASON = "{reason}"
"""An offer's reason that adds nothing to that of its technique."""

NEUTRAL = ("No thanks", "Continue without")
"""The only ways to say no."""

_BESIDE = {
    "added": "with the {} you added",
    "wishlist": "with the {} on your wishlist",
    "cart": "with the {} in your cart",
    "drawer": "with the {} in the cart drawer",
    "checkout": "with the {} in this order",
    "thanks": "with the {} you ordered",
    "order": "with the {} you ordered",
}


@dataclass(frozen=True, slots=True)
class Words:
    """An offer in words for one proposal. `accept_name` begins with `accept` and is what a screen reader says.

    `about` names the product and what it goes with, `note` is the reason in a few words.
    """

    heading: str
    accept: str
    accept_name: str
    about: str
    reason: str
    note: str


def words_of(proposal: Proposal, place: Placement, price: str, saving: str, beside: str = "", until: str = "") -> Words:
    """The words of a proposal at a placement. `price` and `saving` are written amounts, `until` is a written time; no
    saving, no claim.

    `beside` says what it is for where the product alone would not tell (two lines with the same plan).
    """
    offer, candidate = proposal.offer, proposal.candidate
    gaps = _gaps(candidate, price, saving, until)
    accept, beside = _accept(offer, candidate, gaps), beside or _beside(place, candidate)
    return Words(
        heading=filled(candidate.heading or offer.heading or offer.title, gaps),
        accept=accept,
        accept_name=_accept_name(accept, proposal, beside),
        about=f"{proposal.first.title}, {beside}".removesuffix(", "),
        reason=reason_of(proposal, price, saving, until),
        note=_capital(candidate.items[-1].reason if candidate.action == "set" else candidate.items[0].reason),
    )


def reason_of(proposal: Proposal, price: str, saving: str, until: str = "") -> str:
    """Why a proposal is made: what its panel says, and what is recorded with its impression."""
    if proposal.offer.reason in ("", ONLY_REASON):
        return proposal.candidate.reason
    return filled(proposal.offer.reason, _gaps(proposal.candidate, price, saving, until))


def _gaps(candidate: Candidate, price: str, saving: str, until: str) -> dict[str, str]:
    return {
        "title": _title(candidate),
        "price": price,
        "saving": saving,
        "reason": candidate.reason,
        "until": until,
        "anchor": candidate.anchor.title if candidate.anchor else "",
        "pieces": str(candidate.items[0].quantity),
    }


def filled(text: str, gaps: Mapping[str, str]) -> str:
    """`text` with its gaps ({title}, {price} and so on) filled in. A sentence with an empty gap is left out.

    Other curly brackets stay as they are: the seeds are checked when they are read.
    """
    empty = [name for name, value in gaps.items() if not value]
    if any(f"{{{name}}}" in text for name in empty):
        sentences = _SENTENCES.split(text)
        text = " ".join(one for one in sentences if not any(f"{{{name}}}" in one for name in empty))
    return _GAP.sub(lambda found: gaps.get(found[1], found[0]), text)


def decline_of(offer: Offer) -> str:
    """How this offer is refused: one of the neutral ways, whatever its row says."""
    return offer.decline if offer.decline in NEUTRAL else NEUTRAL[0]


def refuse_name(place: Placement, decline: str, heading: str, line: str = "") -> str:
    """What a screen reader says of the button that refuses; unique beside an open dialogue or drawer.

    `line` names the cart line that the placement hangs under.
    """
    page = place.name.partition(".")[0]
    where = line or {"added": "what you added", "drawer": "cart drawer"}.get(page, "")
    return f"{decline}: {heading} ({where})" if where else f"{decline}: {heading}"


def cents_a_year(term: Variant) -> int | None:
    """What a plan costs per year, in cents rounded half up; None if its title does not begin with its years."""
    found = _YEARS.match(term.title)
    years = int(found[1]) if found else 0
    return (2 * term.price_cents + years) // (2 * years) if years else None


def _accept(offer: Offer, candidate: Candidate, gaps: Mapping[str, str]) -> str:
    """The words on the button. One price cannot be named where terms are to choose from; a swap says that it swaps."""
    if len(candidate.choices) > 1:
        return "Add plan"
    accept = filled(offer.accept or "Add for {price}", gaps)
    if candidate.action == "swap" and candidate.replaces and not accept.startswith("Swap"):
        return f"Swap for {gaps['title']}"
    return accept


def _title(candidate: Candidate) -> str:
    """The product; of another version of the anchor the version too, as the product alone would not tell them apart."""
    item, anchor = candidate.items[0], candidate.anchor
    if candidate.action == "swap" and item.variant and anchor and anchor.handle == item.product.handle:
        return f"{item.product.title}, {item.variant.title}"
    return item.product.title


def _accept_name(accept: str, proposal: Proposal, beside: str) -> str:
    """The words on the button, then the product where they do not name it, then what it goes with."""
    title = proposal.first.title
    named = accept if title in accept or proposal.candidate.action == "set" else f"{accept}: {title}"
    return f"{named}, {beside}".removesuffix(", ")


def _beside(place: Placement, candidate: Candidate) -> str:
    anchor = candidate.anchor
    if candidate.action == "swap":
        return f"in place of {anchor.title}" if anchor else ""
    pattern = _BESIDE.get(place.name.partition(".")[0], "with {}")
    if anchor is None:
        return pattern.format("goods") if pattern in _BESIDE.values() else ""
    return pattern.format(anchor.title)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
