import { createElement, Fragment, type ReactNode, type RefCallback, useCallback, useState } from 'react';
import { shownText } from '../../domain/hidden-characters.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';

/** What is laid out of a folded quote, in UTF-16 code units: more than ever shows. */
const FOLDED = 2_000;

/** A claim's words: the first lines, and all of them on demand. Passages begin on lines of their own. */
export function ClaimQuote(props: { exact: string; language: string; open: boolean; onToggle: () => void }) {
  const messages = useMessages();
  const { exact, open } = props;
  const [isCut, measure] = useCut();
  const isCapped = exact.length > FOLDED;
  const shown = shownText(isCapped && !open ? exact.slice(0, FOLDED).toWellFormed() : exact);
  const parts = shown.split(/\n+/);
  return (
    <>
      <blockquote ref={measure} lang={props.language} data-open={open || undefined}>
        {parts.length === 1 ? shown : createElement(Fragment, null, ...parts.map(line))}
      </blockquote>
      {(isCut || isCapped || open) && (
        <Button look={['plain', 'small']} aria-expanded={open} onPress={props.onToggle}>
          {open ? messages.margin.less : messages.margin.more}
        </Button>
      )}
    </>
  );
}

function line(words: string): ReactNode {
  return <span>{words}</span>;
}

/** Whether an element hides some of its content. An observer looks after layout, when looking costs nothing. */
function useCut(): [boolean, RefCallback<HTMLElement>] {
  const [isCut, setCut] = useState(false);
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setCut(element.scrollHeight > element.clientHeight + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [isCut, measure];
}
