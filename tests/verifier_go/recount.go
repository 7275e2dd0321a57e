package main

// Particulars are those of the acts that a recount needs.
type particulars struct {
	Vote        *int64  `json:"vote_id"`
	Member      *int64  `json:"member_id"`
	Choice      string  `json:"choice"`
	Proxy       *int64  `json:"proxy_id"`
	For         int64   `json:"for"`
	Against     int64   `json:"against"`
	Abstained   int64   `json:"abstained"`
	Roll        int64   `json:"roll"`
	Adopted     *int64  `json:"adopted"`
	Counted     []int64 `json:"counted"`
	Present     *int64  `json:"present"`
	Represented *int64  `json:"represented"`
	Needed      *int64  `json:"quorum_needed"`
}

// What an assembly cannot do once it is closed.
var onlyWhileOpen = map[string]bool{
	"AssemblyOpened": true, "AssemblyClosed": true, "MessagePosted": true,
	"MembersPresent": true, "VotePut": true, "BallotCast": true, "VoteClosed": true,
	"SecretBallotCast": true, "ElectionClosed": true, "AgendaAmended": true,
	"MotionMoved": true, "ProxyGiven": true, "TextAdopted": true,
}

// Recount counts the ballots of every open vote that is closed.
func (v *verifier) recount(e *entries) {
	closed := map[int64]bool{}
	for seq, entry := range e.told {
		if entry == nil || entry.Act != "VoteClosed" {
			continue
		}
		about := entry.Particulars
		if about.Vote == nil || closed[*about.Vote] {
			v.fault("entry %d: it closes no vote, or one that was closed", seq)
			continue
		}
		closed[*about.Vote] = true
		v.recountOne(int64(seq), about, e)
	}
}

func (v *verifier) recountOne(closing int64, about particulars, e *entries) {
	own := map[int64]bool{}
	for _, entry := range e.told[:closing] {
		if entry != nil && entry.isBallotOf(about.Vote) && entry.Particulars.Proxy == nil {
			own[*entry.Particulars.Member] = true
		}
	}
	members, found := map[int64]bool{}, map[string]int64{}
	for _, seq := range about.Counted {
		if seq < 0 || seq >= closing || e.told[seq] == nil || !e.told[seq].isBallotOf(about.Vote) {
			v.fault("entry %d: it counts entry %d, which is no ballot of it", closing, seq)
			continue
		}
		ballot := e.told[seq].Particulars
		if members[*ballot.Member] || ballot.Proxy != nil && own[*ballot.Member] {
			v.fault("entry %d: it counts more than one ballot of a member", closing)
		}
		members[*ballot.Member] = true
		found[ballot.Choice]++
	}
	if found["for"] != about.For || found["against"] != about.Against || found["abstain"] != about.Abstained {
		v.fault("entry %d: a recount gives %v", closing, found)
	}
	v.judge(closing, about)
}

// Judge compares what is called adopted with majority and quorum.
func (v *verifier) judge(closing int64, about particulars) {
	if about.For+about.Against+about.Abstained > about.Roll {
		v.fault("entry %d: more ballots than the roll has members", closing)
	}
	if about.Adopted == nil {
		return
	}
	adopted := about.For > about.Against
	if about.Needed != nil && about.Present != nil && about.Represented != nil {
		adopted = adopted && 3*(*about.Present+*about.Represented) >= 2*about.Roll
	}
	if adopted != (*about.Adopted == 1) {
		v.fault("entry %d: its counts do not give what it calls adopted", closing)
	}
}

func (t *told) isBallotOf(vote *int64) bool {
	about := t.Particulars
	return t.Act == "BallotCast" && vote != nil && about.Vote != nil && *about.Vote == *vote && about.Member != nil
}
