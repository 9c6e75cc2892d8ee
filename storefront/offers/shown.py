"""What was shown, as a signed token: accepting needs no stored row and never trusts a price from the client. Pure."""

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from json import dumps

from storefront.core.tokens import BadToken, open_signed, sign, sign_text, unguessable
from storefront.offers.placements import PLACEMENTS
from storefront.offers.values import Action, Proposal

PURPOSE = "impression"


@dataclass(frozen=True, slots=True)
class Shown:
    """One impression as its token tells it. `items` are (SKU or bundle handle, pieces); `choices` are SKUs that may be
    taken instead of the first item, or answers that are no SKU. `replaces` and `parent` are keys of cart lines.
    `subject` is an order's token on pages after the purchase. `every` and `trial_days` are those of the line it makes.
    Prices in cents."""

    id: str
    shop_id: int
    visitor: str
    offer: str
    technique: str
    placement: str
    action: Action
    items: tuple[tuple[str, int], ...]
    choices: tuple[str, ...]
    parent: str | None
    replaces: str | None
    anchor: str | None
    subject: str | None
    full_cents: int
    price_cents: int
    served_at: datetime
    every: str | None = None
    trial_days: int | None = None
    reason: str = ""

    def row(self) -> dict[str, object]:
        """The columns of `journey.models.Impression`."""
        return {
            "id": self.id,
            "shop_id": self.shop_id,
            "visitor": self.visitor,
            "offer": self.offer,
            "placement": self.placement,
            "stage": PLACEMENTS[self.placement].stage,
            "technique": self.technique,
            "products": [name for name, _ in self.items],
            "full_cents": self.full_cents,
            "price_cents": self.price_cents,
            "reason": self.reason,
            "served_at": self.served_at,
        }


def shown(
    proposal: Proposal, id: str, shop_id: int, visitor: str, served_at: datetime, subject: str | None = None
) -> Shown:
    """The impression of a proposal served now."""
    candidate = proposal.candidate
    return Shown(
        id=id,
        shop_id=shop_id,
        visitor=visitor,
        offer=proposal.offer.handle,
        technique=proposal.offer.technique,
        placement=proposal.offer.placement,
        action=candidate.action,
        items=tuple((i.variant.sku if i.variant else i.product.handle, i.quantity) for i in candidate.items),
        choices=(
            *(item.variant.sku for item in candidate.choices if item.variant),
            *(option.value for option in candidate.options),
        ),
        parent=candidate.parent,
        replaces=candidate.replaces,
        anchor=candidate.anchor.handle if candidate.anchor else None,
        subject=subject,
        full_cents=proposal.full_cents,
        price_cents=proposal.price_cents,
        served_at=served_at,
        every=candidate.every,
        trial_days=candidate.trial_days,
        reason=candidate.reason,
    )


def pack(shown: Shown, secret: str) -> str:
    """The token of an impression. The reason stays out of it, to keep pages small."""
    moment = int(shown.served_at.timestamp())
    return sign(secret, PURPOSE, [shown.id, shown.visitor, shown.subject, moment, _same_for_all(shown)])


class Serving:
    """Makes impressions in one answer to one visitor: what is the same for all of them is written once, and what a
    proposal always says is kept with the proposal, since one that is remembered is served to many.

    `subject` is an order's token on pages after the purchase.
    """

    def __init__(self, shop_id: int, visitor: str, served_at: datetime, subject: str | None, secret: str) -> None:
        self._shop_id, self._visitor, self._served_at = shop_id, visitor, served_at
        self._subject, self._secret = subject, secret
        self._base, self._numbers = unguessable(), count(1)
        self._told = dumps([visitor, subject, int(served_at.timestamp())], separators=(",", ":"))[1:-1]

    def of(self, proposal: Proposal) -> tuple[dict[str, object], str]:
        """The columns and the token of a new impression: those of `shown(...).row()` and `pack`."""
        id = f"{self._base}.{next(self._numbers)}"
        kept = proposal.made.get(self._shop_id)
        if kept is None:
            first = shown(proposal, id, self._shop_id, self._visitor, self._served_at, self._subject)
            kept = first.row(), dumps(_same_for_all(first), separators=(",", ":"))
            proposal.made[self._shop_id] = kept
        row, same = kept
        token = sign_text(self._secret, PURPOSE, f'["{id}",{self._told},{same}]')
        return {**row, "id": id, "visitor": self._visitor, "served_at": self._served_at}, token


def unpack(token: str, secret: str) -> Shown:
    """The impression inside a token. Raises BadToken if it was not made here."""
    value = open_signed(secret, PURPOSE, token)
    try:
        id_, visitor, subject, moment, same = value
        shop_id, offer, technique, placement, action, items, choices, *rest = same
        parent, replaces, anchor, full_cents, price_cents, every, trial_days = rest
        return Shown(
            id=id_,
            shop_id=shop_id,
            visitor=visitor,
            offer=offer,
            technique=technique,
            placement=placement,
            action=action,
            items=tuple((str(name), int(pieces)) for name, pieces in items),
            choices=tuple(choices),
            parent=parent,
            replaces=replaces,
            anchor=anchor,
            subject=subject,
            full_cents=full_cents,
            price_cents=price_cents,
            served_at=datetime.fromtimestamp(moment, UTC),
            every=every,
            trial_days=trial_days,
        )
    except (TypeError, ValueError):
        raise BadToken("this token is of another version of the shop") from None


def _same_for_all(shown: Shown) -> list[object]:
    """What of an impression does not depend on who is served, and when."""
    return [
        shown.shop_id,
        shown.offer,
        shown.technique,
        shown.placement,
        shown.action,
        [list(item) for item in shown.items],
        list(shown.choices),
        shown.parent,
        shown.replaces,
        shown.anchor,
        shown.full_cents,
        shown.price_cents,
        shown.every,
        shown.trial_days,
    ]
