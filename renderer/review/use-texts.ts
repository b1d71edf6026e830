import { useEffect, useRef, useState } from 'react';
import { useNotices, useSession } from '../session.tsx';

/** The texts of versions, by identifier, as they come. Each is brought once for as long as the component lives. */
export function useTexts(versionIds: readonly string[]): ReadonlyMap<string, string> {
  const { services } = useSession();
  const notices = useNotices();
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const versionId of versionIds) {
      if (asked.current.has(versionId)) continue;
      asked.current.add(versionId);
      void services.call('version.open', { versionId }).then((answer) => {
        if (answer.ok) setTexts((present) => new Map(present).set(versionId, answer.value.text));
        else notices.fail(answer.error);
      });
    }
  }, [versionIds, services, notices]);
  return texts;
}
