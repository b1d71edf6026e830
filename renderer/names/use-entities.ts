import { useEffect, useState } from 'react';
import type { Entity } from '../../domain/entity.ts';
import { useNotices, useSession } from '../session.tsx';

/** Every entity of the notebook, level with every commit; null until they are there. */
export function useEntities(): readonly Entity[] | null {
  const { services } = useSession();
  const notices = useNotices();
  const [entities, setEntities] = useState<readonly Entity[] | null>(null);
  useEffect(() => {
    let isGone = false;
    let revision = -1;
    const load = async () => {
      const answer = await services.call('names.list', {});
      if (isGone) return;
      if (!answer.ok) notices.fail(answer.error);
      // A list that was asked for earlier may come later.
      else if (answer.value.revision > revision) {
        revision = answer.value.revision;
        setEntities(answer.value.entities);
      }
    };
    void load();
    const stop = services.on('committed', ({ changes }) => {
      const touched = [...changes.added, ...changes.removed, ...changes.updated.map(({ to }) => to)];
      if (touched.some(({ kind }) => kind === 'entity')) void load();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [services, notices]);
  return entities;
}
