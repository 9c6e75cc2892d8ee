"""The feed of all goods for price comparisons and shopping ads: RSS 2.0 with Google's product fields. Pure.

Source: Google Merchant Center help, "Product data specification".
"""

from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup

from storefront.catalog.shelf import Product, Shelf, Variant
from storefront.catalog.structured import amount

_GOOGLE = "http://base.google.com/ns/1.0"
_ITEM = Markup(
    "<item><g:id>{id}</g:id><title>{title}</title><description>{description}</description><link>{link}</link>"
    "<g:image_link>{image}</g:image_link><g:availability>{availability}</g:availability>"
    "<g:price>{price}</g:price>{sale}<g:condition>new</g:condition><g:brand>{brand}</g:brand>"
    "<g:item_group_id>{group}</g:item_group_id><g:product_type>{type}</g:product_type></item>\n"
)
_FEED = Markup(
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="{google}"><channel>'
    "<title>{title}</title><link>{link}</link><description>{description}</description>\n{items}</channel></rss>\n"
)


def feed(
    shelf: Shelf,
    stock: Mapping[int, int],
    channel: tuple[str, str, str],
    currency: str,
    link: Callable[[Product, Variant], str],
    image: Callable[[Variant], str],
) -> Markup:
    """Every variant of what is sent, at today's price. `channel` is title, address and description of the shop.

    A reduced variant has its earlier price as `price` and today's as `sale_price`.
    """
    title, address, description = channel
    items = Markup("").join(_items(shelf, stock, currency, link, image))
    return _FEED.format(google=_GOOGLE, title=title, link=address, description=description, items=items)


def _items(
    shelf: Shelf,
    stock: Mapping[int, int],
    currency: str,
    link: Callable[[Product, Variant], str],
    image: Callable[[Variant], str],
) -> Iterator[Markup]:
    for product in shelf.products.values():
        if product.role != "product":
            continue
        for variant in product.variants:
            now = f"{amount(variant.price_cents)} {currency}"
            was = f"{amount(variant.was_cents)} {currency}" if variant.was_cents else ""
            yield _ITEM.format(
                id=variant.sku,
                title=f"{product.name}, {variant.title}" if variant.title else product.name,
                description=product.summary,
                link=link(product, variant),
                image=image(variant),
                availability="in_stock" if stock.get(variant.id, 0) > 0 else "out_of_stock",
                price=was or now,
                sale=Markup("<g:sale_price>{}</g:sale_price>").format(now) if was else "",
                brand=product.brand,
                group=product.handle,
                type=product.kind.replace("-", " "),
            )
