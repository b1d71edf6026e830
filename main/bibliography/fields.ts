import type { BibliographicField } from '../../domain/bibliography.ts';

/** What a field's value is made of. */
export type FieldKind = 'text' | 'names' | 'date' | 'language' | 'url';

interface FieldNames {
  readonly kind: FieldKind;
  /** Variables of CSL-JSON (schema 1.0.2). */
  readonly csl: readonly string[];
  /** Tags of RIS. */
  readonly ris: readonly string[];
  /** Fields of BibTeX and BibLaTeX. */
  readonly bibtex: readonly string[];
}

/**
 * How a source's details are called in each format. The first name is written; all are read, and the first that says
 * something is taken. A detail that comes to the model needs a line here and its name in `bibliographicFields`.
 */
export const fieldNames: { readonly [F in BibliographicField]: FieldNames } = {
  title: { kind: 'text', csl: ['title'], ris: ['TI', 'T1', 'CT', 'BT'], bibtex: ['title'] },
  outlet: {
    kind: 'text',
    csl: ['container-title', 'publisher'],
    ris: ['T2', 'JF', 'JO', 'JA', 'PB'],
    bibtex: ['journaltitle', 'journal', 'booktitle', 'organization', 'institution', 'publisher'],
  },
  author: { kind: 'names', csl: ['author'], ris: ['AU', 'A1'], bibtex: ['author'] },
  published: { kind: 'date', csl: ['issued'], ris: ['DA', 'PY', 'Y1'], bibtex: ['date', 'year'] },
  language: { kind: 'language', csl: ['language'], ris: ['LA'], bibtex: ['langid', 'language'] },
  url: { kind: 'url', csl: ['URL'], ris: ['UR'], bibtex: ['url'] },
};
