import { useCallback, useMemo, useRef, useState } from 'react';
import { describeAnchor } from '../../domain/anchor.ts';
import type { Claim, Tag } from '../../domain/claim.ts';
import type { NoteSubject } from '../../domain/note.ts';
import { passageId, type Triage } from '../../domain/passage.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { passagesOf } from '../../domain/version.ts';
import { useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import { useNotices, usePerform } from '../session.tsx';
import { leaveAt, leftAt } from '../settings.ts';
import { bySentence, byWord, type Cursor, type Ground, toOffset, toPassage, toSelection } from './cursor.ts';
import type { ReaderAction } from './keys.ts';

/** How long (ms) a claim just made may take to arrive in the mirror. */
const MIRROR_PATIENCE = 2_000;

/** What the margin shows the claims of. */
export type Scope = 'passage' | 'source';

/** What the margin is asked to open for writing. */
export type Editing = { readonly what: 'details' | 'note'; readonly subject: NoteSubject };

/** Where the analyst is in a source, and everything that can be done from there. */
export function useReading(opened: OpenSource) {
  const { text, version, source, claims, passages: triages } = opened;
  const messages = useMessages();
  const notices = useNotices();
  const perform = usePerform();
  const ground = useMemo<Ground>(
    () => ({ text, passages: passagesOf(version.blocks), language: source.language }),
    [text, version, source.language],
  );
  const [cursor, setCursor] = useState<Cursor | null>(() => toPassage(ground, leftAt(version.id)));
  const [activeId, setActiveId] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  /** What was typed while the margin was opening a note; it is taken over once the note can be written. */
  const typedAhead = useRef('');
  const [scope, setScope] = useState<Scope>('passage');
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());

  /** Claims just made, by their stretch, until the mirror has them: a second key retags instead of tagging twice. */
  const onTheWay = useRef(new Map<string, string>());

  const passage = cursor?.passage ?? 1;
  const active = claims.find(({ id }) => id === activeId) ?? null;

  const move = useCallback(
    (next: Cursor | null, activate: string | null = null) => {
      if (next === null) return;
      setCursor(next);
      setActiveId(activate);
      setEditing(null);
      leaveAt(version.id, next.passage);
    },
    [version.id],
  );

  /** The claims that touch the passage, also those that began before it. */
  const claimsHere = useMemo(() => {
    const block = ground.passages[passage - 1];
    return block === undefined ? [] : claims.filter(({ anchor }) => overlaps(anchor, block));
  }, [claims, ground, passage]);

  /**
   * The claim a key speaks of: the active one, which may be so new that it is still on its way, else the innermost
   * under the cursor.
   */
  const claimHere = (): string | null =>
    (active !== null || [...onTheWay.current.values()].includes(activeId ?? '') ? activeId : null) ??
    (cursor === null ? null : (innermost(claimsHere.filter(({ anchor }) => overlaps(anchor, cursor)))?.id ?? null));

  const tag = async (tagged: Tag): Promise<void> => {
    if (cursor === null) {
      notices.tell({ tone: 'info', text: messages.reader.nothingToTag });
      return;
    }
    const place = `${cursor.start}–${cursor.end}`;
    const same = claims.find(({ anchor }) => anchor.start === cursor.start && anchor.end === cursor.end)?.id ?? onTheWay.current.get(place);
    if (same !== undefined) {
      setActiveId(same);
      await perform('retag-claim', { claimId: same, tag: tagged });
      return;
    }
    const anchor = describeAnchor(text, version.id, cursor.start, cursor.end);
    if (!anchor.ok) {
      notices.fail(anchor.error);
      return;
    }
    const claimId = crypto.randomUUID();
    getSelection()?.removeAllRanges();
    setCursor((present) => (present === null ? null : { ...present, selected: false }));
    setActiveId(claimId);
    onTheWay.current.set(place, claimId);
    const isTagged = await perform('tag-claim', { claimId, anchor: anchor.value, tag: tagged });
    if (!isTagged) setActiveId(null);
    // By now the mirror has it, or will in a moment; a key cannot be quicker twice.
    setTimeout(() => onTheWay.current.delete(place), MIRROR_PATIENCE);
  };

  const setTriage = (number: number, triage: Triage) => perform('set-passage-triage', { versionId: version.id, number, triage });

  const mark = async (triage: 'done' | 'set-aside'): Promise<void> => {
    const again = triages.get(passage)?.triage === triage;
    // On at once, so that the next key means the next passage.
    if (!again) move(toPassage(ground, passage + 1));
    await setTriage(passage, again ? 'untouched' : triage);
  };

  const nextUntouched = () => {
    const order = [...ground.passages.slice(passage), ...ground.passages.slice(0, passage)];
    const next = order.find(({ number }) => !triages.has(number));
    if (next !== undefined) move(toPassage(ground, next.number));
  };

  const nextClaim = () => {
    const next = claimsHere[(claimsHere.findIndex(({ id }) => id === activeId) + 1) % claimsHere.length];
    if (next !== undefined) setActiveId(next.id);
  };

  const editNote = () => {
    const claim = claimHere();
    const subject: NoteSubject = claim === null ? { kind: 'passage', id: passageId(version.id, passage) } : { kind: 'claim', id: claim };
    setActiveId(claim);
    // The note of a passage has its place beside the passage.
    if (claim === null) setScope('passage');
    typedAhead.current = '';
    setEditing({ what: 'note', subject });
  };

  const editDetails = () => {
    const claim = claimHere();
    if (claim === null) return;
    setActiveId(claim);
    setEditing({ what: 'details', subject: { kind: 'claim', id: claim } });
  };

  const remove = () => {
    const claim = claimHere();
    if (claim === null) return;
    setActiveId(null);
    for (const [place, id] of onTheWay.current) if (id === claim) onTheWay.current.delete(place);
    void perform('remove-claim', { claimId: claim });
  };

  const toggleAllFolds = () => setUnfolded((present) => (present.size > 0 ? new Set() : new Set(version.blocks.map(({ start }) => start))));

  const leave = () => {
    setActiveId(null);
    setEditing(null);
    if (cursor?.selected === true) move(toOffset(ground, cursor.start));
  };

  const goTo = useCallback((claim: Claim) => move(toOffset(ground, claim.anchor.start), claim.id), [ground, move]);

  const act = (action: ReaderAction): void => {
    switch (action.do) {
      case 'passage':
        move(toPassage(ground, passage + action.by));
        break;
      case 'edge':
        move(toPassage(ground, action.by === 1 ? ground.passages.length : 1));
        break;
      case 'sentence':
        move(cursor === null ? null : bySentence(ground, cursor, action.by));
        break;
      case 'word':
        move(cursor === null ? null : byWord(ground, cursor, action.by));
        break;
      case 'tag':
        void tag(action.tag);
        break;
      default:
        simple[action.do]();
    }
  };

  const simple = {
    note: editNote,
    details: editDetails,
    remove,
    done: () => void mark('done'),
    'set-aside': () => void mark('set-aside'),
    'next-untouched': nextUntouched,
    'next-claim': nextClaim,
    fold: toggleAllFolds,
    leave,
  };

  return {
    ground,
    cursor,
    passage,
    active,
    typeAhead: (letter: string) => {
      typedAhead.current += letter;
    },
    takeTypedAhead: () => {
      const words = typedAhead.current;
      typedAhead.current = '';
      return words;
    },
    claimsHere,
    scope,
    setScope,
    editing,
    unfolded,
    act,
    tag,
    setTriage,
    setEditing,
    /** Puts the cursor on the sentence at an offset, and wakes the innermost claim there. */
    pointAt: (at: number) => {
      const inside = claims.filter(({ anchor }) => anchor.start <= at && at < anchor.end);
      move(toOffset(ground, at), innermost(inside)?.id ?? null);
    },
    select: (start: number, end: number) => move(toSelection(ground, start, end)),
    /** Goes to a claim and makes it the active one. */
    goTo,
    toggleFold: (start: number) =>
      setUnfolded((present) => {
        const next = new Set(present);
        if (!next.delete(start)) next.add(start);
        return next;
      }),
  };
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && a.end > b.start;
}

/** The shortest of some claims: the one most narrowly meant. */
function innermost(claims: readonly Claim[]): Claim | undefined {
  return claims.toSorted((a, b) => a.anchor.end - a.anchor.start - (b.anchor.end - b.anchor.start))[0];
}

export type Reading = ReturnType<typeof useReading>;
