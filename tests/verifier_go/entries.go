package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"io"

	"golang.org/x/mod/sumdb/tlog"
)

type header struct {
	Format string `json:"format"`
	Stream string `json:"stream"`
	Size   int64  `json:"size"`
	Root   string `json:"root"`
}

type line struct {
	Seq   int64   `json:"seq"`
	Leaf  string  `json:"leaf"`
	Entry *string `json:"entry"`
}

// Told is an entry's text, as far as this verifier reads it.
type told struct {
	Stream      string          `json:"stream"`
	Seq         int64           `json:"seq"`
	Act         string          `json:"act"`
	Said        json.RawMessage `json:"particulars"`
	Particulars particulars     `json:"-"` // of ballots and closings alone
}

// Entries holds the tree of a record, in the layout of tlog, and its legible entries.
type entries struct {
	stream string
	leaves []tlog.Hash
	stored []tlog.Hash
	told   []*told // nil: sealed
}

func (e *entries) size() int64 { return int64(len(e.leaves)) }

// ReadHashes makes the entries a tlog.HashReader.
func (e *entries) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(e.stored)) {
			return nil, io.ErrUnexpectedEOF
		}
		found[i] = e.stored[index]
	}
	return found, nil
}

func (e *entries) root(size int64) (tlog.Hash, error) {
	if size == 0 {
		return emptyRoot, nil
	}
	return tlog.TreeHash(size, e)
}

func (e *entries) add(leaf tlog.Hash, text *told) error {
	more, err := tlog.StoredHashesForRecordHash(e.size(), leaf, e)
	if err != nil {
		return err
	}
	e.leaves = append(e.leaves, leaf)
	e.stored = append(e.stored, more...)
	e.told = append(e.told, text)
	return nil
}

// Record reads entries.jsonl: each text gives its leaf hash, each stands in its place.
func (v *verifier) record(text []byte) *entries {
	e := &entries{}
	if len(text) == 0 || text[len(text)-1] != '\n' {
		v.fault("entries.jsonl is cut off")
		return e
	}
	lines := bytes.Split(text[:len(text)-1], []byte("\n"))
	var stated header
	if err := strictly(lines[0], &stated); err != nil || stated.Format != "together-record/1" {
		v.fault("entries.jsonl has no header")
		return e
	}
	e.stream = stated.Stream
	closed := false
	for number, raw := range lines[1:] {
		entry, leaf, good := v.line(e, number, raw)
		if !good {
			return e
		}
		if entry != nil && closed && onlyWhileOpen[entry.Act] {
			v.fault("entry %d: %s after the closing", number, entry.Act)
		}
		closed = closed || entry != nil && entry.Act == "AssemblyClosed"
		if err := e.add(leaf, entry); err != nil {
			v.fault("entry %d: %v", number, err)
			return e
		}
	}
	root, _ := e.root(e.size())
	if stated.Size != e.size() || stated.Root != hex.EncodeToString(root[:]) {
		v.fault("the header states another size or root")
	}
	return e
}

func (v *verifier) line(e *entries, number int, raw []byte) (*told, tlog.Hash, bool) {
	var leaf tlog.Hash
	var found line
	if err := strictly(raw, &found); err != nil {
		v.fault("entry %d: %v", number, err)
		return nil, leaf, false
	}
	given, err := hex.DecodeString(found.Leaf)
	if err != nil || len(given) != tlog.HashSize {
		v.fault("entry %d: its leaf is no hash", number)
		return nil, leaf, false
	}
	copy(leaf[:], given)
	if found.Seq != int64(number) {
		v.fault("entry %d stands at the place of %d", found.Seq, number)
	}
	if found.Entry == nil {
		return nil, leaf, true
	}
	if tlog.RecordHash([]byte(*found.Entry)) != leaf {
		v.fault("entry %d: its text does not give its leaf", number)
	}
	text := &told{}
	if err := json.Unmarshal([]byte(*found.Entry), text); err != nil {
		v.fault("entry %d: %v", number, err)
		return nil, leaf, true
	}
	if text.Stream != e.stream || text.Seq != int64(number) {
		v.fault("entry %d: its text is of %s, number %d", number, text.Stream, text.Seq)
	}
	if text.Act == "BallotCast" || text.Act == "VoteClosed" {
		if err := json.Unmarshal(text.Said, &text.Particulars); err != nil {
			v.fault("entry %d: %v", number, err)
			return nil, leaf, true
		}
	}
	return text, leaf, true
}

// Strictly reads one JSON value with the fields that it may have, and nothing after it.
func strictly(raw []byte, into interface{}) error {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(into); err != nil {
		return err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return io.ErrUnexpectedEOF
	}
	return nil
}
