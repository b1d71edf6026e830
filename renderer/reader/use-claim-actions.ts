import { useEffect, useReducer, useRef, useState } from 'react';
import { describeAnchor } from '../../domain/anchor.ts';
import type { Tag } from '../../domain/claim.ts';
import type { ClaimIndex } from '../../domain/claim-index.ts';
import { innermost } from '../../domain/claim-index.ts';
import type { ParamsOf } from '../../domain/commands/index.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { useMessages } from '../messages/index.tsx';
import { useNotices, usePerform } from '../session.tsx';
import { type Cursor, toSelection } from './cursor.ts';
import type { ComingClaim } from './highlights.ts';
import { around, type Ground } from './moves.ts';

interface Place {
  readonly ground: Ground;
  readonly versionId: string;
  readonly cursor: Cursor | null;
  readonly index: ClaimIndex;
  readonly activeId: string | null;
  setActiveId(claimId: string | null): void;
  /** Moves without leaving the active claim. */
  setCursor(cursor: Cursor | null): void;
}

/** What a claim may say beside its tag when it is made. */
export type ClaimMore = Pick<ParamsOf<'tag-claim'>, 'details' | 'suggested'>;

/** Making claims, and changing what they cover. */
export function useClaimActions(place: Place) {
  const { ground, versionId, cursor, index, activeId, setActiveId, setCursor } = place;
  const messages = useMessages();
  const notices = useNotices();
  const perform = usePerform();
  /** Claims just tagged, until that is acknowledged: shown at once, and a second key retags instead of tagging twice. */
  const onTheWay = useRef<readonly ComingClaim[]>([]);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const coming = onTheWay.current;
  /** The claim whose extent is being changed: the selection is to become it. */
  const [reshaping, setReshaping] = useState<string | null>(null);
  const active = activeId === null ? undefined : index.get(activeId);

  useEffect(() => {
    if (reshaping !== null && reshaping !== activeId) setReshaping(null);
  }, [reshaping, activeId]);

  /** The claim a key speaks of: the active one, also one still on its way, else the innermost under the cursor. */
  const claimHere = (): string | null => {
    if (active !== undefined || onTheWay.current.some(({ id }) => id === activeId)) return activeId;
    return cursor === null ? null : (innermost(index.touching(cursor))?.id ?? null);
  };

  const tell = (text: string) => notices.tell({ tone: 'info', text });

  const anchorOf = (stretch: Stretch) => {
    const anchor = describeAnchor(ground.text, versionId, stretch.start, stretch.end);
    if (!anchor.ok) notices.fail(anchor.error);
    return anchor.ok ? anchor.value : null;
  };

  /** Shows what a key has made of a claim. @returns what to call with whether it was committed, once the services have answered */
  const come = (claim: ComingClaim): ((isCommitted: boolean) => void) => {
    onTheWay.current = [...onTheWay.current.filter(({ id }) => id !== claim.id), claim];
    drawAgain();
    return (isCommitted) => {
      onTheWay.current = onTheWay.current.filter((each) => each !== claim);
      // A commit was heard of before its answer and shows already: nothing looks otherwise.
      if (!isCommitted) drawAgain();
    };
  };

  const tag = async (tagged: Tag): Promise<void> => {
    if (cursor === null) {
      tell(messages.reader.nothingToTag);
      return;
    }
    const isSame = ({ anchor }: ComingClaim) => anchor.start === cursor.start && anchor.end === cursor.end;
    const same = (index.at(cursor.start).find(isSame) ?? onTheWay.current.find(isSame))?.id;
    await (same === undefined
      ? make(cursor, tagged, {})
      : retag({ id: same, tag: tagged, anchor: { start: cursor.start, end: cursor.end } }));
  };

  /** Gives a claim another tag, and wakes it. */
  const retag = async (claim: ComingClaim): Promise<void> => {
    const retagged = perform('retag-claim', { claimId: claim.id, tag: claim.tag });
    const known = come(claim);
    setActiveId(claim.id);
    known(await retagged);
  };

  /** Makes a claim of a stretch. @param more what it says beside its tag */
  const make = async (stretch: Stretch, tagged: Tag, more: ClaimMore): Promise<void> => {
    const anchor = anchorOf(stretch);
    if (anchor === null) return;
    const claimId = crypto.randomUUID();
    // Sent before anything is drawn: the services work while the window does.
    const tagging = perform('tag-claim', { claimId, anchor, tag: tagged, ...more });
    const known = come({ id: claimId, tag: tagged, anchor });
    if (cursor?.selected === true) setCursor({ ...cursor, selected: false, head: cursor.start, anchor: cursor.start });
    setActiveId(claimId);
    const isTagged = await tagging;
    known(isTagged);
    if (!isTagged) setActiveId(null);
  };

  const remove = () => {
    const claim = claimHere();
    if (claim === null) return;
    setActiveId(null);
    onTheWay.current = onTheWay.current.filter(({ id }) => id !== claim);
    drawAgain();
    void perform('remove-claim', { claimId: claim });
  };

  /** Selects what the claim covers, to be grown or shrunk and then confirmed. */
  const reshape = () => {
    const claim = index.get(claimHere() ?? '');
    if (claim === undefined) {
      tell(messages.reader.noClaimHere);
      return;
    }
    setActiveId(claim.id);
    setReshaping(claim.id);
    setCursor(toSelection(ground, claim.anchor.start, claim.anchor.end));
  };

  const confirm = () => {
    if (reshaping === null || cursor === null) return;
    const anchor = anchorOf(cursor);
    setReshaping(null);
    setCursor({ ...cursor, selected: false, head: cursor.start, anchor: cursor.start });
    if (anchor !== null) void perform('set-claim-extent', { claimId: reshaping, anchor });
  };

  /** Splits the claim at the caret, or after its first sentence when the caret is not inside it. */
  const split = () => {
    const claim = index.get(claimHere() ?? '');
    const at = claim === undefined || cursor === null ? null : splitPoint(ground, claim.anchor, cursor);
    const left = claim === undefined || at === null ? null : toSelection(ground, claim.anchor.start, at);
    const right = claim === undefined || at === null ? null : toSelection(ground, at, claim.anchor.end);
    if (claim === undefined || left === null || right === null) {
      tell(messages.reader.nowhereToSplit);
      return;
    }
    const anchors = [anchorOf(left), anchorOf(right)] as const;
    if (anchors[0] === null || anchors[1] === null) return;
    void perform('split-claim', { claimId: claim.id, anchors: [anchors[0], anchors[1]], newClaimId: crypto.randomUUID() });
  };

  /** Merges every claim the selection touches into the first of them. */
  const merge = () => {
    const touched = cursor === null ? [] : index.touching(cursor);
    const [first] = touched;
    if (cursor === null || first === undefined || touched.length < 2) {
      tell(messages.reader.nothingToMerge);
      return;
    }
    const end = Math.max(...touched.map(({ anchor }) => anchor.end));
    const anchor = anchorOf({ start: first.anchor.start, end });
    if (anchor === null) return;
    setActiveId(first.id);
    void perform('merge-claims', { claimIds: touched.map(({ id }) => id), anchor });
  };

  return {
    active: active ?? null,
    coming,
    claimHere,
    tag,
    retag,
    make,
    remove,
    reshape,
    confirm,
    split,
    merge,
    reshaping,
    stopReshaping: () => setReshaping(null),
  };
}

/** Where to cut a claim, in UTF-16 code units; null when it is too short to be cut. */
function splitPoint(ground: Ground, claim: Stretch, cursor: Cursor): number | null {
  const isInside = (at: number) => at > claim.start && at < claim.end;
  if (isInside(cursor.head)) return cursor.head;
  const sentence = around(ground, claim.start, 'sentence');
  return sentence !== null && isInside(sentence.end) ? sentence.end : null;
}
