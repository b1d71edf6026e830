import { useEffect, useState } from 'react';
import type { ResultFor } from '../../domain/contract.ts';
import type { Source } from '../../domain/source.ts';
import { useNotices, useSession } from '../session.tsx';

export type ListedVersions = ResultFor<'versions.list'>;

/** The versions of a source; null until they are there. Asked for anew when one comes or goes. */
export function useVersionList({ id }: Source): ListedVersions | null {
  const { services } = useSession();
  const notices = useNotices();
  const [listed, setListed] = useState<ListedVersions | null>(null);
  useEffect(() => {
    let isHere = true;
    const ask = async (): Promise<void> => {
      const answer = await services.call('versions.list', { sourceId: id });
      if (!isHere) return;
      if (answer.ok) setListed(answer.value);
      else notices.fail(answer.error);
    };
    void ask();
    const stop = services.on('committed', ({ changes: { added, removed } }) => {
      if ([...added, ...removed].some((each) => each.kind === 'version' && each.sourceId === id)) void ask();
    });
    return () => {
      isHere = false;
      stop();
    };
  }, [services, notices, id]);
  return listed;
}
