import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { type Tag, tags } from '../../domain/claim.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { useMessages } from '../messages/index.tsx';
import { pageTexts, rangesOver } from './page-offsets.ts';

/** How far (px) the toolbar keeps from the text and from the pane's edges. */
const GAP = 8;

/** Floats below the selection and tags it. */
export function SelectionToolbar(props: {
  pane: RefObject<HTMLElement | null>;
  article: RefObject<HTMLElement | null>;
  stretch: Stretch;
  onTag: (tag: Tag) => void;
  onNote: () => void;
}) {
  const messages = useMessages();
  const bar = useRef<HTMLDivElement>(null);
  const { pane, article, stretch } = props;

  useLayoutEffect(() => {
    if (pane.current === null || article.current === null || bar.current === null) return;
    const around = pane.current.getBoundingClientRect();
    const lines = rangesOver(pageTexts(article.current), stretch.start, stretch.end).at(-1)?.getClientRects();
    const last = lines?.[lines.length - 1];
    if (last === undefined) return;
    const left = Math.min(Math.max(GAP, last.left - around.left), around.width - bar.current.offsetWidth - GAP);
    bar.current.style.left = `${left}px`;
    bar.current.style.top = `${last.bottom - around.top + pane.current.scrollTop + GAP}px`;
  }, [pane, article, stretch]);

  return (
    <Toolbar ref={bar} className="selection-toolbar" aria-label={messages.reader.toolbar}>
      {tags.map((tag, index) => (
        // Focus stays in the text, so that the next key goes there.
        <Button key={tag} data-tag={tag} onPress={() => props.onTag(tag)} preventFocusOnPress>
          <kbd>{index + 1}</kbd>
          <span>{messages.tags[tag]}</span>
        </Button>
      ))}
      <Button onPress={props.onNote} preventFocusOnPress>
        <kbd>n</kbd>
        <span>{messages.reader.note}</span>
      </Button>
    </Toolbar>
  );
}
