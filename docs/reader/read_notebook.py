#!/usr/bin/env python3
"""Reads a Caveat notebook without Caveat: `python3 read_notebook.py NAME.caveat`, with `--json` as one JSON object.

Written from docs/file-format.md alone, with Python's standard library (3.9 or newer). It opens the file read-only, prints what it
holds, and checks it: texts and originals against their hashes, quotes against texts, the history against its chain of hashes, and the
records against what the history says of them. It ends with 1 when something is wrong, with 2 when the file is no notebook.
"""

import argparse
import hashlib
import json
import sqlite3
import sys
from pathlib import Path

from brotli import BrotliError, decompress

APPLICATION_ID = 0x43617674
NEWEST_FORMAT = 6


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def chained(values):
    return sha256(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8"))


def cut(text, start, end):
    """A stretch of a text by its UTF-16 code units."""
    return text.encode("utf-16-le")[2 * start:2 * end].decode("utf-16-le", "replace")


def plain_words(content):
    """The words of rich text, a block to a line."""
    def is_block(node):
        return "children" in node and node["type"] != "link"

    def inline(node):
        if node["type"] in ("text", "tab"):
            return node["text"]
        if node["type"] == "linebreak":
            return "\n"
        return "".join(inline(child) for child in node.get("children", []))

    def lines(nodes):
        loose = ""
        for node in nodes:
            if not is_block(node):
                loose += inline(node)
                continue
            if loose:
                yield loose
            loose = ""
            if any(is_block(child) for child in node["children"]):
                yield from lines(node["children"])
            else:
                yield inline(node)
        if loose:
            yield loose

    return "\n".join(lines(content["root"]["children"]))


class Notebook:
    def __init__(self, path):
        self.database = sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True)
        header = {name: self.database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")}
        if header["application_id"] != APPLICATION_ID:
            raise ValueError("this is no Caveat notebook")
        if header["user_version"] > NEWEST_FORMAT:
            raise ValueError(f"its format is {header['user_version']}; this reader knows formats up to {NEWEST_FORMAT}")
        self.meta = dict(self.database.execute("SELECT key, value FROM meta"))
        self.records = {}
        for kind, record_id, text in self.database.execute("SELECT kind, id, json FROM records ORDER BY number"):
            self.records.setdefault(kind, {})[record_id] = json.loads(text)
        self.problems = []
        self.texts = {}

    def all(self, kind):
        return list(self.records.get(kind, {}).values())

    def blob(self, digest):
        """The bytes of a blob, or None when it is missing or damaged, which is noted down."""
        row = self.database.execute("SELECT encoding, size, bytes FROM blobs WHERE hash = ?", (digest,)).fetchone()
        if row is None:
            self.problems.append(f"blob {digest} is missing")
            return None
        encoding, size, packed = row
        try:
            content = decompress(packed) if encoding == "br" else bytes(packed)
        except BrotliError as error:
            self.problems.append(f"blob {digest} does not unpack: {error}")
            return None
        if len(content) != size or sha256(content) != digest:
            self.problems.append(f"blob {digest} is not what its hash says")
            return None
        return content

    def text_of(self, version):
        digest = version["textHash"]
        if digest not in self.texts:
            content = self.blob(digest)
            self.texts[digest] = "" if content is None else content.decode("utf-8")
        return self.texts[digest]

    def passages(self, version):
        """Number, place and words of each passage, in the order of the text."""
        roles = self.records.get("block-roles", {}).get(version["id"], {"roles": []})["roles"]
        decided = {role["index"]: role for role in roles}
        text, number = self.text_of(version), 0
        for index, block in enumerate(version["blocks"]):
            own = None
            if block["kind"] != "furniture":
                number += 1
                own = number
            role = decided.get(index)
            if role is not None:
                own = role["number"] if role["as"] == "passage" else None
            if own is not None:
                yield {"number": own, "start": block["start"], "end": block["end"], "text": cut(text, block["start"], block["end"])}

    def notes_on(self, kind, subject):
        note = self.records.get("note", {}).get(f"note:{kind}:{subject}")
        return None if note is None else plain_words(note["content"])

    def check(self):
        for version in self.all("version"):
            text = self.text_of(version)
            if len(text.encode("utf-16-le")) != 2 * version["length"]:
                self.problems.append(f"version {version['id']} is not as long as it says")
            self.blob(version["originalHash"])
        for claim in self.all("claim"):
            anchor = claim["anchor"]
            version = self.records.get("version", {}).get(anchor["versionId"])
            if version is None or cut(self.text_of(version), anchor["start"], anchor["end"]) != anchor["exact"]:
                self.problems.append(f"claim {claim['id']} is not where it says")
        self.check_history()

    def check_history(self):
        """Follows the chain of hashes, and applies every change to see whether the records come out."""
        first = self.meta["first_record"]
        previous = chained([self.meta["notebook_id"], self.meta["created_at"], first])
        now = {(record["kind"], record["id"]): record for record in [json.loads(first)]}
        all_changes = {}
        rows = self.database.execute("SELECT revision, command_id, command, undoes, redoes, author, at, params_hash, hash, changes FROM history "
                                     "ORDER BY revision")
        for expected, (revision, command_id, command, undoes, redoes, author, at, params_hash, digest, stored) in enumerate(rows, 1):
            changes = stored if stored is None or isinstance(stored, str) else decompress(stored).decode("utf-8")
            entry = [previous, revision, command_id, command, undoes, redoes, author, at, params_hash.hex(), changes]
            if revision != expected or chained(entry) != digest.hex():
                self.problems.append(f"revision {revision} does not follow from the one before it")
                return
            previous = digest.hex()
            done = all_changes[revision] = self.changes_of(changes, undoes, redoes, all_changes)
            for record in done["removed"]:
                now.pop((record["kind"], record["id"]), None)
            for record in done["added"] + [step["to"] for step in done["updated"]]:
                now[record["kind"], record["id"]] = record
        there = {(record["kind"], record["id"]): record for kind in self.records.values() for record in kind.values()}
        for key in {**now, **there}:
            if now.get(key) != there.get(key):
                self.problems.append(f"{key[0]} {key[1]} is not what the history made of it")

    @staticmethod
    def changes_of(changes, undoes, redoes, earlier):
        if changes is not None:
            return json.loads(changes)
        if redoes is not None:
            return earlier[redoes]
        undone = earlier[undoes]
        turned = [{"from": step["to"], "to": step["from"]} for step in undone["updated"]]
        return {"added": undone["removed"], "updated": turned, "removed": undone["added"]}

    def told(self):
        """What the notebook holds, as plain values."""
        return {
            "title": self.records["notebook"]["notebook"]["title"],
            "revision": self.database.execute("SELECT coalesce(max(revision), 0) FROM history").fetchone()[0],
            "sources": [self.told_source(source) for source in self.all("source")],
            "propositions": [self.told_proposition(each) for each in self.all("proposition")],
            "briefs": [{"id": each["id"], "title": each["title"], "text": plain_words(each["content"])} for each in self.all("brief")],
            "problems": self.problems,
        }

    def told_source(self, source):
        version = self.records["version"][source["currentVersionId"]]
        claims = [each for each in self.all("claim") if each["sourceId"] == source["id"]]
        shown = ("id", "title", "outlet", "author", "published", "language", "url", "reliability")
        return {
            **{name: source[name] for name in shown},
            "note": self.notes_on("source", source["id"]),
            "text": self.text_of(version),
            "passages": [
                {**passage, "note": self.notes_on("passage", f"{version['id']}:p{passage['number']}")} for passage in self.passages(version)
            ],
            "claims": [self.told_claim(claim) for claim in claims],
        }

    def told_claim(self, claim):
        shown = ("id", "tag", "passage", "lastPassage", "attribution", "credibility", "likelihood", "confidence")
        return {
            **{name: claim[name] for name in shown},
            "quote": claim["anchor"]["exact"],
            "versionId": claim["anchor"]["versionId"],
            "note": self.notes_on("claim", claim["id"]),
        }

    def told_proposition(self, proposition):
        stances = [each for each in self.all("stance") if each["propositionId"] == proposition["id"]]
        return {
            "id": proposition["id"],
            "statement": proposition["statement"],
            "status": proposition["judgements"][-1]["status"],
            "note": self.notes_on("proposition", proposition["id"]),
            "stances": [{"claimId": each["claimId"], "stance": each["stance"]} for each in stances],
        }


def print_for_people(told):
    print(f"{told['title']} (revision {told['revision']})")
    for source in told["sources"]:
        print(f"\n{source['title']}\n{source['outlet'] or '–'}, {source['published'] or 'no date'}, reliability {source['reliability']}")
        if source["note"]:
            print(f"  note: {source['note']}")
        for passage in source["passages"]:
            print(f"\n  {passage['number']:>3}  {passage['text']}")
            if passage["note"]:
                print(f"       note: {passage['note']}")
            for claim in source["claims"]:
                if claim["passage"] == passage["number"]:
                    print(f"       [{claim['tag']}] “{claim['quote']}” {claim['attribution']}".rstrip())
                    if claim["note"]:
                        print(f"       note: {claim['note']}")
    for proposition in told["propositions"]:
        print(f"\n{proposition['statement']} ({proposition['status']})")
        for stance in proposition["stances"]:
            print(f"  {stance['stance']}: {stance['claimId']}")
    for brief in told["briefs"]:
        print(f"\nBrief: {brief['title']}\n{brief['text']}")


def is_locked(path):
    """Whether a file begins as a notebook with a passphrase does."""
    with open(path, "rb") as file:
        start = file.read(24)
    return (
        len(start) == 24
        and not start.startswith(b"SQLite format 3")
        and start[16:18] == b"\x10\x00"
        and set(start[18:20]) <= {1, 2}
        and start[20:] == b"\x20\x40\x20\x20"
    )


def main():
    parser = argparse.ArgumentParser(description="Reads a Caveat notebook, prints what it holds, and checks it.")
    parser.add_argument("notebook")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    try:
        if is_locked(options.notebook):
            raise ValueError("this notebook is locked with a passphrase: take it from a copy first, with “caveat unlock”")
        notebook = Notebook(options.notebook)
    except (OSError, ValueError, sqlite3.Error) as error:
        print(f"{options.notebook}: {error}", file=sys.stderr)
        return 2
    notebook.check()
    told = notebook.told()
    if options.json:
        json.dump(told, sys.stdout, ensure_ascii=False)
    else:
        print_for_people(told)
    for problem in told["problems"]:
        print(problem, file=sys.stderr)
    return 1 if told["problems"] else 0


if __name__ == "__main__":
    sys.exit(main())
