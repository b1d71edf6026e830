import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { ok, type Result } from '../../domain/result.ts';
import { tidyLine } from '../import/white-space.ts';
import { filesInField } from './attachments.ts';
import { readStatedDate } from './dates.ts';
import { type Bibliography, type Entry, entryKey, readDetails, tooManyEntries } from './entry.ts';
import type { FieldKind } from './fields.ts';
import { readLanguage } from './languages.ts';
import { namesLine } from './names.ts';
import { type Piece, scanBibtex } from './scan-bibtex.ts';
import { withoutMarkup } from './texts.ts';

/**
 * Citation.js reads each entry by itself and only ever as BibTeX: it is never left to guess what a text is, because it would fetch what
 * looks like an address or an identifier.
 */

/** What definitions may make of an entry, in UTF-16 code units: those that name one another grow without end. */
const MOST_DEFINED = 100_000;

const noEntries: ReadonlySet<string> = new Set(['string', 'comment', 'preamble']);

type Fault = Pick<Bibliography['refused'][number], 'why' | 'what'>;

/** Reads BibTeX and BibLaTeX, with definitions (`@string`) and LaTeX accents. An entry that cannot be read is refused with its line. */
export function readBibtex(text: string, fileName: string): Result<Bibliography> {
  const pieces = scanBibtex(text);
  const definitions = definitionsIn(pieces);
  const wanted = pieces.filter(({ type }) => !noEntries.has(type));
  const tooMany = tooManyEntries(wanted.length, fileName);
  if (tooMany !== null) return tooMany;
  const entries: Entry[] = [];
  const refused: Bibliography['refused'] = [];
  for (const [index, piece] of wanted.entries()) {
    const key = entryKey(piece.key, index);
    const read = readEntry(piece, key, definitions);
    if ('why' in read) refused.push({ key, line: piece.line, ...read });
    else entries.push(read);
  }
  return ok({ format: 'bibtex', entries, refused });
}

/** @returns what is wrong, when it cannot be read */
function readEntry(piece: Piece, key: string, definitions: Definitions): Entry | Fault {
  if (!piece.isClosed) return { why: 'unbalanced', what: 'Its braces are not balanced.' };
  const used = definitions.usedBy(piece.text);
  if (used === null) return { why: 'definitions', what: 'The definitions (@string) it uses are too long.' };
  let properties: ReadonlyMap<string, string>;
  try {
    properties = parse(used + piece.text);
  } catch (thrown) {
    return { why: 'no-entry', what: `It is no BibTeX entry: ${firstLine(thrown)}.` };
  }
  const read = (name: string, kind: FieldKind) => {
    const value = name === 'year' ? monthAndDay(properties) : properties.get(name);
    return value === undefined ? undefined : readValue(value, kind);
  };
  return { key, line: piece.line, details: readDetails('bibtex', read), files: filesInField(properties.get('file') ?? '') };
}

/** The fields of an entry as they stand there, names in lower case. Throws when it is no entry. */
function parse(text: string): Map<string, string> {
  const [entry] = plugins.input.data(text, '@biblatex/text') as { readonly properties: Readonly<Record<string, unknown>> }[];
  if (entry === undefined) throw new Error('nothing was found in it');
  // A name that no @string defines may yield anything that objects have.
  const texts = Object.entries(entry.properties).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  );
  return new Map(texts);
}

/** Older entries have the date in several fields. */
function monthAndDay(properties: ReadonlyMap<string, string>): string | undefined {
  const year = /\d{4}/u.exec(properties.get('year') ?? '')?.[0];
  if (year === undefined) return undefined;
  const month = properties.get('month')?.trim() ?? '';
  const day = properties.get('day')?.trim() ?? '';
  if (/^\d{1,2}$/u.test(month))
    return [year, month, day]
      .filter((part) => part !== '')
      .map((part) => part.padStart(2, '0'))
      .join('-');
  return readStatedDate(`${month} ${day === '' ? '' : `${day}, `}${year}`) ?? readStatedDate(`${month} ${year}`) ?? year;
}

function readValue(value: string, kind: FieldKind): string | undefined {
  switch (kind) {
    case 'names':
      return namesLine(namesOf(value));
    case 'date':
      return readStatedDate(plain(value));
    case 'language':
      return readLanguage(plain(value));
    case 'url':
      return plain(value.replace(/^\s*\\url\s*/u, ''));
    case 'text':
      return textOf(value);
  }
}

