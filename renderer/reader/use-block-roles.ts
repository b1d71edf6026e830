import type { Role } from '../../domain/block-roles.ts';
import type { DecidedBlock } from '../../domain/passages.ts';
import { useMessages } from '../messages/index.tsx';
import { useNotices, usePerform } from '../session.tsx';
import type { Folds } from './use-folds.ts';

/** Saying of blocks what they are. What was done is told, with an offer to take it back. */
export function useBlockRoles(versionId: string, folds: Folds) {
  const words = useMessages().furniture;
  const notices = useNotices();
  const perform = usePerform();
  const say = (blocks: readonly DecidedBlock[], as: Role) => {
    // What was a passage stays in view as furniture, so that the same key can bring it back.
    if (as === 'furniture') folds.open(blocks.map(({ start }) => start));
    return perform('set-block-role', { versionId, blocks: blocks.map(({ index }) => index), as });
  };
  return async (blocks: readonly DecidedBlock[], as: Role): Promise<void> => {
    if (blocks.length === 0 || !(await say(blocks, as))) return;
    notices.tell({
      tone: 'info',
      text: (as === 'furniture' ? words.madeFurniture : words.madePassages)(blocks.length),
      topic: 'block-role',
      action: { label: words.takeBack, run: () => void say(blocks, as === 'furniture' ? 'passage' : 'furniture') },
    });
  };
}
