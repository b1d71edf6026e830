import { type Changes, touchedBy } from '../../domain/changes.ts';
import { noteId } from '../../domain/note.ts';
import type { OwnRow } from './batch.ts';

/** What the index has to look at again after some commits. */
export interface Touched {
  /** Sources whose details may be other ones. */
  readonly sources: Set<string>;
  /** Of these, those whose passages may be other ones as well. */
  readonly texts: Set<string>;
  /** By `kind id`. */
  readonly own: Map<string, { readonly kind: OwnKind; readonly id: string }>;
  readonly stances: Set<string>;
}

/** Records that are found by their own words; a title comes with its source. */
export type OwnKind = Exclude<OwnRow['kind'], 'title'>;

export function nothingTouched(): Touched {
  return { sources: new Set(), texts: new Set(), own: new Map(), stances: new Set() };
}

/** Adds what a commit touched. */
export function addTouched(touched: Touched, changes: Changes): void {
  for (const record of touchedBy(changes)) {
    switch (record.kind) {
      case 'source':
        touched.sources.add(record.id);
        break;
      case 'version':
      case 'block-roles':
        touched.sources.add(record.sourceId);
        touched.texts.add(record.sourceId);
        break;
      case 'claim':
        addOwn(touched, 'claim', record.id);
        // A note on it is found by the passage the claim stands in.
        addOwn(touched, 'note', noteId({ kind: 'claim', id: record.id }));
        break;
      case 'note':
      case 'proposition':
      case 'brief':
        addOwn(touched, record.kind, record.id);
        break;
      case 'stance':
        touched.stances.add(record.id);
        break;
    }
  }
  // A source shows another of its versions.
  for (const { from, to } of changes.updated) {
    if (from.kind === 'source' && to.kind === 'source' && from.currentVersionId !== to.currentVersionId) touched.texts.add(to.id);
  }
}

function addOwn(touched: Touched, kind: OwnKind, id: string): void {
  touched.own.set(`${kind} ${id}`, { kind, id });
}

/** Adds what other commits touched. */
export function merge(into: Touched, from: Touched): void {
  for (const id of from.sources) into.sources.add(id);
  for (const id of from.texts) into.texts.add(id);
  for (const [key, value] of from.own) into.own.set(key, value);
  for (const id of from.stances) into.stances.add(id);
}
