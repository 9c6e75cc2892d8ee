"""Finding products by words: `find.find()` for a page of results, `suggest.suggest()` while somebody types.

* `words`: texts become words, the same way in the catalogue and in what is typed. Pure.
* `entries`: what is written of a product into the index. Pure.
* `understand`: what somebody typed becomes things asked for: typos mended, compounds joined and split, synonyms. Pure.
* `ranking`: which products come first, written down in one place. Pure.
* `index`: the one module that knows the database's full-text search (SQLite's FTS5); on PostgreSQL it would be
  another one with the same functions, see there.
"""
