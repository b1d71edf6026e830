import { type BibliographicField, type BibliographyFormat, bibliographicFields } from '../../domain/bibliography.ts';
import { type Source, sourceDefaults } from '../../domain/source.ts';
import { type FieldKind, fieldNames } from '../bibliography/fields.ts';
import { namesIn } from '../bibliography/names.ts';
import { latexOf } from './latex.ts';

/**
 * Writes sources as a bibliography, for reference managers to read. Read again, it gives the same details; only the reliability, which no
 * format has a place for, stays behind. Each author is written as one name, because nothing says which part of it is the family's.
 */
export function writeBibliography(sources: readonly Source[], format: BibliographyFormat): string {
  switch (format) {
    case 'csl-json':
      return `${JSON.stringify(sources.map(cslItem), null, 2)}\n`;
    case 'ris':
      return sources.map(risRecord).join('\n');
    case 'bibtex':
      return sources.map(bibtexEntry).join('\n');
  }
}

/** What a source is called in each format: printed by an outlet, else a page, else a document. */
const types = {
  printed: { csl: 'article-newspaper', ris: 'NEWS', bibtex: 'article' },
  page: { csl: 'webpage', ris: 'ELEC', bibtex: 'online' },
  other: { csl: 'document', ris: 'GEN', bibtex: 'misc' },
} as const;

function typeOf({ outlet, url }: Source): keyof typeof types {
  return outlet !== '' ? 'printed' : url !== '' ? 'page' : 'other';
}

/** The details a source has, each with the name under which a format writes it. */
function stated(source: Source, format: 'csl' | 'ris' | 'bibtex'): { name: string; kind: FieldKind; value: string }[] {
  return bibliographicFields.flatMap((field) => {
    const value = textOf(source, field);
    const { kind, [format]: names } = fieldNames[field];
    return value === '' || names[0] === undefined ? [] : [{ name: names[0], kind, value }];
  });
}

function textOf(source: Source, field: BibliographicField): string {
  const value = source[field] ?? '';
  return field === 'language' && value === sourceDefaults.language ? '' : value;
}

/** A source in CSL-JSON (schema 1.0.2). */
export function cslItem(source: Source): object {
  const variables = stated(source, 'csl').map(({ name, kind, value }) => [name, cslValue(kind, value)]);
  return { id: source.id, type: types[typeOf(source)].csl, ...Object.fromEntries(variables) };
}

function cslValue(kind: FieldKind, value: string): unknown {
  if (kind === 'names') return namesIn(value).map((literal) => ({ literal }));
  if (kind !== 'date') return value;
  const [day = '', time] = value.split('T');
  // The parts know no time of day.
  return { 'date-parts': [day.split('-').map(Number)], ...(time === undefined ? {} : { raw: value }) };
}

function risRecord(source: Source): string {
  const lines = stated(source, 'ris').flatMap(({ name, kind, value }) => risValues(kind, value).map((each) => [name, each]));
  const all = [['TY', types[typeOf(source)].ris], ['ID', source.id], ...lines, ['ER', '']];
  return `${all.map(([tag, value]) => `${tag}  - ${value}`).join('\n')}\n`;
}

function risValues(kind: FieldKind, value: string): string[] {
  if (kind === 'names') return namesIn(value);
  if (kind !== 'date') return [value];
  const [day = '', time] = value.split('T');
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return [`${year}/${month}/${dayOfMonth}/${time === undefined ? '' : `T${time}`}`];
}

function bibtexEntry(source: Source): string {
  const fields = stated(source, 'bibtex').map(({ name, kind, value }) => `  ${name} = {${bibtexValue(kind, value)}},\n`);
  return `@${types[typeOf(source)].bibtex}{${source.id},\n${fields.join('')}}\n`;
}

function bibtexValue(kind: FieldKind, value: string): string {
  if (kind === 'url') return latexOf(value, /[\\{}]/gu);
  if (kind !== 'names') return latexOf(value);
  // Braces keep a name whole that holds a comma or an "and".
  return namesIn(value)
    .map((name) => `{${latexOf(name)}}`)
    .join(' and ');
}
