import type { BlockRoles } from '../../domain/block-roles.ts';
import type { Brief } from '../../domain/brief.ts';
import type { Claim } from '../../domain/claim.ts';
import type { Note } from '../../domain/note.ts';
import { splitPassageId } from '../../domain/passage.ts';
import { passagesOf } from '../../domain/passages.ts';
import type { Proposition } from '../../domain/proposition.ts';
import { daysOf } from '../../domain/search/days.ts';
import { fold } from '../../domain/search/fold.ts';
import { searchableText } from '../../domain/search/searchable.ts';
import type { Source } from '../../domain/source.ts';
import type { Stance } from '../../domain/stance.ts';
import type { Version } from '../../domain/version.ts';
import type { OwnRow, PassageRow, SourceRow, StanceRow } from './batch.ts';

/** What the index holds of each record. */

export function sourceRowOf(source: Source): SourceRow {
  const days = source.published === null ? null : daysOf(source.published);
  return {
    id: source.id,
    versionId: source.currentVersionId,
    outlet: source.outlet,
    language: firstPart(source.language),
    firstDay: days?.first ?? null,
    lastDay: days?.last ?? null,
    reliability: source.reliability,
  };
}

/** The first part of a language tag: what people choose by. */
export function firstPart(language: string): string {
  return (language.split('-')[0] ?? '').toLowerCase();
}

/** The passages of a version, one after another. */
export function* passageRowsOf(version: Version, roles: BlockRoles | undefined, text: string): Generator<PassageRow> {
  for (const { number, start, end } of passagesOf(version.blocks, roles)) yield { place: number, start, text: text.slice(start, end) };
}

const nothing = { versionId: null, tag: null, attribution: null, aboutKind: null, aboutId: null, firstPlace: null, lastPlace: null };

export function titleRowOf(source: Source): OwnRow {
  return { ...nothing, kind: 'title', id: source.id, sourceId: source.id, text: source.title };
}

export function claimRowOf(claim: Claim): OwnRow {
  return {
    ...nothing,
    kind: 'claim',
    id: claim.id,
    sourceId: claim.sourceId,
    versionId: claim.anchor.versionId,
    text: searchableText(claim),
    tag: claim.tag,
    attribution: fold(claim.attribution),
    firstPlace: claim.passage,
    lastPlace: claim.lastPassage,
  };
}

/** @param claimOf finds the claim a note is on */
export function noteRowOf(note: Note, claimOf: (id: string) => Claim | undefined): OwnRow {
  const { kind: aboutKind, id: aboutId } = note.about;
  const claim = aboutKind === 'claim' ? claimOf(aboutId) : undefined;
  const passage = aboutKind === 'passage' ? splitPassageId(aboutId) : null;
  return {
    ...nothing,
    kind: 'note',
    id: note.id,
    sourceId: note.sourceId,
    versionId: claim?.anchor.versionId ?? passage?.versionId ?? null,
    text: searchableText(note),
    aboutKind,
    aboutId,
    firstPlace: claim?.passage ?? passage?.number ?? null,
    lastPlace: claim?.lastPassage ?? passage?.number ?? null,
  };
}

export function briefRowOf(brief: Brief): OwnRow {
  return { ...nothing, kind: 'brief', id: brief.id, sourceId: null, text: searchableText(brief) };
}

export function propositionRowOf(proposition: Proposition): OwnRow {
  return { ...nothing, kind: 'proposition', id: proposition.id, sourceId: null, text: searchableText(proposition) };
}

export function stanceRowOf({ id, propositionId, claimId, sourceId, stance }: Stance): StanceRow {
  return { id, propositionId, claimId, sourceId, stance };
}
