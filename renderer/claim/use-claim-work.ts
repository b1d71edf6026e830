import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { describeAnchor } from '../../domain/anchor.ts';
import { type Claim, inReadingOrder } from '../../domain/claim.ts';
import type { OpenSource } from '../mirror/open-source.ts';
import { useLinking } from '../propositions/linking.ts';
import type { Reading } from '../reader/use-reading.ts';
import { useNotices, usePerform } from '../session.tsx';
import { useStable } from '../use-stable.ts';
import type { ClaimActs } from './claim-acts.ts';
import type { ClaimListHandle } from './claim-list.tsx';
import { allOrNone, extendedTo, keptIn, nothingChosen, toggled } from './selection.ts';
import { namesSpoken, namesUsed } from './suggested-names.ts';

interface Work {
  readonly acts: ClaimActs;
  readonly chosen: ReadonlySet<string>;
  /** Claims whose long quotes show whole. */
  readonly unfolded: ReadonlySet<string>;
}

/**
 * What is done to claims in the margin, one by one or several at once. Each act is one command, and so one undo step.
 * @param shown the claims the margin lists; no other can be chosen
 * @param list where the focus goes back to
 * @param onLeave goes back to the text
 */
export function useClaimWork(
  opened: OpenSource,
  reading: Reading,
  shown: readonly Claim[],
  list: RefObject<ClaimListHandle | null>,
  onLeave: () => void,
): Work {
  const perform = usePerform();
  const notices = useNotices();
  const { link } = useLinking();
  const order = useMemo(() => shown.map(({ id }) => id), [shown]);
  const [chosen, setChosen] = useState(nothingChosen);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setChosen((present) => keptIn(present, order)), [order]);
  /** The claim whose card asked for an editor, and has the focus back when it closes. */
  const asked = useRef<string | null>(null);

  const merge = async (claimIds: readonly string[]): Promise<void> => {
    const wanted = new Set(claimIds);
    const claims = shown.filter(({ id }) => wanted.has(id)).toSorted(inReadingOrder);
    const [first] = claims;
    if (first === undefined || claims.length < 2) return;
    const end = Math.max(...claims.map(({ anchor }) => anchor.end));
    const anchor = describeAnchor(opened.text, opened.version.id, first.anchor.start, end);
    if (!anchor.ok) {
      notices.fail(anchor.error);
      return;
    }
    setChosen(nothingChosen);
    list.current?.focus(first.id);
    await perform('merge-claims', { claimIds: claims.map(({ id }) => id), anchor: anchor.value });
  };

  const acts = useStable<ClaimActs>({
    go(claim) {
      if (claim.id !== reading.active?.id) reading.goTo(claim);
    },
    edit(claim, what) {
      asked.current = claim.id;
      if (claim.id !== reading.active?.id) reading.goTo(claim);
      reading.setEditing({ what, subject: { kind: 'claim', id: claim.id } });
    },
    leave() {
      const edited = reading.editing?.subject.id;
      reading.setEditing(null);
      if (edited !== undefined && edited === asked.current) list.current?.focus(edited);
      else onLeave();
      asked.current = null;
    },
    choose: (claimId, how) => setChosen((present) => (how === 'extend' ? extendedTo(present, order, claimId) : toggled(present, claimId))),
    chooseAll: () => setChosen((present) => allOrNone(present, order)),
    letGo: () => setChosen(nothingChosen),
    retag([claimId, ...others], tag) {
      if (claimId === undefined) return;
      if (others.length === 0) void perform('retag-claim', { claimId, tag });
      else void perform('retag-claims', { claimIds: [claimId, ...others], tag });
    },
    remove([claimId, ...others]) {
      if (claimId === undefined) return;
      if (others.length === 0) void perform('remove-claim', { claimId });
      else void perform('remove-claims', { claimIds: [claimId, ...others] });
    },
    merge: (claimIds) => void merge(claimIds),
    link,
    unfold: (claimId) =>
      setUnfolded((present) => {
        const next = new Set(present);
        if (!next.delete(claimId)) next.add(claimId);
        return next;
      }),
    typeAhead: reading.typeAhead,
    takeTypedAhead: reading.takeTypedAhead,
    namesFor: (claim) => ({
      used: namesUsed(opened.claims),
      spoken: namesSpoken(opened.text, reading.ground.passages, claim, opened.source.language),
    }),
  });
  return { acts, chosen: chosen.ids, unfolded };
}
