import { useEffect, useState } from 'react';
import { type Changes, touchedBy } from '../../domain/changes.ts';
import type { EventOf, ResultFor } from '../../domain/contract.ts';
import { useSession } from '../session.tsx';

type Between = ResultFor<'slips.between'>;

/** What of a version's claims other sources tell differently, level with every commit; null until it is known. */
export function useSlipsBetween(versionId: string, isWanted: boolean): Between | null {
  const { services } = useSession();
  const [found, setFound] = useState<(Between & { readonly of: string }) | null>(null);
  const [asked, ask] = useState(0);
  useEffect(() => {
    if (!isWanted || asked < 0) return;
    let isLate = false;
    void services.call('slips.between', { versionId }).then((answer) => {
      // What goes wrong here is only a hint that is missing.
      if (answer.ok && !isLate) setFound({ ...answer.value, of: versionId });
    });
    return () => {
      isLate = true;
    };
  }, [services, versionId, isWanted, asked]);
  useEffect(
    () =>
      services.on('committed', ({ changes }: EventOf<'committed'>) => {
        if (mayChangeDifferences(changes)) ask((before) => before + 1);
      }),
    [services],
  );
  return found?.of === versionId ? found : null;
}

/** Whether what sources tell differently may be other than before: a claim that was only added is on no proposition yet. */
export function mayChangeDifferences(changes: Changes): boolean {
  const isOther = touchedBy(changes).some(({ kind }) => kind === 'stance' || kind === 'dismissal' || kind === 'proposition');
  return isOther || [...changes.updated.map(({ to }) => to), ...changes.removed].some(({ kind }) => kind === 'claim' || kind === 'source');
}
