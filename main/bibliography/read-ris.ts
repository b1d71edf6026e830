import { ok, type Result } from '../../domain/result.ts';
import { fileNameIn } from './attachments.ts';
import { readStatedDate } from './dates.ts';
import { type Bibliography, type Entry, entryKey, readDetails, tooManyEntries } from './entry.ts';
import type { FieldKind } from './fields.ts';
import { readLanguage } from './languages.ts';
import { nameFromParts, namesLine } from './names.ts';

const tagged = /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/u;

/** Tags under which a record names its files; `L4` is a picture. */
const FILE_TAGS = ['L1', 'L4'];

interface RisRecord {
  readonly line: number;
  readonly values: Map<string, string[]>;
}

/** Reads RIS: records from `TY` to `ER`, one value to a tag and line; a line without a tag goes on with the value before it. */
export function readRis(text: string, fileName: string): Result<Bibliography> {
  const records: RisRecord[] = [];
  const refused: Bibliography['refused'] = [];
  let open: RisRecord | null = null;
  let last: string[] | null = null;
  for (const [index, line] of text.split('\n').entries()) {
    const match = tagged.exec(line.trimEnd());
    if (match === null) {
      if (last !== null && line.trim() !== '') last.push(`${last.pop() ?? ''} ${line.trim()}`);
      continue;
    }
    const [, tag = '', value = ''] = match;
    if (tag === 'ER') open = last = null;
    else if (tag === 'TY') {
      open = { line: index + 1, values: new Map() };
      last = null;
      records.push(open);
    } else if (open === null) {
      // One is told for each run of them.
      const what = 'The line stands outside of a record: TY is missing before it.';
      if (last === null) refused.push({ key: tag, line: index + 1, why: 'no-record', what });
      last = [];
    } else {
      last = open.values.get(tag) ?? [];
      last.push(value);
      open.values.set(tag, last);
    }
  }
  // Programs that leave the last ER out end the line all the same.
  if (open !== null && !text.endsWith('\n')) {
    records.pop();
    const key = entryKey(open.values.get('ID')?.[0] ?? '', records.length);
    refused.push({ key, line: open.line, why: 'no-end', what: 'The record has no end (ER): the file may be cut off.' });
  }
  const tooMany = tooManyEntries(records.length, fileName);
  return tooMany ?? ok({ format: 'ris', entries: records.map(readRecord), refused });
}

function readRecord({ line, values }: RisRecord, index: number): Entry {
  return {
    key: entryKey(values.get('ID')?.[0] ?? '', index),
    line,
    details: readDetails('ris', (tag, kind) => readValue(values.get(tag), kind)),
    files: FILE_TAGS.flatMap((tag) => values.get(tag) ?? [])
      .map(fileNameIn)
      .filter((name) => name !== ''),
  };
}

function readValue(values: readonly string[] | undefined, kind: FieldKind): string | undefined {
  const first = values?.find((value) => value.trim() !== '');
  if (values === undefined || first === undefined) return undefined;
  switch (kind) {
    case 'names':
      return namesLine(values.map(nameFromParts));
    case 'date':
      return readStatedDate(first);
    case 'language':
      return readLanguage(first);
    default:
      return first;
  }
}
