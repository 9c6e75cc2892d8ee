"""Forty shoppers at once on the server that ships: nothing is sold twice, and a crash leaves only whole orders."""

import http.client
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

import pytest

from storefront.config import ROOT
from storefront.worlds import lifecycle
from tests.conftest import NOW
from tests.web.checkout.shopper import CARD, IN_IRELAND, hidden

SHOPPERS = 40
LAST = 10
START_SECONDS = 30
ANSWER_SECONDS = 30
SKU = "AQ-9"


@dataclass
class Visitor:
    """A browser of its own: its cookies, one request at a time. Redirects are not followed."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, method: str, path: str, fields: dict[str, Any] | None = None) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=ANSWER_SECONDS)
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, urlencode(fields) if fields is not None else None, headers)
            answer = connection.getresponse()
            for cookie in answer.headers.get_all("Set-Cookie") or ():
                name, _, value = cookie.partition(";")[0].partition("=")
                self.cookies[name] = value
            return SimpleNamespace(
                status=answer.status, location=answer.headers.get("Location"), text=answer.read().decode()
            )
        finally:
            connection.close()

    def fill_in(self, pieces: int) -> dict[str, str]:
        """Put pieces into the cart and open the form."""
        page = self.ask("GET", "/greenhome/checkout").text
        token = re.search(r"X-CSRFToken\W+([\w.-]+)", page)[1]
        added = self.ask("POST", "/greenhome/cart/lines", {"csrf_token": token, "sku": SKU, "quantity": pieces})
        assert added.status == 303, added.text
        page = self.ask("GET", "/greenhome/checkout")
        return {**IN_IRELAND, **CARD, "email": f"{self.port}.{id(self)}@example.org", **hidden(page)}


class Server:
    """The shop in processes of its own, on an instance folder of its own."""

    def __init__(self, instance: Path, image: Path) -> None:
        self.path = lifecycle.create(instance, lifecycle.MAIN, image)
        self.asked("UPDATE world SET frozen_at = ?", f"{NOW:%Y-%m-%d %H:%M:%S.%f}")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = "-m granian --interface wsgi --factory --workers 2 --blocking-threads 2 --host 127.0.0.1 --port"
        self.process = subprocess.Popen(
            [sys.executable, *command.split(), str(self.port), "storefront.app:create_app"],
            cwd=ROOT,
            env={**os.environ, "STOREFRONT_INSTANCE": str(instance)},  # noqa: TID251 (the server gets ours)
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def asked(self, statement: str, *values: Any) -> list[sqlite3.Row]:
        connection = sqlite3.connect(self.path, timeout=ANSWER_SECONDS)
        connection.row_factory = sqlite3.Row
        try:
            with connection:
                return connection.execute(statement, values).fetchall()
        finally:
            connection.close()

    def wait(self) -> None:
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                if Visitor(self.port).ask("GET", "/healthz").status == 200:
                    return
            except OSError:
                pass
            assert self.process.poll() is None, "the server stopped"
            assert time.monotonic() < end, "the server does not answer"
            time.sleep(0.1)

    def kill(self) -> None:
        """Stop the server and its workers at once, wherever they are."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(START_SECONDS)

    def stock(self, pieces: int) -> None:
        self.asked("UPDATE variant SET stock = ?, stock_changed = 1 WHERE sku = ?", pieces, SKU)
        self.asked("UPDATE shop SET stock_revision = 1 WHERE handle = 'greenhome'")

    def left(self) -> int:
        return self.asked("SELECT stock FROM variant WHERE sku = ?", SKU)[0]["stock"]

    def orders(self) -> list[sqlite3.Row]:
        return self.asked('SELECT * FROM "order" WHERE NOT history')


@contextmanager
def serving(instance: Path, image: Path) -> Iterator[Server]:
    server = Server(instance, image)
    try:
        server.wait()
        yield server
    finally:
        server.kill()


def in_parallel(act: Any, visitors: list[Any]) -> list[Any]:
    with ThreadPoolExecutor(len(visitors)) as pool:
        return list(pool.map(act, visitors))


