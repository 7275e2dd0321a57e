"""What is said and decided in the development world, by the founders' own people."""

from dataclasses import dataclass, field

from assembly.rules.vocabulary import DocumentRole, ItemKind


@dataclass(frozen=True)
class Paper:
    filename: str
    text: str
    role: DocumentRole = DocumentRole.SUBJECT


@dataclass(frozen=True)
class Point:
    kind: ItemKind
    title: str
    text: str
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True)
class Said:
    """One message; `answers` names an earlier one by its place in the list."""

    by: str
    language: str
    body: str
    answers: int | None = None
    minutes: int = 0  # after the opening


@dataclass(frozen=True)
class Sitting:
    title: str
    points: tuple[Point, ...]
    said: dict[int, tuple[Said, ...]] = field(default_factory=dict)  # by position


REPORT = Paper(
    "board-report.md",
    "# Report of the board\n\n"
    "Three territories joined a common workshop on well-being indicators. The board "
    "met four times by teleconference. Two facilitators were trained in each country "
    "that asked for it.\n",
)
ACCOUNTS = Paper(
    "annual-accounts.md",
    "# Annual accounts\n\n"
    "| | euros |\n|---|---:|\n| Dues received | 18 420.00 |\n| Gifts | 2 150.00 |\n"
    "| Secretariat | 11 900.00 |\n| Training of facilitators | 5 640.00 |\n"
    "| Website and servers | 1 480.00 |\n| Result of the year | 1 550.00 |\n",
)
OPINION = Paper(
    "opinion-of-the-audit-board.md",
    "# Opinion of the audit board\n\n"
    "We examined the accounts of the year and the financial report by teleconference. "
    "The vouchers agree with the entries. We recommend that the assembly approve the "
    "accounts.\n",
    DocumentRole.AUDIT_OPINION,
)
PLAN = Paper(
    "plan-and-budget.md",
    "# Plan of action and budget\n\n"
    "1. A meeting of facilitators in each continent.\n"
    "2. The guide of the SPIRAL method in three more languages.\n"
    "3. A reserve of one tenth of the dues.\n",
)

CLOSED = Sitting(
    "Ordinary assembly: plan of action and budget",
    (
        Point(
            ItemKind.INFORMATION,
            "News of the territories",
            "What each territory wishes to tell the others.",
        ),
        Point(
            ItemKind.PLAN_AND_BUDGET,
            "Plan of action and budget of the coming year",
            "The board proposes the plan and the budget in the document.",
            (PLAN,),
        ),
    ),
    {
        1: (
            Said(
                "Abdeloualab Oualiti",
                "fr",
                "À Al Hoceima, la plateforme a réuni **cent vingt habitants** autour des "
                "indicateurs de bien-être. Le compte rendu sera partagé.",
                minutes=35,
            ),
            Said(
                "Samuel Thirion",
                "pt",
                "Parabéns! Na Brava fizemos o mesmo exercício em crioulo, com as escolas.",
                answers=0,
                minutes=80,
            ),
        ),
        2: (
            Said(
                "Manuela Coutinho",
                "pt",
                "A reserva de um décimo parece-me prudente. Proponho que se mantenha.",
                minutes=150,
            ),
            Said(
                "Florian Riegert",
                "fr",
                "Qui paie les déplacements de la rencontre des facilitateurs ?",
                minutes=210,
            ),
            Said(
                "Sébastien Houssin",
                "fr",
                "Personne : elle se tient en ligne. La ligne du budget ne couvre que "
                "l’interprétation.",
                answers=1,
                minutes=225,
            ),
            Said(
                "Fabio Ragonese",
                "en",
                "The same advertisement for the third time: see my company's offer.",
                minutes=300,
            ),
        ),
    },
)
HIDDEN_BODY = "The same advertisement for the third time: see my company's offer."
HIDDEN_REASON = "Advertising, posted three times and not about the item."
CLOSED_QUESTION = (
    "The assembly approves the plan of action and the budget of the coming year, with a "
    "reserve of one tenth of the dues."
)
CLOSED_SECOND_QUESTION = "The reserve is raised from one tenth to one quarter."

OPEN = Sitting(
    "Ordinary assembly: report of the board and annual accounts",
    (
        Point(
            ItemKind.REPORT,
            "Report of the board",
            "What the board did in the past year.",
            (REPORT,),
        ),
        Point(
            ItemKind.ACCOUNTS,
            "Annual accounts",
            "The accounts of the past year, with the audit board's opinion.",
            (ACCOUNTS, OPINION),
        ),
        Point(
            ItemKind.INFORMATION,
            "Next international meeting",
            "State of the preparation.",
        ),
    ),
    {
        1: (
            Said(
                "Ekaterina Smoroda",
                "en",
                "Thank you for the report. In the Ulyanovsk region we would like the next "
                "training to be held **online**: our districts are far apart.",
                minutes=25,
            ),
            Said(
                "Michèle Vercauteren",
                "fr",
                "Nous soutenons cette demande depuis Frasnes-lez-Anvaing.",
                answers=0,
                minutes=41,
            ),
        ),
        2: (
            Said(
                "André Desmet",
                "fr",
                "Les comptes sont clairs. Pourquoi le poste *site et serveurs* a-t-il "
                "augmenté ?",
                minutes=62,
            ),
            Said(
                "Helder Guerreiro",
                "pt",
                "Porque mudámos de alojamento a meio do ano e pagámos dois contratos "
                "durante três meses. O valor volta ao normal este ano.",
                answers=0,
                minutes=75,
            ),
            Said(
                "Kostantinos Simitsis",
                "en",
                "The audit board saw both contracts. Kavala has no objection:\n\n"
                "- the vouchers are complete,\n- the result is positive.",
                minutes=118,
            ),
            Said(
                "Carine Jansen",
                "fr",
                "Comme associée je ne vote pas, mais je remercie le conseil de "
                "vérification pour la clarté de son avis.",
                minutes=140,
            ),
            Said(
                "Samuel Thirion",
                "pt",
                "De Cabo Verde: as contas podem ser aprovadas. Bom trabalho a todos.",
                minutes=190,
            ),
        ),
    },
)
REPORT_QUESTION = "The assembly approves the report of the board."
ACCOUNTS_QUESTION = "The assembly approves the annual accounts."

LATER = Sitting(
    "Ordinary assembly: plan of action and budget of the next year",
    (
        Point(
            ItemKind.PLAN_AND_BUDGET,
            "Plan of action and budget",
            "The board's proposal for the next year.",
            (PLAN,),
        ),
        Point(
            ItemKind.DECISION,
            "Where the facilitators meet",
            "Two places offer to welcome them; both offers are in the document.",
            (
                Paper(
                    "offers.md",
                    "# Two offers\n\n- Odemira, in May.\n- Kairouan, in October.\n",
                ),
            ),
        ),
    ),
)

DRAFT = Sitting(
    "Ordinary assembly: accounts, in preparation",
    (
        Point(
            ItemKind.ACCOUNTS,
            "Annual accounts",
            "Still without the audit board's opinion: it cannot be convened yet.",
            (ACCOUNTS,),
        ),
    ),
)

TOLD_OTHERWISE = "Registered letter to the municipality of the territory"
