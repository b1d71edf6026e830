import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { innermost } from '../../domain/claim-index.ts';
import type { NoteSubject } from '../../domain/note.ts';
import { passageId, type Triage } from '../../domain/passage.ts';
import type { DecidedBlock } from '../../domain/passages.ts';
import { useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import { leaveAt, leftAt } from '../place.ts';
import { useLinking } from '../propositions/linking.ts';
import { useNotices, usePerform } from '../session.tsx';
import {
  bySentence,
  type Cursor,
  extend,
  extendTo,
  grownTo,
  moveCaret,
  toCaret,
  toOffset,
  toPassage,
  toSelection,
  unitOf,
} from './cursor.ts';
import type { TextAction } from './keys.ts';
import { type Ground, placeAt } from './moves.ts';
import { useScope } from './scope.ts';
import { useBlockRoles } from './use-block-roles.ts';
import { useClaimActions } from './use-claim-actions.ts';
import { type Folds, runAt } from './use-folds.ts';

/** What the margin is asked to open for writing. */
export type Editing = { readonly what: 'details' | 'note'; readonly subject: NoteSubject };

/** The text of a source as a place to move in. */
export function useGround({ text, blocks, source }: OpenSource, { reachable }: Folds): Ground {
  const passages = useMemo(() => blocks.filter(({ number }) => number > 0), [blocks]);
  const { language } = source;
  return useMemo(() => ({ text, passages, blocks: reachable, language }), [text, passages, reachable, language]);
}

/**
 * Where the analyst is in a source, and everything that can be done from there.
 * @param visible the numbers of the passages that are shown, null for all: moving by passages goes over the others
 */
export function useReading(opened: OpenSource, ground: Ground, folds: Folds, visible: ReadonlySet<number> | null) {
  const { version, index, passages: triages } = opened;
  const messages = useMessages();
  const notices = useNotices();
  const perform = usePerform();
  const { link } = useLinking();
  const [cursor, setCursor] = useState<Cursor | null>(() => toPassage(ground, leftAt(version.id)));
  const [activeId, setActiveId] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  /** What was typed while the margin was opening a note or form; it is taken over once that can be written. */
  const typedAhead = useRef('');
  const edit = (what: Editing | null) => {
    typedAhead.current = '';
    setEditing(what);
  };
  const [scope, setScope] = useScope();
  const claims = useClaimActions({ ground, versionId: version.id, cursor, index, activeId, setActiveId, setCursor });
  const { active, claimHere } = claims;
  const place = Math.max(0, placeAt(ground, cursor?.start ?? 0));
  /** The block at hand: where the cursor is, or before it once that was folded away. */
  const here: DecidedBlock | undefined = ground.blocks[place];
  const passage = here?.number ?? 0;
  const decide = useBlockRoles(version.id, folds);

  const move = useCallback(
    (next: Cursor | null, activate: string | null = null) => {
      if (next === null) return;
      setCursor(next);
      setActiveId(activate);
      setEditing(null);
      if (next.passage > 0) leaveAt(version.id, next.passage);
    },
    [version.id],
  );

  /** Moves the selection without leaving what is active. */
  const select = useCallback(
    (next: Cursor | null) => {
      if (next === null) return;
      setCursor(next);
      setEditing(null);
      if (next.passage > 0) leaveAt(version.id, next.passage);
    },
    [version.id],
  );

  /** The claims that touch the passage, also those that began before it. */
  const claimsHere = useMemo(() => (here === undefined ? [] : index.touching(here)), [index, here]);

  const setTriage = (number: number, triage: Triage) => perform('set-passage-triage', { versionId: version.id, number, triage });

  /** The next block shown in a direction, or the last there is. */
  const neighbour = (by: 1 | -1, isMeant: (block: DecidedBlock) => boolean = () => true): Cursor | null => {
    const isShown = (block: DecidedBlock) => isMeant(block) && (visible === null || visible.has(block.number));
    const next = by === 1 ? ground.blocks.slice(place + 1).find(isShown) : ground.blocks.slice(0, place).findLast(isShown);
    if (next !== undefined) return toOffset(ground, next.start);
    return visible !== null || here === undefined ? cursor : toOffset(ground, here.start);
  };

  /** Whether the block at hand is a passage; tells when it is not. */
  const isPassage = (): boolean => {
    if (passage === 0) notices.tell({ tone: 'info', text: messages.furniture.notHere, topic: 'block-role' });
    return passage > 0;
  };

  const mark = async (triage: 'done' | 'set-aside'): Promise<void> => {
    if (!isPassage()) return;
    const again = triages.get(passage)?.triage === triage;
    // On at once, so that the next key means the next passage.
    if (!again) move(neighbour(1, ({ number }) => number > 0));
    await setTriage(passage, again ? 'untouched' : triage);
  };

  const nextUntouched = () => {
    const after = ground.passages.findIndex(({ start }) => start > (here?.start ?? -1));
    const from = after < 0 ? ground.passages.length : after;
    const order = [...ground.passages.slice(from), ...ground.passages.slice(0, from)];
    const next = order.find(({ number }) => !triages.has(number));
    if (next !== undefined) move(toPassage(ground, next.number));
  };

  /** Wakes the next of the claims under the cursor, or of the passage when there is none under it. */
  const nextClaim = () => {
    const under = cursor === null ? [] : index.touching(cursor);
    const among = under.length > 0 ? under : claimsHere;
    const next = among[(among.findIndex(({ id }) => id === activeId) + 1) % among.length];
    if (next !== undefined) setActiveId(next.id);
  };

  const editNote = () => {
    const claim = claimHere();
    if (claim === null && !isPassage()) return;
    const subject: NoteSubject = claim === null ? { kind: 'passage', id: passageId(version.id, passage) } : { kind: 'claim', id: claim };
    setActiveId(claim);
    // The note of a passage has its place beside the passage.
    if (claim === null) setScope('passage');
    edit({ what: 'note', subject });
  };

  const editDetails = () => {
    const claim = claimHere();
    if (claim === null) return;
    setActiveId(claim);
    edit({ what: 'details', subject: { kind: 'claim', id: claim } });
  };

  const setRole = () => {
    if (here !== undefined) void decide([here], passage > 0 ? 'furniture' : 'passage');
  };

  const leave = () => {
    setActiveId(null);
    setEditing(null);
    claims.stopReshaping();
    if (cursor?.selected === true) move(toOffset(ground, cursor.start));
  };

  const goTo = useCallback((claim: Claim) => move(toOffset(ground, claim.anchor.start), claim.id), [ground, move]);

  const toClaim = (direction: 1 | -1) => {
    const next = index.next(active?.anchor.start ?? cursor?.start ?? 0, direction);
    if (next !== undefined) goTo(next);
  };

  const simple = {
    note: editNote,
    details: editDetails,
    remove: claims.remove,
    done: () => void mark('done'),
    'set-aside': () => void mark('set-aside'),
    'next-untouched': nextUntouched,
    'next-claim': nextClaim,
    fold: folds.toggleAll,
    role: setRole,
    'role-of-fold': () => {
      if (here !== undefined) void decide(runAt(opened.blocks, here.start), 'passage');
    },
    leave,
    'select-all': () => select(toSelection(ground, ground.passages[0]?.start ?? 0, ground.passages.at(-1)?.end ?? 0)),
    reshape: claims.reshape,
    confirm: claims.confirm,
    split: claims.split,
    merge: claims.merge,
    link: () => {
      const claim = claimHere();
      if (claim === null) notices.tell({ tone: 'info', text: messages.reader.noClaimHere });
      else link([claim]);
    },
  };

  const act = (action: TextAction): void => {
    switch (action.do) {
      case 'passage':
        move(neighbour(action.by));
        break;
      case 'edge':
        move(toOffset(ground, ground.passages.at(action.by === 1 ? -1 : 0)?.start ?? 0));
        break;
      case 'sentence':
        move(cursor === null ? null : bySentence(ground, cursor, action.by));
        break;
      case 'claim':
        toClaim(action.by);
        break;
      case 'caret':
        move(cursor === null ? null : moveCaret(ground, cursor, action.unit, action.by));
        break;
      case 'extend':
        if (cursor !== null) select(extend(ground, cursor, unitOf(action.unit, cursor), action.by));
        break;
      case 'grow':
        if (cursor !== null) select(grownTo(ground, cursor, action.unit));
        break;
      case 'tag':
        void claims.tag(action.tag);
        break;
      default:
        simple[action.do]();
    }
  };

  return {
    ground,
    cursor,
    /** The block at hand, and its number as a passage; 0 for furniture. */
    here,
    passage,
    active,
    activeId,
    /** What keys have just made or changed of claims, until it is committed or refused. */
    coming: claims.coming,
    /** Keeps what is typed for the note or form that is on its way. @returns whether one is: the key has no other meaning then */
    typeAhead: (event: KeyboardEvent): boolean => {
      const { key } = event;
      if (editing === null || key === 'Escape') return false;
      if (event.ctrlKey || event.metaKey || !(key.length === 1 || key === 'Enter' || key === 'Backspace')) return true;
      event.preventDefault();
      if (key === 'Backspace') typedAhead.current = typedAhead.current.slice(0, -1);
      else typedAhead.current += key === 'Enter' ? '\n' : key;
      return true;
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
    /** Says of blocks what they are. */
    decide,
    act,
    tag: claims.tag,
    /** Gives a claim another tag, and wakes it. */
    retag: claims.retag,
    /** Makes a claim of a stretch as it was suggested, or nearly so. */
    accept: claims.make,
    reshaping: claims.reshaping,
    setTriage,
    setEditing: edit,
    /** Puts a caret at an offset, and wakes the innermost claim there. */
    pointAt: (at: number) => {
      // Without a selection nobody sees what a claim would come to cover.
      claims.stopReshaping();
      move(toCaret(ground, at), innermost(index.at(at))?.id ?? null);
    },
    /** Wakes the innermost claim at an offset, if there is one; the cursor stays. */
    wakeAt: (at: number) => {
      const claim = innermost(index.at(at));
      if (claim !== undefined) setActiveId(claim.id);
    },
    /** Selects from one offset to another, the second of which moves when the selection is extended. */
    select: (anchor: number, head: number) => {
      const selection = toSelection(ground, anchor, head);
      if (claims.reshaping !== null) select(selection);
      else move(selection);
    },
    /** Puts the moving end of the selection at an offset. */
    extendTo: (head: number) => {
      if (cursor !== null) select(extendTo(ground, cursor, head));
    },
    toPassage: (number: number) => move(toPassage(ground, number)),
    /** Goes to the sentence at an offset. */
    goToPlace: (at: number) => move(toOffset(ground, at)),
    /** Goes to a claim and makes it the active one. */
    goTo,
    /** Unfolds the furniture an offset lies in, if it does. */
    unfoldAt: (at: number) => folds.open(runAt(opened.blocks, at).map(({ start }) => start)),
  };
}

export type Reading = ReturnType<typeof useReading>;
