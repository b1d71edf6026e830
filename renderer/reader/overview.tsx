import { memo, type RefObject, useEffect, useState } from 'react';
import type { DecidedBlock } from '../../domain/passages.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import { offsetAtPoint, type PageText } from './page-offsets.ts';
import { Ruler } from './ruler.tsx';
import type { Page } from './use-page.ts';

const NOTHING: Stretch = { start: 0, end: 0 };

/** The ruler beside the text, which follows the scrolling by itself: nothing else is drawn anew for it. */
export const Overview = memo(function Overview(props: {
  opened: OpenSource;
  passages: readonly DecidedBlock[];
  texts: Page['texts'];
  show: Page['show'];
  pane: RefObject<HTMLElement | null>;
  paneId: string;
  hits: readonly Stretch[];
}) {
  const messages = useMessages();
  const { opened, passages, texts, show, pane, hits } = props;
  const view = useView(pane, texts);
  return (
    <Ruler
      length={opened.text.length}
      marks={opened.claims}
      hits={hits}
      passages={passages}
      triages={opened.passages}
      view={view}
      onGo={(offset) => show({ start: offset, end: offset }, 'start')}
      label={messages.finding.ruler.label}
      controls={props.paneId}
    />
  );
});

/** The stretch of the text in view, from the first line to the last. */
function useView(pane: RefObject<HTMLElement | null>, texts: RefObject<readonly PageText[]>): Stretch {
  const [view, setView] = useState(NOTHING);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const { left, top, bottom, width } = element.getBoundingClientRect();
      const start = offsetAtPoint(element, texts.current, left + width / 2, top + 1);
      const end = offsetAtPoint(element, texts.current, left + width / 2, bottom - 1);
      if (start !== null && end !== null) setView((present) => (present.start === start && present.end === end ? present : { start, end }));
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    soon();
    element.addEventListener('scroll', soon, { passive: true });
    const observer = new ResizeObserver(soon);
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', soon);
      observer.disconnect();
    };
  }, [pane, texts]);
  return view;
}
