"""The shop's own commands. `python3 -m storefront COMMAND` installs what is missing and hands over to here."""

import dataclasses
import os
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from storefront import serving
from storefront.config import BadConfig, Config, from_environment
from storefront.core import clock
from storefront.seeding.digest import digest as digest_of
from storefront.setup import ports
from storefront.setup.problems import Problem
from storefront.worlds import lifecycle

P = ParamSpec("P")
R = TypeVar("R")
EXPECTED = (BadConfig, lifecycle.BadWorld, Problem, ValueError, OSError)


class Moment(click.ParamType):
    """A date and time on the command line."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read ISO 8601, such as 2026-11-21T09:00:00Z."""
        try:
            return clock.parse(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


class Scenario(click.ParamType):
    """The name of a starting state of a world."""

    name = "scenario"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """One of the names there are."""
        from storefront.seeding.scenarios import SCENARIOS  # slow to import, and `run` does not need it

        if value not in SCENARIOS:
            self.fail(f"there is no scenario {value!r}; there are {', '.join(SCENARIOS)}", param, ctx)
        return value


def plainly(command: Callable[P, R]) -> Callable[P, R]:
    """Let an expected mistake end the command with its sentence instead of a traceback."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except EXPECTED as error:
            raise click.ClickException(str(error)) from error

    return run


instance_option = click.option("--instance", type=click.Path(path_type=Path), help="Databases and the secret.")
scenario_option = click.option("--scenario", type=Scenario(), default=serving.FRESH, show_default=True)
seed_option = click.option("--seed", type=click.IntRange(0, 2**31), default=serving.SEED, show_default=True)
world_option = click.option("--world", "code", default=lifecycle.MAIN, show_default=True, help="The world's code.")
shop_option = click.option("--shop", help="One shop by its handle; by default all shops of the world.")
now_option = click.option("--now", type=Moment(), help="The moment it is built for; by default the start of today.")


@click.group()
def main() -> None:
    """Two demo shops that teach selling well."""


@main.command()
@click.option("--host", help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to listen on.")
@click.option("--workers", type=click.IntRange(1, 64), help="Worker processes.")
@instance_option
@plainly
def run(host: str | None, port: int | None, workers: int | None, instance: Path | None) -> None:
    """Serve both shops."""
    config = _config(instance, host=host, port=port, workers=workers)
    ports.check(config.host, config.port)
    serving.prepare(config, click.echo)
    serving.serve(config)


@main.command()
@plainly
def seed() -> None:
    """Check the seed files and say what they hold."""
    from storefront.seeding.folder import read_shops

    for shop in read_shops(from_environment().seeds):
        click.echo(f"{shop.name}: {len(shop.catalogue.products)} products, {len(shop.offers)} offers, no mistakes")


@main.group()
def worlds() -> None:
    """Make, list, reset and delete worlds."""


@worlds.command()
@click.argument("code")
@scenario_option
@seed_option
@now_option
@instance_option
@plainly
def create(code: str, scenario: str, seed: int, now: datetime | None, instance: Path | None) -> None:
    """Make the world CODE; it is served at /w/CODE/."""
    config = _config(instance)
    lifecycle.path_of(config.instance, code)
    lifecycle.create(config.instance, code, serving.image(config, scenario, seed, now, click.echo))
    click.echo(f"Made the world {code} ({scenario}); it is served at {_address(code)}")


@worlds.command(name="list")
@instance_option
@plainly
def list_(instance: Path | None) -> None:
    """List all worlds with the size of their database."""
    found = lifecycle.listed(_config(instance).instance)
    for world in found:
        click.echo(f"{world.code:<31}  {_address(world.code):<40}  {world.bytes / 1e6:6.1f} MB")
    if not found:
        click.echo("There are no worlds yet; `run` makes the world main.")


@worlds.command()
@click.argument("code")
@scenario_option
@seed_option
@now_option
@instance_option
@plainly
def reset(code: str, scenario: str, seed: int, now: datetime | None, instance: Path | None) -> None:
    """Put the world CODE back to its starting state, while it is being served."""
    config = _config(instance)
    if not lifecycle.exists(config.instance, code):
        raise lifecycle.BadWorld(f"there is no world {code!r}; `worlds list` shows which there are")
    lifecycle.reset(config.instance, code, serving.image(config, scenario, seed, now, click.echo))
    click.echo(f"The world {code} is as new ({scenario})")


@worlds.command()
@click.argument("code")
@instance_option
@plainly
def delete(code: str, instance: Path | None) -> None:
    """Remove the world CODE for good."""
    lifecycle.delete(_config(instance).instance, code)
    click.echo(f"The world {code} is gone")


@main.command()
@click.argument("code", default=lifecycle.MAIN)
@instance_option
@plainly
def digest(code: str, instance: Path | None) -> None:
    """Print the digest of a world: same seed files, seed and now give the same."""
    config = _config(instance)
    path = lifecycle.path_of(config.instance, code)
    if not path.exists():
        raise lifecycle.BadWorld(f"there is no world {code!r}; `worlds list` shows which there are")
    click.echo(digest_of(path))


@main.command(name="renew-due")
@click.option("--world", "code", default=lifecycle.MAIN, show_default=True, help="The world to look through.")
@instance_option
@plainly
def renew_due(code: str, instance: Path | None) -> None:
    """Make what is due: subscriptions become orders, parts of payments are charged. Run it once a day."""
    from storefront.app import create_app  # slow to import, and few commands need it
    from storefront.checkout.renew import in_world

    done = in_world(create_app(_config(instance)), code, click.echo)
    click.echo(f"{done.renewed} renewed, {done.waiting} waiting, {done.charged} parts charged")


@main.group()
def affinity() -> None:
    """What is bought together."""


@affinity.command()
@world_option
@shop_option
@instance_option
@plainly
def rebuild(code: str, shop: str | None, instance: Path | None) -> None:
    """Count all orders anew while the shop runs; readers see the old counts until it is done."""
    from storefront.recommendations.commands import rebuild_affinity

    rebuild_affinity(_config(instance).instance, code, shop, click.echo)


@main.command(name="evaluate-recommendations")
@world_option
@shop_option
@instance_option
@plainly
def evaluate_recommendations(code: str, shop: str | None, instance: Path | None) -> None:
    """Learn from the earlier orders, ask about the later ones, and print hits beside those of popularity."""
    from storefront.recommendations import commands

    commands.evaluate_recommendations(_config(instance).instance, code, shop, click.echo)


@main.group()
def reviews() -> None:
    """What customers wrote and the shop has to read."""


@reviews.command()
@world_option
@instance_option
@plainly
def pending(code: str, instance: Path | None) -> None:
    """List the reviews that wait to be read, the oldest first."""
    from storefront.app import create_app
    from storefront.reviews.commands import tell_pending

    tell_pending(create_app(_config(instance)), code, click.echo)


@reviews.command()
@click.argument("number", type=click.IntRange(1))
@world_option
@instance_option
@plainly
def publish(number: int, code: str, instance: Path | None) -> None:
    """Show the review NUMBER in the shop."""
    from storefront.app import create_app
    from storefront.reviews.commands import publish_one

    publish_one(create_app(_config(instance)), code, number, click.echo)


@reviews.command()
@click.argument("number", type=click.IntRange(1))
@world_option
@instance_option
@plainly
def reject(number: int, code: str, instance: Path | None) -> None:
    """Delete the waiting review NUMBER for good; its writer may write another."""
    from storefront.app import create_app
    from storefront.reviews.commands import reject_one

    reject_one(create_app(_config(instance)), code, number, click.echo)


def _config(instance: Path | None, **told: Any) -> Config:
    """The environment's settings with those of the command line on top; workers read them from the environment."""
    config = from_environment()
    changes = {name: value for name, value in told.items() if value is not None}
    if instance is not None:
        changes["instance"] = instance.expanduser().resolve()
    config = dataclasses.replace(config, **changes)
    os.environ["STOREFRONT_INSTANCE"] = str(config.instance)  # noqa: TID251 (hands the choice to the workers)
    return config


def _address(code: str) -> str:
    return "/" if code == lifecycle.MAIN else f"/w/{code}/"


if __name__ == "__main__":
    main()
