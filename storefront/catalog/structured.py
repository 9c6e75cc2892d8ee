"""What a page says, in the words of schema.org, for search engines and other programs. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from storefront.catalog.shelf import Product, Variant

Told = dict[str, Any]

CONTEXT = "https://schema.org"


@dataclass(frozen=True, slots=True)
class Site:
    """A shop as the outside knows it: `root` is its absolute address without a final slash."""

    name: str
    root: str
    currency: str
    email: str = ""
    phone: str = ""
    logo: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A review: who wrote it on which day (`2026-11-18`), how many stars, what."""

    author: str
    rating: int
    title: str
    body: str
    day: str


def shop(site: Site, description: str) -> Told:
    """The shop as an organisation, and its search."""
    return {
        "@context": CONTEXT,
        "@graph": [
            {
                "@type": "Organization",
                "@id": f"{site.root}/#shop",
                "name": site.name,
                "url": f"{site.root}/",
                "logo": site.logo,
                "description": description,
                "email": site.email,
                "telephone": site.phone,
            },
            {
                "@type": "WebSite",
                "name": site.name,
                "url": f"{site.root}/",
                "publisher": {"@id": f"{site.root}/#shop"},
                "potentialAction": {
                    "@type": "SearchAction",
                    "target": {"@type": "EntryPoint", "urlTemplate": f"{site.root}/search?q={{search_term_string}}"},
                    "query-input": "required name=search_term_string",
                },
            },
        ],
    }


def product(
    site: Site,
    one: Product,
    variant: Variant | None,
    price_cents: int,
    is_available: bool,
    reviews: Iterable[Said] = (),
    pictures: Sequence[str] = (),
) -> Told:
    """A product with what it costs as shown, whether it can be had, and what buyers said.

    `variant` is None for a bundle. Several variants are an aggregate with the one shown inside.
    """
    own = f"{site.root}/{'bundles' if one.role == 'bundle' else 'products'}/{one.handle}"
    told: Told = {
        "@context": CONTEXT,
        "@type": "Product",
        "@id": f"{own}#product",
        "name": one.name,
        "description": one.summary,
        "url": own,
        "brand": {"@type": "Brand", "name": one.brand},
        "category": one.kind.replace("-", " "),
        "offers": _offers(site, one, own, _offer(site, own, variant, price_cents, is_available)),
    }
    if pictures:
        told["image"] = list(pictures)
    if variant:
        told["sku"] = variant.sku
    if one.rating_count and one.rating_average is not None:
        told["aggregateRating"] = {
            "@type": "AggregateRating",
            "ratingValue": f"{one.rating_average:.1f}",
            "reviewCount": one.rating_count,
            "bestRating": 5,
            "worstRating": 1,
        }
        told["review"] = [_review(said) for said in reviews]
    return told


def listed(title: str, urls: Sequence[str], first: int = 1) -> Told:
    """A list of pages, such as the products of a collection; `first` is the place of the first one."""
    return {
        "@context": CONTEXT,
        "@type": "ItemList",
        "name": title,
        "numberOfItems": len(urls),
        "itemListElement": [
            {"@type": "ListItem", "position": place, "url": url} for place, url in enumerate(urls, first)
        ],
    }


def path(steps: Iterable[tuple[str, str]]) -> Told:
    """The way to a page as (title, absolute address); the last one is the page itself."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": title, "item": url}
            for place, (title, url) in enumerate(steps, 1)
        ],
    }


def questions(asked: Iterable[tuple[str, str]]) -> Told:
    """Questions with their answers as plain text, both as the page shows them."""
    return {
        "@context": CONTEXT,
        "@type": "FAQPage",
        "mainEntity": [
            {"@type": "Question", "name": question, "acceptedAnswer": {"@type": "Answer", "text": answer}}
            for question, answer in asked
        ],
    }


def amount(cents: int) -> str:
    """Cents as schema.org wants prices: digits, a point and two decimals."""
    return f"{cents // 100}.{cents % 100:02d}"


def _offer(site: Site, own: str, variant: Variant | None, cents: int, is_available: bool) -> Told:
    told: Told = {
        "@type": "Offer",
        "url": f"{own}?variant={variant.sku}" if variant else own,
        "price": amount(cents),
        "priceCurrency": site.currency,
        "availability": f"{CONTEXT}/{'InStock' if is_available else 'OutOfStock'}",
        "itemCondition": f"{CONTEXT}/NewCondition",
        "seller": {"@type": "Organization", "name": site.name},
    }
    if variant:
        told["sku"] = variant.sku
    return told


def _offers(site: Site, one: Product, own: str, shown: Told) -> Told:
    if len(one.variants) < 2:
        return {**shown, "url": own}
    prices = [variant.price_cents for variant in one.variants]
    return {
        "@type": "AggregateOffer",
        "lowPrice": amount(min(prices)),
        "highPrice": amount(max(prices)),
        "priceCurrency": site.currency,
        "offerCount": len(prices),
        "offers": [shown],
    }


def _review(said: Said) -> Told:
    return {
        "@type": "Review",
        "author": {"@type": "Person", "name": said.author},
        "datePublished": said.day,
        "name": said.title,
        "reviewBody": said.body,
        "reviewRating": {"@type": "Rating", "ratingValue": said.rating, "bestRating": 5, "worstRating": 1},
    }
