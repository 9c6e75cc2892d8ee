"""The catalogue's tables: what is sold, at which prices, and what people said of it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from storefront.extensions import Base, Moment


class Collection(Base):
    """A shelf of products with a name."""

    __tablename__ = "collection"
    __table_args__ = (UniqueConstraint("shop_id", "handle"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    handle: Mapped[str]
    title: Mapped[str]
    description: Mapped[str]
    position: Mapped[int]
    picture: Mapped[str]
    facets: Mapped[list[str]] = mapped_column(JSON)


class Picture(Base):
    """A view of a picture: what it shows in words. Its files are named by stem and number, see `catalog.pictures`."""

    __tablename__ = "picture"
    __table_args__ = (UniqueConstraint("shop_id", "stem", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    stem: Mapped[str]
    number: Mapped[int]
    alt: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]


class Product(Base):
    """Something with a page of its own. Roles: product, warranty, service, bundle.

    `features` is a list of [text, is_major]; `bundle_terms` is [kind, value] for bundles.
    """

    __tablename__ = "product"
    __table_args__ = (UniqueConstraint("shop_id", "handle"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    position: Mapped[int]
    handle: Mapped[str]
    title: Mapped[str]
    brand: Mapped[str]
    role: Mapped[str]
    kind: Mapped[str]
    collections: Mapped[list[str]] = mapped_column(JSON)
    line: Mapped[str | None]
    tier: Mapped[int | None]
    released_on: Mapped[date]
    popularity: Mapped[int]
    picture: Mapped[str]
    summary: Mapped[str]
    features: Mapped[list[Any]] = mapped_column(JSON)
    description: Mapped[str]
    published: Mapped[bool] = mapped_column(default=True)
    bundle_terms: Mapped[list[Any] | None] = mapped_column(JSON)


class Variant(Base):
    """What is actually bought: one SKU with a price and a stock. `options` is a list of [name, value]; `picture` is
    empty where the product's holds.

    `stock_changed` is the shop's `stock_revision` of the last change, so that others can read what is new to them.
    """

    __tablename__ = "variant"
    __table_args__ = (UniqueConstraint("shop_id", "sku"), Index("variant_stock_changed", "shop_id", "stock_changed"))

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), index=True)
    position: Mapped[int]
    sku: Mapped[str]
    options: Mapped[list[Any]] = mapped_column(JSON)
    price_cents: Mapped[int]
    cost_cents: Mapped[int]
    stock: Mapped[int]
    stock_changed: Mapped[int] = mapped_column(default=0)
    weight_g: Mapped[int]
    picture: Mapped[str] = mapped_column(default="")


class Spec(Base):
    """One measured fact of a product, or of one of its variants. `better`: higher, lower or empty."""

    __tablename__ = "spec"

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), index=True)
    sku: Mapped[str | None]
    group: Mapped[str]
    name: Mapped[str]
    value: Mapped[str]
    unit: Mapped[str]
    better: Mapped[str]


class PriceChange(Base):
    """From `since` on, the price of a variant was this. Append-only."""

    __tablename__ = "price_change"

    id: Mapped[int] = mapped_column(primary_key=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"), index=True)
    since: Mapped[datetime] = mapped_column(Moment)
    price_cents: Mapped[int]


class Relation(Base):
    """`product` and `other` belong together. Kinds: upgrade, complement, cover, service."""

    __tablename__ = "relation"

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), index=True)
    kind: Mapped[str]
    other_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    reason: Mapped[str]
    position: Mapped[int]


class BundlePart(Base):
    """`quantity` pieces of a variant inside a bundle."""

    __tablename__ = "bundle_part"

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"), index=True)
    variant_id: Mapped[int] = mapped_column(ForeignKey("variant.id"))
    quantity: Mapped[int]


class Review(Base):
    """What a customer wrote, made up by the seeds or by a visitor. Ratings are whole stars, 1 to 5.

    `visitor` is who wrote it here, empty for the seeds'; one visitor reviews a product once. `verified`: they had
    ordered it. Until it is `published` nobody reads it but the shop.
    """

    __tablename__ = "review"
    __table_args__ = (
        Index("review_newest", "product_id", "written_at"),
        Index("review_once", "visitor", "product_id", unique=True, sqlite_where=text("visitor != ''")),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[int] = mapped_column(ForeignKey("product.id"))
    author: Mapped[str]
    rating: Mapped[int]
    title: Mapped[str]
    body: Mapped[str]
    written_at: Mapped[datetime] = mapped_column(Moment)
    published: Mapped[bool] = mapped_column(default=True)
    visitor: Mapped[str] = mapped_column(default="")
    verified: Mapped[bool] = mapped_column(default=False)


class Guide(Base):
    """A buying guide. `content` is read by `catalog.guides.guide_from`."""

    __tablename__ = "guide"
    __table_args__ = (UniqueConstraint("shop_id", "handle"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shop.id"))
    handle: Mapped[str]
    position: Mapped[int]
    updated_on: Mapped[date]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
