"""S2: the founders enter the register once; what was entered is never imported over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assembly.rules.founding import Founding
from assembly.rules.objection import Objection
from assembly.rules.vocabulary import College

SHOWN_AT_MOST = 5  # of the members that differ

_Key = tuple[int, College, str]  # number, college, name


@dataclass(frozen=True)
class Held:
    """What is in the register, and the files (name: SHA-256) of each import so far."""

    members: frozenset[_Key]
    imports: Sequence[Mapping[str, str]]


def objections_to_importing(*, held: Held, founding: Founding) -> tuple[Objection, ...]:
    """S2: none for an empty register, nor for the very files it was made from."""
    if not held.members or founding.files in held.imports:
        return ()
    named = frozenset((m.number, m.college, m.name) for m in founding.members)
    found = [
        Objection(
            "S2",
            "The register holds %(count)s members already, and was made from"
            " other files than these: %(files)s.",
            "Nothing was changed. Change a member on its own page, or import into an"
            " empty database.",
            {"count": len(held.members), "files": _other_files(held, founding)},
        )
    ]
    if new := named - held.members:
        found.append(
            Objection(
                "S2",
                "Named in the files, not in the register: %(members)s.",
                particulars={"members": _listed(new)},
            )
        )
    if gone := held.members - named:
        found.append(
            Objection(
                "S2",
                "In the register, not named in the files: %(members)s.",
                particulars={"members": _listed(gone)},
            )
        )
    return tuple(found)


def _other_files(held: Held, founding: Founding) -> str:
    last = held.imports[-1] if held.imports else {}
    other = [name for name, sha in founding.files.items() if last.get(name) != sha]
    return ", ".join(other)


def _listed(members: frozenset[_Key]) -> str:
    first = [
        f"{number} {name} ({college})"
        for number, college, name in sorted(members)[:SHOWN_AT_MOST]
    ]
    rest = len(members) - len(first)
    return ", ".join(first) + (f" (+{rest})" if rest else "")
