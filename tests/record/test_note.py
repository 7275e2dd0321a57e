"""Signed notes as every program of this kind writes them."""

import pytest

from assembly.record.note import BadNote, Signer, Verifier, open_note

# The published example of Go's sumdb/note: a key, a text and its signature.
SECRET = (
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
)
PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
NOTE = (
    TEXT + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1"
    "FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)


def test_the_published_example_is_signed_and_opened_alike():
    signer = Signer.decode(SECRET)

    assert signer.verifier.encode() == PUBLIC
    assert signer.sign(TEXT) == NOTE
    assert open_note(NOTE, Verifier.decode(PUBLIC)) == TEXT


def test_a_new_key_comes_back_as_it_was_written():
    signer = Signer.generate("together.example.org")

    assert Signer.decode(signer.encode() + "\n") == signer
    assert Verifier.decode(signer.verifier.encode()) == signer.verifier


@pytest.mark.parametrize(
    ("note", "reason"),
    [
        (NOTE.replace("answer", "question"), "not of this text"),
        (NOTE.replace("PeterNeumann x08go", "PeterNeumann y08go"), "not signed by"),
        (NOTE.replace("PeterNeumann", "Another"), "not signed by"),
        (NOTE.replace("— ", "- "), "a signature line is"),
        (NOTE.replace("x08go", "x08g*"), "no base64"),
        (TEXT, "an empty line"),
        ("", "an empty line"),
        (NOTE.rstrip("\n"), "an empty line"),
        (NOTE.replace("then", "then\t"), "control characters"),
    ],
)
def test_a_note_that_was_touched_is_refused(note, reason):
    with pytest.raises(BadNote, match=reason):
        open_note(note, Verifier.decode(PUBLIC))


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("", "name\\+hash\\+base64"),
        (PUBLIC.replace("PeterNeumann", "Peter"), "hash is not that"),
        (PUBLIC.replace("+ARpc", "+BRpc"), "no Ed25519"),
        (PUBLIC[:-4], "no Ed25519"),
        (PUBLIC.replace("PeterNeumann", "Peter Neumann"), "name\\+hash\\+base64"),
    ],
)
def test_a_key_that_was_touched_is_refused(key, reason):
    with pytest.raises(BadNote, match=reason):
        Verifier.decode(key)


@pytest.mark.parametrize("key", [PUBLIC, "", SECRET.replace("Peter", "Paul")])
def test_what_is_no_secret_key_is_refused(key):
    with pytest.raises(BadNote):
        Signer.decode(key)


@pytest.mark.parametrize("name", ["", "two words", "a+b"])
def test_a_key_needs_a_name_of_one_word(name):
    with pytest.raises(BadNote):
        Signer.generate(name)
