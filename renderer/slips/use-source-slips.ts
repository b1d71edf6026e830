import { useEffect, useMemo, useState } from 'react';
import type { EventOf, ResultFor } from '../../domain/contract.ts';
import { type Dismissal, withoutDismissed } from '../../domain/dismissal.ts';
import type { Slip } from '../../domain/suggest/slips/slip.ts';
import type { OpenSource } from '../mirror/open-source.ts';
import { usePerform, useSession } from '../session.tsx';
import { useStable } from '../use-stable.ts';
import { useSlipsBetween } from './use-slips-between.ts';

/** The likely slips of the text that is read, and what can be made of them. */
export interface SourceSlips {
  /** Those that nobody dismissed, in the order of the text. */
  readonly shown: readonly Slip[];
  /** How many places were dismissed. */
  readonly dismissed: number;
  /** Says of one that it is none, wherever its words stand in this source. */
  dismiss(slip: Slip): void;
  /** Lets all that were dismissed be pointed out again. */
  restore(): void;
}

type Listed = ResultFor<'slips.list'>;
const NONE: readonly Slip[] = [];

/** @param isWanted whether they are looked for now: after more pressing work on the text is done */
export function useSourceSlips(
  { source, version, blocks }: Pick<OpenSource, 'source' | 'version' | 'blocks'>,
  isWanted: boolean,
): SourceSlips {
  const { services } = useSession();
  const perform = usePerform();
  const [listed, setListed] = useState<(Listed & { readonly of: string }) | null>(null);
  /** Grows when names or what decides about the text changed. */
  const [asked, ask] = useState(0);
  const versionId = version.id;
  const sourceId = source.id;

  useEffect(() => {
    if (!isWanted || blocks.length === 0 || asked < 0) return;
    const taskId = crypto.randomUUID();
    let isLate = false;
    void services.call('slips.list', { taskId, versionId }).then((answer) => {
      // What goes wrong here is only a hint that is missing.
      if (answer.ok && !isLate) setListed({ ...answer.value, of: versionId });
    });
    return () => {
      isLate = true;
      void services.call('task.cancel', { taskId });
    };
  }, [services, versionId, blocks, isWanted, asked]);

  useEffect(
    () =>
      services.on('committed', ({ changes }: EventOf<'committed'>) => {
        const touched = [...changes.added, ...changes.removed, ...changes.updated.map(({ to }) => to)];
        const isMine = (each: { kind: string }) => each.kind === 'entity' || each.kind === 'dismissal';
        if (touched.some(isMine)) ask((before) => before + 1);
      }),
    [services],
  );

  const acts = useStable({
    dismiss({ rule, quote, difference }: Slip): void {
      if (difference === undefined) void perform('dismiss-slip', { sourceId, rule, quote });
      else void perform('dismiss-difference', { sourceIds: [...difference.sourceIds], key: difference.key });
    },
    restore(): void {
      void perform('restore-slips', { sourceId });
    },
  });
  const own = isWanted && listed?.of === versionId ? listed.slips : NONE;
  const dismissals: readonly Dismissal[] | undefined = listed?.dismissals;
  const between = useSlipsBetween(versionId, isWanted);
  const { shown, dismissed } = useMemo(() => {
    const open = [...withoutDismissed(own, dismissals ?? []), ...withoutDismissed(between?.slips ?? NONE, between?.dismissals ?? [])];
    return { shown: oneAtAPlace(open), dismissed: own.length + (between?.slips.length ?? 0) - open.length };
  }, [own, dismissals, between]);
  return useMemo(() => ({ shown, dismissed, ...acts }), [shown, dismissed, acts]);
}

/** In the order of the text; where several stand in one place, the longest. */
export function oneAtAPlace(slips: readonly Slip[]): Slip[] {
  const sorted = slips.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Slip[] = [];
  for (const slip of sorted) if (slip.start >= (kept.at(-1)?.end ?? 0)) kept.push(slip);
  return kept;
}