/** Commands for characters that the library does not know. */
const characters: Readonly<Record<string, string>> = { AA: 'Å', aa: 'å', ldots: '…', dots: '…', textellipsis: '…', textquotesingle: "'" };
const character = /\\(AA|aa|ldots|dots|textellipsis|textquotesingle)(?![A-Za-z])(?:\{\}|\s+)?/gu;
/** An accent on an i or j that gives up its dot for it: `\'\i`, `\'{\i}`. */
const dotless = /(\\(?:['`^"~=.]|[uvHcdrk](?![A-Za-z])))\s*(?:\{\s*\\([ij])\s*\}|\\([ij])(?![A-Za-z])(?:\{\}|\s+)?)/gu;

/** Commands that stand for a character of their own get the names by which the library knows them, or become the character. */
function known(value: string): string {
  return value
    .replaceAll(character, (_, name: string) => characters[name] ?? '')
    .replaceAll(dotless, (_, accent: string, braced?: string, bare?: string) => `${accent}{${braced ?? bare ?? ''}}`)
    .replaceAll(/\\~\{\}/gu, '\\textasciitilde{}')
    .replaceAll(/\\\^\{\}/gu, '\\textasciicircum{}')
    .replaceAll(/\\ /gu, ' ');
}

function textOf(value: string): string {
  try {
    const [item] = decode({ title: known(value) });
    return withoutMarkup(typeof item?.['title'] === 'string' ? item['title'] : plain(value));
  } catch {
    // A lone $ or an environment that does not end: better the words with their commands than no words.
    return plain(value);
  }
}

interface CslName {
  readonly given?: string;
  readonly family?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
}

function namesOf(value: string) {
  const all = known(value.replace(/\s+and\s+others\s*$/iu, ''));
  try {
    const authors = decode({ author: all })[0]?.['author'];
    const names = Array.isArray(authors) ? (authors as CslName[]) : [];
    return names.map(({ 'non-dropping-particle': particle = '', ...name }) => ({ ...name, particle }));
  } catch {
    return all.split(/\s+and\s+/u).map((name) => ({ family: plain(name) }));
  }
}

function decode(properties: Readonly<Record<string, string>>): Readonly<Record<string, unknown>>[] {
  const entry = { type: 'misc', label: 'entry', properties };
  return plugins.input.data(entry, '@biblatex/entry+object') as Readonly<Record<string, unknown>>[];
}

const commands: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** A value without what LaTeX needs around it, for addresses and the like. */
function plain(value: string): string {
  const escapes = /\\(?:(text(?:backslash|brace(?:left|right)|ascii(?:tilde|circum)))|([&%$#_{}~^]))(?:\{\})?|[{}]/gu;
  return value
    .replaceAll(escapes, (_, command: string | undefined, character: string | undefined) => commands[command ?? ''] ?? character ?? '')
    .trim();
}

interface Definitions {
  /** The definitions that a text needs, those first that others need; null when they would come to too much. */
  usedBy(text: string): string | null;
}

const reference = /[=#{(]\s*([A-Za-z_][\w:+-]*)(?=\s*[,#})]|\s*$)/gu;

/** The definitions of a file by their names in lower case, the last of each. */
function definitionsIn(pieces: readonly Piece[]): Definitions {
  const byName = new Map<string, string>();
  for (const { type, text, isClosed } of pieces) {
    const name = type === 'string' && isClosed ? /^@\s*\w+\s*[{(]\s*([A-Za-z_][\w:+-]*)\s*=/u.exec(text)?.[1] : undefined;
    if (name !== undefined) byName.set(name.toLowerCase(), text);
  }
  const referencesIn = (text: string) =>
    [...text.matchAll(reference)].map(([, name = '']) => name.toLowerCase()).filter((name) => byName.has(name));
  return {
    usedBy(text) {
      if (byName.size === 0) return '';
      const sizes = new Map<string, number>();
      const ordered: string[] = [];
      /** How long a definition is once those it names are put in. One that names itself is empty there, as BibTeX has it. */
      const visit = (name: string): number => {
        const known = sizes.get(name);
        if (known !== undefined) return known;
        sizes.set(name, 0);
        const definition = byName.get(name) ?? '';
        const size = referencesIn(definition).reduce((sum, each) => (sum > MOST_DEFINED ? sum : sum + visit(each)), definition.length);
        sizes.set(name, size);
        ordered.push(definition);
        return size;
      };
      const total = referencesIn(text).reduce((sum, name) => sum + visit(name), 0);
      return total > MOST_DEFINED ? null : ordered.join('\n');
    },
  };
}

function firstLine(thrown: unknown): string {
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return tidyLine(said.split('\n')[0] ?? '', 120).replace(/[.:]+$/u, '');
}
