import { useEffect, useState } from 'react';
import { touchedBy } from '../domain/changes.ts';
import type { Claim } from '../domain/claim.ts';
import type { ResultFor } from '../domain/contract.ts';
import { noteId } from '../domain/note.ts';
import { splitPassageId } from '../domain/passage.ts';
import { ok, type Result } from '../domain/result.ts';
import type { RichText } from '../domain/rich-text.ts';
import { useMessages } from './messages/index.tsx';
import type { Messages } from './messages/messages.ts';
import type { Subject } from './mirror/document-saver.ts';
import type { Services } from './services.ts';
import { useSession } from './session.tsx';

/** Where a document is in the notebook, also one that is not on the screen; null where it is no longer there. */
export type DocumentPlace =
  | { readonly at: 'brief'; readonly briefId: string; readonly title: string }
  | { readonly at: 'source'; readonly sourceId: string; readonly title: string }
  | { readonly at: 'proposition'; readonly propositionId: string; readonly title: string }
  | {
      readonly at: 'passage';
      readonly sourceId: string;
      readonly title: string;
      /** One that the source shows no more when a correction left the note behind. */
      readonly versionId: string;
      readonly passage: number;
      /** The claim in the passage that the note is on. */
      readonly claim: Claim | null;
    };

/** Asks the services where a document is. @returns null when its subject, or the source of it, is gone */
export async function placeOf(services: Services, subject: Subject): Promise<DocumentPlace | null> {
  const library = await services.call('library.list', {});
  if (!library.ok) return null;
  const { sources, briefs } = library.value;
  if (subject.kind === 'brief') {
    const brief = briefs.find(({ id }) => id === subject.id);
    return brief === undefined ? null : { at: 'brief', briefId: brief.id, title: brief.title };
  }
  if (subject.kind === 'source') {
    const found = sources.find(({ source }) => source.id === subject.id);
    return found === undefined ? null : { at: 'source', sourceId: found.source.id, title: found.source.title };
  }
  if (subject.kind === 'proposition') return placeOfProposition(services, subject.id);
  if (subject.kind === 'claim') {
    const answer = await services.call('claims.list', { claimIds: [subject.id] });
    const claim = answer.ok ? answer.value.claims[0] : undefined;
    const source = sources.find((each) => each.source.id === claim?.sourceId)?.source;
    if (claim === undefined || source === undefined) return null;
    const { passage, anchor } = claim;
    return { at: 'passage', sourceId: source.id, title: source.title, versionId: anchor.versionId, passage, claim };
  }
  const named = splitPassageId(subject.id);
  if (named === null) return null;
  const { versionId } = named;
  const isShown = sources.find((each) => each.source.currentVersionId === versionId);
  const source = (isShown ?? sources.find(await hadVersion(services, versionId)))?.source;
  if (source === undefined) return null;
  return { at: 'passage', sourceId: source.id, title: source.title, versionId, passage: named.number, claim: null };
}

/** Which source showed a text before it was corrected. */
async function hadVersion(services: Services, versionId: string): Promise<(each: { source: { id: string } }) => boolean> {
  const opened = await services.call('version.open', { versionId });
  return ({ source }) => opened.ok && source.id === opened.value.version.sourceId;
}

async function placeOfProposition(services: Services, propositionId: string): Promise<DocumentPlace | null> {
  for (let after: number | null = 0; after !== null; ) {
    const page: Result<ResultFor<'propositions.list'>> = await services.call('propositions.list', { after });
    if (!page.ok) return null;
    const found = page.value.propositions.find(({ id }) => id === propositionId);
    if (found !== undefined) return { at: 'proposition', propositionId, title: found.statement };
    after = page.value.next;
  }
  return null;
}

/** What people call the document at a place, such as “note on passage 12 of “Title””. */
export function documentName({ saving }: Messages, subject: Subject, place: DocumentPlace | null): string {
  if (place === null) return subject.kind === 'brief' ? saving.briefGone : saving.noteOnSomething;
  if (place.at === 'brief') return saving.brief(place.title);
  if (place.at === 'source' || place.at === 'proposition') return saving.noteOnSource(place.title);
  return place.claim === null ? saving.noteOnPassage(place.passage, place.title) : saving.noteOnClaim(place.passage, place.title);
}

/** The place of a document and its name, once the services have said them. */
export function useDocumentPlace(subject: Subject): { readonly place: DocumentPlace | null; readonly name: string } | undefined {
  const messages = useMessages();
  const { services } = useSession();
  const [found, setFound] = useState<{ place: DocumentPlace | null }>();
  const { kind, id } = subject;
  useEffect(() => {
    let isCurrent = true;
    void placeOf(services, { kind, id }).then((place) => isCurrent && setFound({ place }));
    return () => {
      isCurrent = false;
    };
  }, [services, kind, id]);
  return found === undefined ? undefined : { place: found.place, name: documentName(messages, subject, found.place) };
}

/** A document as the services have it. */
export interface StoredDocument {
  readonly content: RichText;
  readonly edition: string;
}

/** @returns undefined when there is no such document */
async function storedDocument(services: Services, subject: Subject): Promise<Result<StoredDocument | undefined>> {
  if (subject.kind === 'brief') {
    const library = await services.call('library.list', {});
    return library.ok ? ok(library.value.briefs.find(({ id }) => id === subject.id)) : library;
  }
  if (subject.kind === 'claim') {
    const claims = await services.call('claims.list', { claimIds: [subject.id] });
    return claims.ok ? ok(claims.value.notes[0]) : claims;
  }
  const place = await placeOf(services, subject);
  if (place === null || place.at === 'brief') return ok(undefined);
  return storedNote(services, place.at === 'proposition' ? null : place.sourceId, noteId(subject));
}

/** A note among those of its source, or of the whole notebook for null. @returns undefined when there is no such note */
async function storedNote(services: Services, sourceId: string | null, id: string): Promise<Result<StoredDocument | undefined>> {
  let after: number | null = 0;
  while (after !== null) {
    const page: Result<ResultFor<'marks.list'>> = await services.call('marks.list', { sourceId, kind: 'note', after });
    if (!page.ok) return page;
    const found = page.value.marks.find((mark) => mark.id === id);
    if (found?.kind === 'note') return ok(found);
    after = page.value.next;
  }
  return ok(undefined);
}

/**
 * Brings the document as it is stored, and again when a commit changed it: it may be a note on a text of which all has to be read.
 * @param tell hears of each; undefined for one that is not there
 * @returns how to stop
 */
export function watchStored(services: Services, subject: Subject, tell: (stored: StoredDocument | undefined) => void): () => void {
  const recordId = subject.kind === 'brief' ? subject.id : noteId(subject);
  let stopped = false;
  /** Whether the last reading failed: any commit is a reason to try again. */
  let failed = false;
  const look = async () => {
    const answer = await storedDocument(services, subject);
    failed = !answer.ok;
    if (!stopped && answer.ok) tell(answer.value);
  };
  void look();
  const stop = services.on('committed', ({ changes }) => {
    if (failed || touchedBy(changes).some(({ id }) => id === recordId)) void look();
  });
  return () => {
    stopped = true;
    stop();
  };
}

/** The document as it is stored, also one whose source is not open; undefined until the services have said it. */
export function useStoredDocument(subject: Subject): { readonly stored: StoredDocument | undefined } | undefined {
  const { services } = useSession();
  const [found, setFound] = useState<{ stored: StoredDocument | undefined }>();
  const { kind, id } = subject;
  useEffect(() => watchStored(services, { kind, id }, (stored) => setFound({ stored })), [services, kind, id]);
  return found;
}
