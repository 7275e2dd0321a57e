"""The founders enter the register once."""

from assembly.rules.founding import Founding, read_founding
from assembly.rules.importing import Held, objections_to_importing
from tests.rules.founding_samples import small_files
from tests.rules.saying import said, says


def held(founding: Founding) -> Held:
    members = frozenset((m.number, m.college, m.name) for m in founding.members)
    return Held(members=members, imports=[founding.files])


FOUNDING = read_founding(small_files())


def test_an_empty_register_takes_the_founders():
    empty = Held(members=frozenset(), imports=())
    assert objections_to_importing(held=empty, founding=FOUNDING) == ()


def test_the_very_same_files_do_no_harm():
    assert objections_to_importing(held=held(FOUNDING), founding=FOUNDING) == ()


def test_other_files_are_refused_with_what_they_say_differently():
    other = read_founding(small_files(register=("Salaspils", "Riga")))

    found = objections_to_importing(held=held(FOUNDING), founding=other)

    assert says(
        found,
        [
            "holds 7 members already, and was made from other files than these: "
            "founding_register.csv. Nothing was changed.",
            "not in the register: 11 Riga (by_right), 11 Riga (effective).",
            "not named in the files: 11 Salaspils (by_right), 11 Salaspils (effec",
        ],
    )


def test_a_register_made_by_hand_is_not_imported_over():
    by_hand = Held(members=frozenset({(1, "effective", "Durbuy")}), imports=())

    found = said(objections_to_importing(held=by_hand, founding=FOUNDING))

    assert "founding_register.csv, founding_associates.csv, founding_off" in found[0]
    assert found[1].endswith("11 Salaspils (effective), 56 Libreville (by_right) (+2).")
