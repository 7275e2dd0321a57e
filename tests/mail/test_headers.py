"""Subjects and names arrive as they were written, in any alphabet and length."""

import re
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage

import pytest

from assembly.mail.headers import policy_for

ADDRESS = "raul.daoli@example.org"
ENCODED = re.compile(rb"=\?utf-8\?[bq]\?\S*\?=")
LONGEST_ENCODED_WORD = 75  # RFC 2047

words = pytest.mark.parametrize("word", ["рассмотрении", "Évora", "Τράπεζα", "محضر"])
times = pytest.mark.parametrize("times", [1, 2, 3, 5, 8, 13])


def sent(subject, name):
    """The lines of its head."""
    mail = EmailMessage(policy=policy_for(ADDRESS))
    mail["Subject"], mail["To"] = subject, Address(name, addr_spec=ADDRESS)
    mail.set_content("x")
    return mail.as_bytes().partition(b"\r\n\r\n")[0]


def read(head, name):
    (found,) = re.findall(
        rf"(?m)^{name}: ([^\r]*(?:\r\n [^\r]*)*)", head.decode("ascii")
    )
    return str(make_header(decode_header(found)))


@words
@times
def test_no_space_is_lost_and_no_name_broken(word, times):
    said = f"{' '.join([word] * times)}: Novellara, 12:00"
    head = sent(said, said)

    assert read(head, "Subject") == said
    assert read(head, "To") == f"{said} <{ADDRESS}>"
    assert max(map(len, ENCODED.findall(head))) <= LONGEST_ENCODED_WORD
    assert max(map(len, head.split(b"\r\n"))) <= 150


def test_what_ascii_can_say_is_not_encoded():
    assert sent("Votes", "Novellara (Raul Daoli)").startswith(
        b'Subject: Votes\r\nTo: "Novellara (Raul Daoli)" <raul.daoli@example.org>'
    )
