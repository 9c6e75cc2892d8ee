"""Writers of one world take turns; readers never wait."""

import threading
from pathlib import Path

from storefront.worlds.queue import SUFFIX, Place


def test_the_second_writer_waits_for_the_first(tmp_path):
    first, second = Place(tmp_path / "a.sqlite"), Place(tmp_path / "a.sqlite")
    first.wait()
    entered = threading.Event()
    thread = threading.Thread(target=lambda: (second.wait(), entered.set()))
    thread.start()
    assert not entered.wait(0.1)
    first.leave()
    assert entered.wait(5)
    thread.join()
    second.leave()
    first.close()
    second.close()


def test_writers_of_different_worlds_do_not_wait(tmp_path):
    places = [Place(tmp_path / name) for name in ("a.sqlite", "b.sqlite")]
    for place in places:
        place.wait()
    for place in places:
        place.leave()
        place.close()
    assert Path(f"{tmp_path / 'a.sqlite'}{SUFFIX}").exists()


def test_leaving_without_having_waited_is_harmless(tmp_path):
    place = Place(tmp_path / "a.sqlite")
    place.leave()
    place.wait()
    place.wait()
    place.leave()
    place.close()
    again = Place(tmp_path / "a.sqlite")
    again.wait()
    assert again._held
    again.close()
