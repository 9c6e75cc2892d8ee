"""The basket of this request: found by the session, read once, priced once."""

from dataclasses import replace

from flask import Flask, g, session
from sqlalchemy import select

from storefront.cart import totals
from storefront.cart.models import Cart, CartLine
from storefront.cart.notes import notes
from storefront.cart.values import AppliedCode, Line, PricedCart
from storefront.catalog.queries import current_shelf
from storefront.catalog.shelf import Shelf
from storefront.core import clock
from storefront.core.tokens import unguessable
from storefront.extensions import db
from storefront.offers.models import Code
from storefront.offers.queries import codes_named, live_offers
from storefront.pricing.delivery import Delivery
from storefront.pricing.quote import Deal, Unmet
from storefront.pricing.tax import Tax
from storefront.web.jinja import day, money


def cart_or_none() -> Cart | None:
    """The visitor's cart in the current shop as a row; None while there is nothing to keep."""
    if "cart" not in g:
        token = session.get(_name())
        g.cart = (
            db.session.scalars(select(Cart).where(Cart.token == token, Cart.shop_id == g.shop.facts.id)).one_or_none()
            if token
            else None
        )
    return g.cart


def cart_to_fill() -> Cart:
    """The visitor's cart, made now if there is none.

    Two first adds at the same time meet in one cart: the second finds that of the first by its visitor.
    """
    cart = cart_or_none() or _of_visitor()
    if cart is None:
        cart = Cart(
            shop_id=g.shop.facts.id,
            token=unguessable(),
            visitor=g.visitor,
            codes=[],
            removed=[],
            note="",
            version=0,
            changed_at=clock.now(),
        )
        db.session.add(cart)
    session[_name()] = cart.token
    g.cart = cart
    return cart


def leave_cart() -> None:
    """Begin anew: the cart became an order."""
    session.pop(_name(), None)
    g.cart = None
    forget()


def forget(*, row: bool = False) -> None:
    """The cart changed: whatever was read or priced of it in this request is old; after a rollback its row is too."""
    for name in ("cart_lines", "priced_cart", *(("cart",) if row else ())):
        g.pop(name, None)


def keep() -> None:
    """Commit the cart as it is now, and forget what was read of it."""
    db.session.commit()
    forget()


def current_lines() -> tuple[Line, ...]:
    """The lines of the cart with their products; products that are no longer published are left out."""
    if "cart_lines" not in g:
        cart = cart_or_none()
        lines = lines_from(cart.lines, current_shelf()) if cart else ()
        g.cart_lines = totals.standing(lines, live_offers(), clock.now()) if lines else ()
    return g.cart_lines


def current_cart() -> PricedCart:
    """The cart priced with the shop's first delivery method, tax included or still to come."""
    if "priced_cart" not in g:
        g.priced_cart = priced_cart(g.shop.facts.delivery[0].price, g.shop.facts.tax())
    return g.priced_cart


def line_there(key: str) -> Line:
    """A line of the current cart that is known to be there."""
    return next(line for line in current_cart().lines if line.key == key)


def priced_cart(delivery: Delivery, tax: Tax) -> PricedCart:
    """The cart priced for a delivery method and a tax, as checkout knows them."""
    cart, lines, now = cart_or_none(), current_lines(), clock.now()
    offers = live_offers()
    deals, codes = _codes(cart, lines, delivery)
    quote = totals.price(lines, offers, now, deals, delivery, tax)
    unmet = {item.name: item for item in quote.unmet}
    applied = tuple(replace(code, problem=code.problem or _problem(unmet.get(f"code:{code.code}"))) for code in codes)
    return PricedCart(
        lines=lines,
        quote=quote,
        codes=applied,
        notes=tuple(notes(cart, lines, offers, now)),
        token=cart.token if cart else "",
        note=cart.note if cart else "",
        can_undo=bool(cart and cart.removed),
        instalments=cart.instalments if cart else None,
    )


def cart_quantity() -> int:
    """Pieces in the cart, for the header."""
    return sum(line.quantity for line in current_lines() if line.parent is None)


def lines_from(rows: list[CartLine], shelf: Shelf) -> tuple[Line, ...]:
    """Join rows with the shelf, parents before their children."""
    products = shelf.by_id
    lines = [
        Line(
            key=row.key,
            product=products[row.product_id],
            variant=shelf.by_variant[row.variant_id][1] if row.variant_id else None,
            quantity=row.quantity,
            parent=row.parent_key,
            each=row.each,
            offer=row.offer,
            set_key=row.set_key,
            set_size=row.set_size,
            impression=row.impression,
            every=row.every,
            trial_days=row.trial_days,
        )
        for row in rows
        if row.product_id in products and (row.variant_id is None or row.variant_id in shelf.by_variant)
    ]
    keys = {line.key for line in lines}
    ordered: list[Line] = []
    for main in (line for line in lines if line.parent is None):
        ordered.append(main)
        ordered.extend(child for child in lines if child.parent == main.key)
    return tuple(line for line in ordered if line.parent is None or line.parent in keys)


def init_app(app: Flask) -> None:
    """Let the layout ask how much is in the cart."""
    app.jinja_env.globals["cart_quantity"] = lambda: cart_quantity() if g.get("shop") else 0


def _name() -> str:
    return f"cart:{g.shop.facts.handle}"


def _of_visitor() -> Cart | None:
    newest = select(Cart).where(Cart.visitor == g.visitor, Cart.shop_id == g.shop.facts.id).order_by(Cart.id.desc())
    return db.session.scalars(newest.limit(1)).one_or_none()


def _codes(cart: Cart | None, lines: tuple[Line, ...], delivery: Delivery) -> tuple[list[Deal], list[AppliedCode]]:
    if cart is None or not cart.codes:
        return [], []
    keys = [line.key for line in lines]
    deals, applied = [], []
    for row in codes_named(cart.codes):
        problem = code_problem(row) or _problem_with_delivery(row, delivery)
        if not problem:
            deals.append(
                totals.code_deal(
                    row.code, row.title, row.terms_kind, row.terms_value, row.minimum_cents, row.combines, keys
                )
            )
        applied.append(AppliedCode(row.code, row.title, problem))
    return deals, applied


def _problem(unmet: Unmet | None) -> str:
    """Why a code does not count, for the shopper."""
    if unmet is None:
        return ""
    if unmet.short_cents:
        return f"It counts once there are goods for {money(unmet.short_cents)} more in the cart."
    return f"It does not count: {unmet.reason}."


def _problem_with_delivery(row: Code, delivery: Delivery) -> str:
    """A code for free delivery is one for the shop's first method, which takes longest and costs least."""
    first = g.shop.facts.delivery[0].price
    if row.terms_kind == "free_delivery" and delivery.handle != first.handle:
        return f"It counts for {first.title.lower()} only."
    return ""


def code_problem(row: Code) -> str:
    """Why a code cannot be used now, empty if it can."""
    if row.ends_at is not None and clock.now() >= row.ends_at:
        return f"The code {row.code} ended on {day(row.ends_at)}."
    return ""
