// A second verifier of an assembly's record. It follows docs/protocol.md, shares no
// code with assembly/record, and leaves signatures and trees to the libraries of Go's
// own checksum database.
//
//	go run . [-key FILE] [-older FILE] [-receipt FILE]… ARCHIVE
//
// It says each fault in a sentence. Exit status: 0 none, 1 some, 2 unreadable.
package main

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var noteName = regexp.MustCompile(`^checkpoints/(\d{8,15})\.txt$`)

// A checkpoint says that the first size entries of stream have this root.
type checkpoint struct {
	stream string
	size   int64
	root   tlog.Hash
}

// The verifier collects faults; it stops at none.
type verifier struct {
	known  note.Verifiers
	name   string
	faults []string
}

func (v *verifier) fault(format string, about ...interface{}) {
	v.faults = append(v.faults, fmt.Sprintf(format, about...))
}

type many []string

func (m *many) String() string     { return strings.Join(*m, " ") }
func (m *many) Set(s string) error { *m = append(*m, s); return nil }

func main() {
	var receipts many
	key := flag.String("key", "", "file of the public key, from elsewhere")
	older := flag.String("older", "", "file of a checkpoint, from elsewhere")
	flag.Var(&receipts, "receipt", "file of a receipt")
	flag.Parse()
	if flag.NArg() != 1 {
		unreadable("name one archive")
	}
	v := &verifier{}
	parts, err := unpacked(flag.Arg(0))
	if err != nil {
		v.fault("archive: %v", err)
		v.end()
	}
	vkey, inside := parts["key.txt"]
	if *key != "" {
		vkey = read(*key)
	} else if !inside {
		v.fault("archive: no key, and none given")
		v.end()
	}
	signer, err := note.NewVerifier(strings.TrimSpace(string(vkey)))
	if err != nil {
		unreadable("the key: " + err.Error())
	}
	v.known, v.name = note.VerifierList(signer), signer.Name()

	entries := v.record(parts["entries.jsonl"])
	v.checkpoints(parts, entries)
	if *older != "" {
		v.older(*older, read(*older), entries)
	}
	for _, path := range receipts {
		v.receipt(path, read(path), entries)
	}
	v.recount(entries)
	v.end()
}

func (v *verifier) end() {
	for _, fault := range v.faults {
		fmt.Println(fault)
	}
	if len(v.faults) > 0 {
		os.Exit(1)
	}
	fmt.Println("good")
	os.Exit(0)
}

func unreadable(why string) {
	fmt.Println(why)
	os.Exit(2)
}

func read(path string) []byte {
	text, err := os.ReadFile(path)
	if err != nil {
		unreadable(err.Error())
	}
	return text
}

// Unpacked gives the parts of an archive, and refuses any that is not in the format.
func unpacked(path string) (map[string][]byte, error) {
	packed, err := zip.NewReader(bytes.NewReader(read(path)), int64(len(read(path))))
	if err != nil {
		return nil, err
	}
	parts := map[string][]byte{}
	for _, part := range packed.File {
		known := part.Name == "entries.jsonl" || part.Name == "key.txt"
		if !known && !noteName.MatchString(part.Name) {
			return nil, fmt.Errorf("an unknown part %q", part.Name)
		}
		if _, twice := parts[part.Name]; twice {
			return nil, fmt.Errorf("%s twice", part.Name)
		}
		opened, err := part.Open()
		if err != nil {
			return nil, err
		}
		text, err := io.ReadAll(io.LimitReader(opened, 1<<28))
		if err != nil {
			return nil, err
		}
		parts[part.Name] = text
	}
	if _, there := parts["entries.jsonl"]; !there {
		return nil, fmt.Errorf("no entries.jsonl")
	}
	return parts, nil
}

// Checkpoints opens each note of the archive, which ends at the newest.
func (v *verifier) checkpoints(parts map[string][]byte, e *entries) {
	var names []string
	for name := range parts {
		if noteName.MatchString(name) {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	newest := int64(-1)
	for _, name := range names {
		found, err := v.open(parts[name])
		if err != nil {
			v.fault("%s: %v", name, err)
			continue
		}
		if named, _ := strconv.ParseInt(noteName.FindStringSubmatch(name)[1], 10, 64); named != found.size {
			v.fault("%s: it is of %d entries", name, found.size)
		}
		v.prefix(name, found, e)
		if found.size > newest {
			newest = found.size
		}
	}
	if newest != e.size() {
		v.fault("%d entries, the newest checkpoint is of %d", e.size(), newest)
	}
}

// Open gives the checkpoint in a note that our signer signed.
func (v *verifier) open(signed []byte) (*checkpoint, error) {
	opened, err := note.Open(signed, v.known)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 {
		return nil, fmt.Errorf("not a checkpoint")
	}
	origin, stream := lines[0], strings.TrimPrefix(lines[0], v.name+"/")
	if stream == origin || strings.Contains(stream, "/") {
		return nil, fmt.Errorf("the origin %q is not the signer's", origin)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 {
		return nil, fmt.Errorf("the size %q is no number", lines[1])
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return nil, fmt.Errorf("the root %q is no hash", lines[2])
	}
	found := &checkpoint{stream: stream, size: size}
	copy(found.root[:], root)
	return found, nil
}

// Prefix compares a checkpoint with the tree of the first so many entries.
func (v *verifier) prefix(name string, found *checkpoint, e *entries) bool {
	if found.stream != e.stream {
		v.fault("%s: a checkpoint of %s, not of %s", name, found.stream, e.stream)
		return false
	}
	if found.size > e.size() {
		v.fault("%s: of %d entries, here are %d", name, found.size, e.size())
		return false
	}
	root, err := e.root(found.size)
	if err != nil || root != found.root {
		v.fault("%s: another root of %d entries", name, found.size)
		return false
	}
	return true
}

// Older proves that the archive's tree continues a checkpoint from elsewhere.
func (v *verifier) older(name string, signed []byte, e *entries) {
	found, err := v.open(signed)
	if err != nil {
		v.fault("%s: %v", name, err)
		return
	}
	if !v.prefix(name, found, e) || found.size == 0 {
		return
	}
	now, _ := e.root(e.size())
	proof, err := tlog.ProveTree(e.size(), found.size, e)
	if err == nil {
		err = tlog.CheckTree(proof, e.size(), now, found.size, found.root)
	}
	if err != nil {
		v.fault("%s: %v", name, err)
	}
}
