"""Who was there on the founding day, and what of it the rules of today would allow."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from assembly.rules.eligibility import may_hold
from assembly.rules.founding import Founding, FoundingOfficer
from assembly.rules.vocabulary import VOTING_COLLEGES, College, Organ, Post
from assembly.work import Actor, Works

BETWEEN_TWO = timedelta(seconds=20)


@dataclass(frozen=True)
class Scene:
    """The program at work, at any moment of that time; ids by name and by row."""

    works: Works
    founding: Founding
    actors: Mapping[str, Actor]
    members: Mapping[tuple[int, College], int]

    def at(self, moment: datetime) -> Works:
        return replace(self.works, clock=lambda: moment, outlets=())

    @property
    def chair(self) -> Actor:
        """Whom the assembly elected to preside over its table: somebody chaired."""
        return self.actors[self.representative(self._president)]

    @property
    def elected(self) -> list[FoundingOfficer]:
        """The officers that S5 allows: their election is held again."""
        return [o for o in self.founding.officers if may_hold(o.organ, o.college)]

    @property
    def history(self) -> list[FoundingOfficer]:
        """The officers that S5 would not allow today: they are recorded as history."""
        return [o for o in self.founding.officers if not may_hold(o.organ, o.college)]

    def representative(self, officer: FoundingOfficer) -> str:
        """The person who represented the officer's member."""
        for member in self.founding.members:
            same = (member.number, member.college) == (officer.number, officer.college)
            if same and member.representative:
                return member.representative
        raise LookupError(f"nobody represented {officer}")

    def one_after_another(self, moment: datetime) -> Iterator[tuple[datetime, Actor]]:
        """Everybody who represented a voting member, from this moment on."""
        named = {
            m.representative: None
            for m in self.founding.members
            if m.representative and m.college in VOTING_COLLEGES
        }
        for place, name in enumerate(named):
            yield moment + place * BETWEEN_TWO, self.actors[name]

    @property
    def _president(self) -> FoundingOfficer:
        chairs = (Organ.ASSEMBLY_TABLE, Post.PRESIDENT)
        [found] = [o for o in self.founding.officers if (o.organ, o.post) == chairs]
        return found
