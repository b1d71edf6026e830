import { type ComponentProps, useDeferredValue } from 'react';
import { Margin } from '../claim/margin.tsx';
import { useMessages } from '../messages/index.tsx';
import { Overview } from './overview.tsx';

/**
 * What stands beside the text. The text answers first, the margin and the ruler a moment later: they cost more than all that a key
 * changes in the text. Each waits by itself, so that the text is not drawn once more when their turn comes.
 */

/** The margin, a moment after the text. */
export function MarginLater({ now }: { now: ComponentProps<typeof Margin> }) {
  const messages = useMessages();
  const later = useDeferredValue(now, null);
  // What is about to be written there must not wait: the next key is meant for it.
  const shown = now.reading.editing === null ? later : now;
  return shown === null ? <aside className="margin-pane" aria-busy aria-label={messages.claim.margin} /> : <Margin {...shown} />;
}

/** The ruler, a moment after the text. */
export function OverviewLater({ opened: now, ...place }: ComponentProps<typeof Overview>) {
  const opened = useDeferredValue(now, null);
  return opened === null ? null : <Overview opened={opened} {...place} />;
}
