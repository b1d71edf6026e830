import {
  type BibliographicField,
  type BibliographyFormat,
  type BibliographyReport,
  bibliographicFields,
  type EntryDetails,
} from '../../domain/bibliography.ts';
import { fail } from '../../domain/result.ts';
import { sourceDetails } from '../../domain/source.ts';
import { tidyLine } from '../import/white-space.ts';
import { type FieldKind, fieldNames } from './fields.ts';

/** One entry of a bibliography. */
export interface Entry {
  /** Its citation key or identifier, else its number in the file. */
  readonly key: string;
  /** Where it begins, from 1; null when the format does not let it be known. */
  readonly line: number | null;
  readonly details: EntryDetails;
  /** The names of the files attached to it, without paths. */
  readonly files: readonly string[];
}

/** A bibliography as it was read. An entry that cannot be read keeps none of the others out. */
export interface Bibliography {
  readonly format: BibliographyFormat;
  readonly entries: readonly Entry[];
  readonly refused: BibliographyReport['refused'];
}

/** More are refused, so that matching stays a matter of seconds. */
const MOST_ENTRIES = 20_000;

export function tooManyEntries(count: number, fileName: string) {
  return count <= MOST_ENTRIES
    ? null
    : fail('invalid-input', `The bibliography holds ${count} entries; at most ${MOST_ENTRIES} can be taken at once.`, {
        where: fileName,
        hint: 'Export a part of the library.',
      });
}

/** A citation key or identifier as it is shown, or the number of the entry when it has none. */
export function entryKey(key: string, index: number): string {
  return tidyLine(key, 200) || `${index + 1}`;
}

/** How a format gives the value of one of its fields, as text; nothing when it is absent or of a wrong shape. */
export type FieldReader = (name: string, kind: FieldKind) => string | undefined;

/** The details that an entry states under the names its format has for them. What is no valid detail is passed over. */
export function readDetails(format: 'csl' | 'ris' | 'bibtex', read: FieldReader): EntryDetails {
  const details: { [F in BibliographicField]?: string } = {};
  for (const field of bibliographicFields) {
    const { kind, [format]: names } = fieldNames[field];
    const value = names.map((name) => read(name, kind)).find((each) => each !== undefined && each !== '');
    if (value === undefined) continue;
    // A shortened address leads nowhere.
    const fitting = (kind === 'url' ? [value.trim()] : lengths.map((max) => tidyLine(value, max))).find((each) => isDetail(field, each));
    if (fitting !== undefined) details[field] = fitting;
  }
  return details;
}

/** How long details may be, in UTF-16 code units: a title, and the others. */
const lengths = [500, 200];

function isDetail(field: BibliographicField, value: string): boolean {
  return value !== '' && sourceDetails.shape[field].safeParse(value).success;
}
