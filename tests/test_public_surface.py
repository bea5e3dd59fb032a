"""What `import communique` offers."""

from __future__ import annotations

import inspect

import communique


def test_every_public_name_is_there_and_the_list_is_sorted() -> None:
    assert communique.__all__ == sorted(communique.__all__)
    for name in communique.__all__:
        assert getattr(communique, name) is not None


def test_nothing_else_is_offered() -> None:
    assert dir(communique) == communique.__all__
    for name in ("nothing", "spacy"):
        assert not hasattr(communique, name)


def test_every_function_and_class_says_what_it_does() -> None:
    for name in communique.__all__:
        thing = getattr(communique, name)
        if inspect.isfunction(thing) or inspect.isclass(thing):
            assert inspect.getdoc(thing), name
