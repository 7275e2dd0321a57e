"""A small founding register, and how a test spoils it."""

from assembly.rules.founding import ASSOCIATES_FILE, OFFICERS_FILE, REGISTER_FILE

REGISTER = """\
number,continent,country_code,territory,platform_name,platform_confirmed,\
authority_confirmed,platform_representative,authority_representative,\
authority_represented_by
6,EU,FR,Mulhouse,ELC,1,1,Florian Riegert,Sébastien Houssin,
11,EU,LV,Salaspils,LSG,1,1,,Sébastien Houssin,
56,AF,GA,Libreville,,0,1,,Radhouen Bouden,76
76,AF,TN,Kairouan ville,,0,1,,Radhouen Bouden,
"""
ASSOCIATES = """\
number,country_code,name,representative
86,FR,M.A.C.I.F.,Eric Gignet
"""
OFFICERS = """\
organ,post,college,territory,country_code
assembly_table,president,by_right,Mulhouse,FR
"""


def small_files(**changes: tuple[str, str]) -> dict[str, bytes]:
    """The files; `register=("old", "new")` writes new for old in that file."""
    texts = {"register": REGISTER, "associates": ASSOCIATES, "officers": OFFICERS}
    for which, (old, new) in changes.items():
        assert old in texts[which]
        texts[which] = texts[which].replace(old, new)
    names = (REGISTER_FILE, ASSOCIATES_FILE, OFFICERS_FILE)
    return {
        name: text.encode("utf-8", "surrogateescape")
        for name, text in zip(names, texts.values(), strict=True)
    }
