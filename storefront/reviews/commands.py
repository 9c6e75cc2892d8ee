"""What the commands of reviews do: list those that wait, publish one, reject one."""

from collections.abc import Callable

from flask import Flask

from storefront.catalog.models import Review
from storefront.extensions import db
from storefront.reviews.write import publish, reject, waiting
from storefront.worlds.current import inside
from storefront.worlds.session import writing

Tell = Callable[[str], None]


def tell_pending(app: Flask, code: str, tell: Tell) -> None:
    """Print the reviews of a world that wait to be read. Raises BadWorld if there is no such world."""
    with inside(app, code):
        found = waiting()
        for review, shop, product in found:
            ordered = "ordered here" if review.verified else "not ordered here"
            tell(f"{review.id}  {shop}/{product}  {review.rating} of 5  {review.author} ({ordered})")
            tell(f"    {review.title}")
            for line in review.body.splitlines():
                tell(f"    {line}")
        if not found:
            tell("No review waits to be read.")


def publish_one(app: Flask, code: str, review_id: int, tell: Tell) -> None:
    """Show a waiting review in the shop. Raises BadWorld, and ValueError if none of this number waits."""
    with writing(), inside(app, code):
        review = _there(publish(review_id), review_id)
        db.session.commit()
        tell(f"Published: {review.title} ({review.rating} of 5, {review.author})")


def reject_one(app: Flask, code: str, review_id: int, tell: Tell) -> None:
    """Delete a waiting review for good. Raises as `publish_one` does."""
    with writing(), inside(app, code):
        review = _there(reject(review_id), review_id)
        db.session.commit()
        tell(f"Rejected and deleted: {review.title} ({review.rating} of 5, {review.author})")


def _there(review: Review | None, review_id: int) -> Review:
    if review is None:
        raise ValueError(f"no review {review_id} waits to be read; `reviews pending` lists those that do")
    return review
