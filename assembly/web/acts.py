"""Each act of the record in a few words, where acts are listed for people."""

from flask import Flask
from flask_babel import lazy_gettext as _

ACTS = {
    "RegisterImported": _("The register of the founders was imported"),
    "RepresentativeChanged": _("A member changed its representative"),
    "PersonEntered": _("A person was entered in the register"),
    "SecretariatPostGiven": _("A person works for the secretariat"),
    "PersonDisabled": _("A person may not sign in any more"),
    "TextImported": _("A version approved earlier was imported"),
    "TextMadeProvisional": _("The board made a provisional version"),
    "ChangeSuggested": _("A member proposed a change of the bylaws"),
    "ChangeSubmitted": _("A change was submitted to the next assembly"),
    "SuggestionAnswered": _("The board answered a proposed change"),
    "AdmissionAsked": _("A body asked to become a member"),
    "ExclusionBegun": _("An exclusion was brought before the board"),
    "BoardDecisionOpened": _("The board was asked to decide"),
    "BoardBallotCast": _("A member of the board voted"),
    "BoardDecisionTaken": _("The board decided"),
    "ExclusionProposed": _("The board proposed an exclusion"),
    "DefenceGiven": _("A member gave its defence"),
    "PopulationEntered": _("The population of a territory was entered"),
    "TerritoryLevelSet": _("The level of a territory was set"),
    "DuesPaid": _("Dues were paid"),
    "DuesPaymentTakenBack": _("An entry of paid dues was taken back"),
    "DuesAsked": _("The dues of the year were asked for"),
    "NewsletterSent": _("A newsletter went out"),
    "AssemblyDrafted": _("The assembly was drafted"),
    "OtherDispatchRecorded": _("A member was told in another way"),
    "AssemblyConvened": _("The assembly was convened"),
    "AssemblyCancelled": _("The assembly was cancelled"),
    "DraftLapsed": _("The draft lapsed: it was too late to convene"),
    "LetterSent": _("A letter was sent"),
    "LetterFailed": _("A letter failed"),
    "LetterRequeued": _("A letter is sent again"),
    "AssemblyOpened": _("The assembly opened"),
    "MembersPresent": _("Members became present"),
    "PresenceTakenBack": _("A mark at the door was taken back"),
    "MessagePosted": _("Somebody spoke"),
    "MessageCorrected": _("A message was corrected"),
    "MessageWithdrawn": _("A message was withdrawn"),
    "MessageHidden": _("A message was hidden"),
    "VotePut": _("A text was put to the vote"),
    "BallotCast": _("A ballot was cast"),
    "VoteClosed": _("A vote closed"),
    "SecretBallotCast": _("A member took part in a secret vote"),
    "ElectionClosed": _("An election closed"),
    "ProxyGiven": _("A proxy was given"),
    "ProxyRevoked": _("A proxy was revoked by its giver"),
    "ProxyReturned": _("A proxy was returned by its holder"),
    "MotionMoved": _("A motion to amend the agenda was moved"),
    "MotionTakenBack": _("A motion was taken back by its mover"),
    "MotionSetAside": _("A motion was set aside by the chair"),
    "AgendaAmended": _("The agenda was amended"),
    "MotionWithoutEffect": _("An adopted motion had no effect"),
    "CandidacyDeclared": _("A candidacy was declared"),
    "CandidacyConsented": _("A member consented to its candidacy"),
    "CandidacyWithdrawn": _("A candidacy was withdrawn"),
    "MandateBegun": _("A mandate began"),
    "TextAdopted": _("A version is in force"),
    "ProvisionalTextDropped": _("The board's provisional version was dropped"),
    "MemberAdmitted": _("A member was admitted"),
    "AdmissionRejected": _("An admission was rejected"),
    "MemberExcluded": _("A member was excluded"),
    "ExclusionRejected": _("An exclusion was rejected"),
    "MinutesRemarked": _("A remark was added to the minutes"),
    "MinutesSigned": _("The minutes were signed"),
    "MinutesSent": _("The minutes were sent to all members"),
    "AssemblyClosed": _("The assembly closed"),
}


def act_said(act: str) -> str:
    """The act in the reader's language; one of a later program keeps its name."""
    return str(ACTS.get(act, act))


def register(app: Flask) -> None:
    app.jinja_env.filters["act_said"] = act_said
