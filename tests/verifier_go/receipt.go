package main

import (
	"crypto/sha256"
	"encoding/hex"

	"golang.org/x/mod/sumdb/tlog"
)

// The root of no entries at all (RFC 6962); tlog leaves it undefined.
var emptyRoot = tlog.Hash(sha256.Sum256(nil))

type receipt struct {
	Format     string   `json:"format"`
	Stream     string   `json:"stream"`
	Index      int64    `json:"index"`
	Leaf       string   `json:"leaf"`
	Entry      *string  `json:"entry"`
	Size       int64    `json:"size"`
	Proof      []string `json:"proof"`
	Checkpoint string   `json:"checkpoint"`
}

// Receipt checks that a receipt holds, and that it is of this record.
func (v *verifier) receipt(name string, text []byte, e *entries) {
	var told receipt
	if err := strictly(text, &told); err != nil || told.Format != "together-receipt/1" {
		v.fault("%s: it is no receipt", name)
		return
	}
	signed, err := v.open([]byte(told.Checkpoint))
	if err != nil {
		v.fault("%s: %v", name, err)
		return
	}
	leaf, err := hashed(told.Leaf)
	if err != nil {
		v.fault("%s: %v", name, err)
		return
	}
	if told.Entry != nil && tlog.RecordHash([]byte(*told.Entry)) != leaf {
		v.fault("%s: its entry does not give its leaf", name)
	}
	if signed.stream != told.Stream || signed.size != told.Size {
		v.fault("%s: its checkpoint is of another stream or size", name)
	}
	var proof tlog.RecordProof
	for _, step := range told.Proof {
		hash, err := hashed(step)
		if err != nil {
			v.fault("%s: %v", name, err)
			return
		}
		proof = append(proof, hash)
	}
	if told.Index < 0 || told.Index >= told.Size {
		v.fault("%s: no entry %d in a tree of %d", name, told.Index, told.Size)
		return
	}
	if err := tlog.CheckRecord(proof, told.Size, signed.root, told.Index, leaf); err != nil {
		v.fault("%s: %v", name, err)
	}
	if v.prefix(name, signed, e) && e.leaves[told.Index] != leaf {
		v.fault("%s: the archive holds another entry %d", name, told.Index)
	}
}

func hashed(text string) (tlog.Hash, error) {
	var found tlog.Hash
	given, err := hex.DecodeString(text)
	if err == nil && len(given) != tlog.HashSize {
		err = hex.ErrLength
	}
	copy(found[:], given)
	return found, err
}
