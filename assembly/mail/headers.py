"""Subject and addressee, encoded so that every mail program reads them whole.

The library's own folding of these two loses spaces between words in other alphabets,
and breaks names in their middle (Python 3.11, issue 92081); its older encoder does not.
"""

from email import policy
from email.header import Header
from email.headerregistry import (
    BaseHeader,
    HeaderRegistry,
    UniqueAddressHeader,
    UniqueUnstructuredHeader,
)
from email.message import EmailMessage
from email.policy import EmailPolicy, Policy
from typing import Any

LONGEST_LINE = 76


class Subject(UniqueUnstructuredHeader, BaseHeader):  # type: ignore[misc]
    """What a letter is about."""

    def fold(self, *, policy: "Policy[Any]") -> str:
        """As it is sent: in encoded words, where ASCII does not do."""
        if _says_all(policy, self):
            return str(super().fold(policy=policy))
        return (
            f"{self.name}: {_encoded(self, self.name, policy.linesep)}{policy.linesep}"
        )


class Addressee(UniqueAddressHeader, BaseHeader):  # type: ignore[misc]
    """To whom it goes: one address with its name."""

    def fold(self, *, policy: "Policy[Any]") -> str:
        """As it is sent: the name in encoded words, the address after it."""
        if _says_all(policy, self):
            return str(super().fold(policy=policy))
        (one,) = self.addresses
        name = _encoded(one.display_name, self.name, policy.linesep)
        return f"{self.name}: {name} <{one.addr_spec}>{policy.linesep}"


def policy_for(address: str) -> "EmailPolicy[EmailMessage]":
    """By which a letter to this address is written; others than ASCII need SMTPUTF8."""
    return _PLAIN if address.isascii() else policy.SMTPUTF8


def _says_all(policy: "Policy[Any]", text: str) -> bool:
    """Whether nothing has to be encoded."""
    return text.isascii() or (isinstance(policy, EmailPolicy) and policy.utf8)


def _encoded(text: str, name: str, end: str) -> str:
    encoder = Header(text, "utf-8", maxlinelen=LONGEST_LINE, header_name=name)
    return encoder.encode(linesep=end)


def _registry() -> HeaderRegistry:
    registry = HeaderRegistry()
    registry.map_to_type("subject", Subject)
    registry.map_to_type("to", Addressee)
    return registry


_PLAIN: "EmailPolicy[EmailMessage]" = policy.SMTP.clone(header_factory=_registry())
