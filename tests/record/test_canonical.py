import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assembly.record.canonical import NotCanonical, canonical, parse

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
INTEGERS = st.integers(-(2**53) + 1, 2**53 - 1)
VALUES = st.recursive(
    st.none() | TEXTS | INTEGERS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=20,
)


def nested(levels):
    value = []
    for _ in range(levels):
        value = [value]
    return value


def test_keys_stand_in_the_order_of_their_utf16_units():
    """The example of RFC 8785, section 3.2.3: the emoji goes before U+FB33."""
    keys = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]

    written = canonical(dict.fromkeys(keys))

    assert list(json.loads(written)) == [
        *["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "null"),
        ([], "[]"),
        (-0, "0"),
        (2**53 - 1, "9007199254740991"),
        ('\u20ac$\x0f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'),
        ("\b\t\n\f\r\x7f\u2028", '"\\b\\t\\n\\f\\r\x7f\u2028"'),
        ({"b": (1, "Loulé"), "a": {}}, '{"a":{},"b":[1,"Loulé"]}'),
    ],
)
def test_a_value_has_one_text(value, text):
    assert canonical(value) == text.encode()


@pytest.mark.parametrize(
    ("value", "error", "path"),
    [
        (1.0, TypeError, r"\$: float"),
        ({"a": [0, True]}, TypeError, r"\$\.a\[1\]: bool"),
        ({"a": {1: "x"}}, TypeError, r"\$\.a: a key"),
        ({"a": b"x"}, TypeError, r"\$\.a: bytes"),
        ([2**53], NotCanonical, r"\$\[0\]: an integer"),
        ([-(2**53)], NotCanonical, r"\$\[0\]: an integer"),
        (["\ud800"], NotCanonical, r"\$\[0\]: a lone surrogate"),
        ({"\udfff": 1}, NotCanonical, r"\$\.'\\udfff': a lone surrogate"),
        (nested(64), NotCanonical, "nested deeper than 64"),
    ],
)
def test_what_has_no_place_is_refused_by_its_path(value, error, path):
    with pytest.raises(error, match=path):
        canonical(value)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"1 ",
        b" 1",
        b"1\n",
        b"-0",
        b"1.0",
        b"1e3",
        b"NaN",
        b"true",
        b"9007199254740992",
        b"9" * 5000,
        b'"\\u0041"',
        b'"\\/"',
        b'"\\u000F"',
        b'"\\ud800"',
        b'"\xff"',
        b'\xef\xbb\xbf"a"',
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a": 1}',
        b"[" * 100_000,
    ],
)
def test_every_other_text_is_refused(text):
    with pytest.raises(NotCanonical):
        parse(text)


@given(VALUES)
def test_what_is_written_reads_back_the_same(value):
    assert parse(canonical(value)) == value


@given(st.dictionaries(TEXTS, INTEGERS))
def test_the_order_of_saying_does_not_matter(value):
    backwards = dict(reversed(value.items()))

    assert canonical(backwards) == canonical(value)
