import { suggestAttributions, type UsedName } from '../../domain/attributions.ts';
import { type ClaimDetails, confidences, credibilities, likelihoods, type Tag, tags } from '../../domain/claim.ts';
import { foldedWords } from '../../domain/claim-filter.ts';
import type { Editable } from '../../domain/claim-properties.ts';
import type { ClaimTable } from './claim-table.ts';
import { valueName, type Words } from './value-text.ts';

/** A value that a cell can be given; an empty key stands for none. */
export interface CellChoice {
  readonly key: string;
  readonly name: string;
}

const scales: Readonly<Record<Exclude<Editable, 'attribution'>, readonly string[]>> = {
  tag: tags,
  credibility: ['', ...credibilities.map(String)],
  likelihood: ['', ...likelihoods],
  confidence: ['', ...confidences],
};

/** The values to choose from, those that begin with what is typed first, those that hold it next; all when nothing is typed. */
export function choicesFor(what: Editable, typed: string, used: readonly UsedName[], words: Words): CellChoice[] {
  if (what === 'attribution') return suggestAttributions(typed, used, []).map((name) => ({ key: name, name }));
  const all = scales[what].map((key) => ({ key, name: key === '' ? words.messages.claim.notSet : valueName(what, key, words) }));
  const wanted = foldedWords(typed.trim());
  if (wanted === '') return all;
  const beginning = all.filter(({ name }) => foldedWords(name).startsWith(wanted));
  return [...beginning, ...all.filter((each) => !beginning.includes(each) && foldedWords(each.name).includes(wanted))];
}

/** What setting a value changes: a tag, or some of the details. */
export function changeTo(what: Editable, key: string): { readonly tag: Tag } | { readonly details: Partial<ClaimDetails> } {
  switch (what) {
    case 'tag':
      return { tag: tags.find((each) => each === key) ?? 'reported' };
    case 'attribution':
      return { details: { attribution: key } };
    case 'credibility':
      return { details: { credibility: key === '' ? null : Number(key) } };
    case 'likelihood':
      return { details: { likelihood: likelihoods.find((each) => each === key) ?? null } };
    case 'confidence':
      return { details: { confidence: confidences.find((each) => each === key) ?? null } };
  }
}

/** The names that claims are attributed to in the whole notebook, and how many are to each. */
export function usedNames(table: ClaimTable): UsedName[] {
  const { values, codes } = table.facet('attribution');
  const counts = new Uint32Array(values.length);
  for (const [slot, row] of table.rows.entries()) {
    const code = codes[slot] ?? 0;
    if (row !== null) counts[code] = (counts[code] ?? 0) + 1;
  }
  return values.flatMap((name, code) => (name === '' || counts[code] === 0 ? [] : [{ name, count: counts[code] ?? 0 }]));
}
