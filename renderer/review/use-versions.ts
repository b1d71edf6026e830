import { useEffect, useMemo, useRef, useState } from 'react';
import type { ResultFor } from '../../domain/contract.ts';
import { useNotices, useSession } from '../session.tsx';

type OpenVersion = ResultFor<'version.open'>;

/** Versions with their texts, by identifier, as they come. Each is brought once for as long as the component lives. */
export function useVersions(versionIds: readonly string[]): ReadonlyMap<string, OpenVersion> {
  const { services } = useSession();
  const notices = useNotices();
  const [opened, setOpened] = useState<ReadonlyMap<string, OpenVersion>>(new Map());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const versionId of versionIds) {
      if (asked.current.has(versionId)) continue;
      asked.current.add(versionId);
      void services.call('version.open', { versionId }).then((answer) => {
        if (answer.ok) setOpened((present) => new Map(present).set(versionId, answer.value));
        else notices.fail(answer.error);
      });
    }
  }, [versionIds, services, notices]);
  return opened;
}

/** One version with its text; null until it is there. */
export function useVersion(versionId: string): OpenVersion | null {
  const wanted = useMemo(() => [versionId], [versionId]);
  return useVersions(wanted).get(versionId) ?? null;
}
