"""The words of the statutes for what is done, and for what is kept of it."""

from flask_babel import lazy_gettext as _

from assembly.web.glossary_words import Term

ACTS = (
    Term(
        "ordinary-assembly",
        _("Ordinary assembly"),
        _(
            "A discussion that is open for exactly 24 hours, so that everybody finds"
            " an hour in it, wherever they live. It is held twice a year and convened"
            " at least 15 days before."
        ),
        "S6",
    ),
    Term(
        "extraordinary-assembly",
        _("Extraordinary assembly"),
        _(
            "Held about every three years at an international meeting and online"
            " together, convened at least one month before. It alone elects the organs"
            " and changes the statutes, and it may amend its own agenda."
        ),
        "S7",
    ),
    Term(
        "convocation",
        _("Convocation"),
        _(
            "The letter that calls every member to an assembly, with the agenda and"
            " the documents. What it says is fixed from then on."
        ),
        "B6",
    ),
    Term(
        "agenda-motion",
        _("Motion to amend the agenda"),
        _(
            "During an extraordinary assembly any voting member may ask to add,"
            " withdraw, reword or reorder items; the assembly votes on it."
        ),
        "B7",
    ),
    Term(
        "roll",
        _("Roll"),
        _(
            "The list of the members that may vote in an assembly. It is frozen when"
            " the assembly opens."
        ),
        "S2",
    ),
    Term(
        "vote",
        _("Vote"),
        _(
            "A question put to the members. It is open until the chair closes it, or"
            " until the assembly ends."
        ),
        "B6",
    ),
    Term(
        "ballot",
        _("Ballot"),
        _(
            "The choice of one member in one vote. In a roll-call it may be replaced"
            " until the vote closes, and the last one counts."
        ),
        "B6",
    ),
    Term(
        "majority",
        _("Majority"),
        _(
            "A text is adopted when more members are for it than against it."
            " Abstentions take part without counting on either side; a tie is not"
            " adopted."
        ),
        "B6",
    ),
    Term(
        "quorum",
        _("Quorum"),
        _(
            "Assemblies are held whatever number takes part. Only a change of the"
            " statutes needs two thirds of the voting members, present or represented."
        ),
        "S12",
    ),
    Term(
        "proxy",
        _("Proxy"),
        _(
            "A voting member may let another member of its continent vote for it, in"
            " one extraordinary assembly. It is not passed on, and what the member"
            " votes itself always prevails."
        ),
        "B7",
    ),
    Term(
        "present",
        _("Present"),
        _(
            "A member is present when its representative has entered the room, spoken"
            " or voted. It is represented when it is not present and the holder of its"
            " proxy is."
        ),
        "B7",
    ),
    Term(
        "candidacy",
        _("Candidacy"),
        _(
            "A member stands for a post with its consent, declared until the eve of"
            " the assembly. Elections are secret, one vote for each post."
        ),
        "B5",
    ),
    Term(
        "minutes",
        _("Minutes"),
        _(
            "What an assembly did, written from its record, signed by its president"
            " and its secretary, and sent to every member."
        ),
        "B5",
    ),
    Term(
        "record",
        _("Record"),
        _(
            "Every act, numbered in its order and sealed, so that anybody can check"
            " later that nothing was changed, with a program that is not ours."
        ),
        "B6",
    ),
    Term(
        "statutes-and-bylaws",
        _("Statutes and bylaws"),
        _(
            "The two texts that govern the network. Only an extraordinary assembly"
            " changes them; the versions are numbered, and none is ever edited."
        ),
        "S12",
    ),
    Term(
        "dues",
        _("Dues"),
        _(
            "What a local territory pays for a calendar year, by its inhabitants and"
            " its country. Unpaid dues take away no vote by themselves."
        ),
        "S9",
    ),
    Term(
        "secretariat",
        _("Secretariat"),
        _(
            "The people who keep the register, send the letters and collect"
            " proposals. They have no vote by that office."
        ),
        "S8",
    ),
)
