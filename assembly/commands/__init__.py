"""The console: acts by hand on the server. `assembly --help` tells all of them."""

from assembly.commands import (
    database,
    demo,
    development,
    dues,
    person,
    record,
    register,
    text,
    words,
)
from assembly.commands.parts import Console

main = Console("assembly", help="Acts by hand on the server.")
for noun in (database, demo, register, dues, text, person, record, words, development):
    main.add_command(noun.group)