def assert_whole(server: Server, before: int) -> None:
    """Every order has its lines, its one payment and its pieces off the shelf; nothing has half of them."""
    orders = server.orders()
    assert server.asked("PRAGMA integrity_check")[0][0] == "ok"
    assert len({order["idempotency"] for order in orders}) == len({order["number"] for order in orders}) == len(orders)
    pieces = 0
    for order in orders:
        lines = server.asked("SELECT * FROM order_line WHERE order_id = ?", order["id"])
        payments = server.asked("SELECT * FROM payment WHERE order_id = ?", order["id"])
        assert lines
        assert sum(line["total_cents"] for line in lines) + order["delivery_cents"] == order["total_cents"]
        assert [payment["amount_cents"] for payment in payments] == [order["total_cents"]]
        assert server.asked("SELECT 1 FROM cart WHERE token = ?", order["idempotency"]) == []
        pieces += sum(line["quantity"] for line in lines)
    assert before - server.left() == pieces
    lonely = 'SELECT 1 FROM {} WHERE order_id NOT IN (SELECT id FROM "order")'
    assert server.asked(lonely.format("payment")) == server.asked(lonely.format("order_line")) == []


@pytest.mark.slow
def test_forty_shoppers_buy_the_last_ten(tmp_path, image):
    with serving(tmp_path, image) as server:
        server.stock(LAST)
        visitors = [Visitor(server.port) for _ in range(SHOPPERS)]
        forms = in_parallel(lambda visitor: visitor.fill_in(1), visitors)
        together = threading.Barrier(SHOPPERS)

        def order(pair: tuple[Visitor, dict[str, str]]) -> Any:
            visitor, form = pair
            together.wait(ANSWER_SECONDS)
            return visitor.ask("POST", "/greenhome/checkout", form)

        answers = in_parallel(order, list(zip(visitors, forms, strict=True)))
        assert Counter(answer.status for answer in answers) == {303: LAST, 422: SHOPPERS - LAST}
        assert all("Aquelle 9 has sold out." in answer.text for answer in answers if answer.status == 422)
        assert len(server.orders()) == LAST
        assert server.left() == 0
        assert_whole(server, LAST)


@pytest.mark.slow
def test_one_shopper_who_clicks_forty_times_orders_once(tmp_path, image):
    with serving(tmp_path, image) as server:
        visitor = Visitor(server.port)
        form = visitor.fill_in(2)
        clicks = [Visitor(server.port, dict(visitor.cookies)) for _ in range(SHOPPERS)]
        answers = in_parallel(lambda click: click.ask("POST", "/greenhome/checkout", form), clicks)
        assert {(answer.status, answer.location) for answer in answers} == {(303, answers[0].location)}
        assert len(server.orders()) == 1
        assert_whole(server, 64)


@pytest.mark.slow
def test_a_crash_in_the_middle_leaves_only_whole_orders(tmp_path, image):
    with serving(tmp_path, image) as server:
        server.stock(1_000)
        visitors = [Visitor(server.port) for _ in range(SHOPPERS)]
        forms = in_parallel(lambda visitor: visitor.fill_in(3), visitors)
        together, ordered = threading.Barrier(SHOPPERS + 1), threading.Event()

        def order(pair: tuple[Visitor, dict[str, str]]) -> str | None:
            visitor, form = pair
            together.wait(ANSWER_SECONDS)
            try:
                answer = visitor.ask("POST", "/greenhome/checkout", form)
            except (OSError, http.client.HTTPException):
                return None
            ordered.set()
            return answer.location

        with ThreadPoolExecutor(SHOPPERS) as pool:
            told = [pool.submit(order, pair) for pair in zip(visitors, forms, strict=True)]
            together.wait(ANSWER_SECONDS)
            assert ordered.wait(ANSWER_SECONDS)
            server.kill()
            addresses = {future.result() for future in told} - {None}
        assert 0 < len(addresses) < SHOPPERS
        assert_whole(server, 1_000)
        tokens = {order["token"] for order in server.orders()}
        assert {address.split("/")[3] for address in addresses} <= tokens
