"""What each page is for, in one paragraph each, from the statutes.

Pages are named by their endpoint, or by the room that they belong to.
"""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _

HELP: Mapping[str, object] = {
    "home": _(
        "What needs you now stands first: votes that are open to your members, rooms"
        " that are open, what waits for your signature or your answer. Below are the"
        " assemblies to come and the members that you represent."
    ),
    "assemblies": _(
        "The members decide in assemblies. Ordinary ones are discussions that are"
        " open for 24 hours, twice a year; extraordinary ones are held about every"
        " three years at an international meeting and online together (S6, S7)."
    ),
    "assemblies.show": _(
        "One assembly: when it is open, what is on its agenda, and the documents."
        " After the convocation nothing of it changes without a new convocation; only"
        " an extraordinary assembly may amend its agenda, on the day itself (B6, B7)."
    ),
    "agendas": _(
        "The agenda as the convocation fixed it, and as the assembly amended it"
        " since. Both are kept: what was withdrawn stays readable (B7)."
    ),
    "convocations": _(
        "Here the assembly table prepares an assembly. It can be sent once everything"
        " that the statutes ask for is there: the notice of 15 days or of one month,"
        " the agenda, the documents. Then every member gets its letter (B6, B7)."
    ),
    "letters": _(
        "To whom the convocation went, when, and with what proof. A letter that"
        " failed can be sent again; a member without an address is told in another"
        " way, and that is entered here (B6)."
    ),
    "rooms": _(
        "The assembly itself. Read the items, say what your member thinks, and vote"
        " when a vote is open. You need not stay: what happens meanwhile will be here"
        " when you come back, until the assembly closes (B6)."
    ),
    "messages": _(
        "One message of the discussion. Its author may correct it for ten minutes and"
        " withdraw it while the assembly is open; the chair may hide it for a reason"
        " that the minutes show (B5, B6)."
    ),
    "items": _(
        "One item of the agenda, with what was said on it, its documents and its votes."
    ),
    "votes": _(
        "One vote. Choose for each of your members and send the sheet; a receipt says"
        " what was received. Until the vote closes you may send another sheet, and the"
        " last ballot of each member counts. More for than against adopts the text."
    ),
    "receipts": _(
        "What was received from you: for whom, when, and under which entry of the"
        " record. A signed receipt proves without us that your ballot stands there."
    ),
    "elections": _(
        "Each post of the organs is filled by a vote of its own, which is secret: who"
        " took part is seen, for whom never. More than half of the ballots that name a"
        " candidate elects; otherwise the two who led meet in a second round (B5)."
    ),
    "candidacies": _(
        "Members stand for the posts that are to be filled, each with its consent,"
        " until the eve of the assembly. A balance of countries and continents is"
        " sought, and nobody is refused for it (B5)."
    ),
    "proxies": _(
        "Who cannot take part may be represented by another voting member of its"
        " continent, in this assembly only. The giver may revoke it and the holder"
        " return it at any moment; what the giver votes itself prevails (B7)."
    ),
    "motions": _(
        "While an extraordinary assembly is open, any voting member may move to add,"
        " withdraw, reword or reorder items of its agenda. The chair puts the motion"
        " to the vote; adopted, it changes the agenda at once (B7)."
    ),
    "desks": _(
        "From here the president of the assembly table, or else its vice-president,"
        " runs the assembly: puts texts to the vote, closes votes, handles motions and"
        " messages. What cannot be done now says why (B5)."
    ),
    "doors": _(
        "At the place of an international meeting the table marks who has come in."
        " Who enters the room online, speaks or votes is present without a mark (B7)."
    ),
    "minutes": _(
        "What the assembly did, written from its record. The president and the"
        " secretary of the table sign it, and it goes to every member; until the first"
        " signature the secretary may add remarks (B5)."
    ),
    "records": _(
        "Every act in its order, each sealed with all before it. Whoever keeps one of"
        " its checkpoints can show later whether anything was changed."
    ),
    "verifications": _(
        "Check an archive or a receipt that somebody gave you. The same can be done"
        " on your own computer, with this program or with another one."
    ),
    "checkpoints": _(
        "How long the record was at a moment, and its root, signed by this"
        " installation."
    ),
    "resolutions": _(
        "Everything that the assemblies ever adopted, with the result and the way to"
        " the minutes."
    ),
    "calendar": _(
        "What the statutes ask for in a year: an ordinary assembly before the end of"
        " March with the report and the accounts, one before the end of the year with"
        " the plan and the budget, and the last day on which each can be convened"
        " (S6)."
    ),
    "texts": _(
        "The statutes and the bylaws in force, and every earlier version. They are"
        " changed by an extraordinary assembly only, on the proposal of the board or"
        " of the assembly table (S12)."
    ),
    "changes": _(
        "Any member may suggest a change of the bylaws. The board examines the"
        " suggestions, merges them and submits a text to the next extraordinary"
        " assembly (B12)."
    ),
    "submissions": _(
        "A whole text as it would be, proposed by the board or by the assembly table."
        " Voters will see word by word what it changes (S12)."
    ),
    "organs": _(
        "Three organs of three members each: the board directs, the assembly table"
        " convenes and runs the assemblies, the audit board examines the accounts."
        " They are elected for two to four years (S5, B5)."
    ),
    "members": _(
        "The members of the network, who represents each, and since when. A member"
        " may name another person at any moment; effective members and members by"
        " right vote, associates do not (S2)."
    ),
    "territories": _(
        "A territory, its members, its inhabitants, and the dues that were paid for"
        " it, once for each year whoever pays (S9, B9)."
    ),
    "admissions": _(
        "A body becomes a member at its own request or on the proposal of a member:"
        " the board approves it, and the next ordinary assembly validates it (S11)."
    ),
    "join": _(
        "Ask here to become a member. The board looks at the request, and the next"
        " ordinary assembly decides on it (S11)."
    ),
    "boards": _(
        "What the three members of the board have to decide, each at its own hour. A"
        " decision is taken as soon as two of them agree (S11)."
    ),
    "exclusions": _(
        "A member is excluded only for deliberate unjustified harm, or for"
        " obligations that are unmet for at least three years. The board proposes it"
        " and tells the member, who has at least a month to answer before an assembly"
        " decides (S11)."
    ),
    "dues": _(
        "Each local territory pays for a calendar year by its inhabitants and the"
        " factor of its country; others pay nothing. Unpaid dues take away no vote"
        " (S9, B9)."
    ),
    "preferences": _(
        "Your language, your time zone and how pages look. Letters follow the first"
        " two."
    ),
    "sessions": _(
        "The browsers in which you are signed in. End those that you do not know."
    ),
    "sign_in": _(
        "There is no password. Enter the address that the register has of you, and a"
        " letter brings a link and a code; they work for a few minutes, once."
    ),
    "searches": _("Words are found in all that you may read, in whatever language."),
    "glossary": _("What the words mean, and the article that each comes from."),
    "offline": _("What this browser knew when it last had a line."),
    "api": _("What programs may ask, without an account."),
}
