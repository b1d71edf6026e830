import { createElement, type ReactNode } from 'react';
import { shownText } from '../../domain/hidden-characters.ts';
import type { Piece, Side } from '../../domain/review-sides.ts';

/** A claim's sentence in one version. @param marked what words that differ are here: taken out or put in */
export function SideView(props: { title: string; side: Side; marked: 'del' | 'ins'; language: string }) {
  const { title, side, marked, language } = props;
  const piece = ({ words, differs, isQuote }: Piece): ReactNode => (
    <span data-quote={isQuote || undefined}>{differs ? createElement(marked, null, shownText(words)) : shownText(words)}</span>
  );
  return (
    <section className="review-side" aria-label={title}>
      <h3>{title}</h3>
      {createElement(
        'p',
        { lang: language },
        <span className="soft">{paragraphs(side.before)}</span>,
        ...side.pieces.map(piece),
        <span className="soft">{paragraphs(side.after)}</span>,
      )}
    </section>
  );
}

/** Text with room between its paragraphs. */
function paragraphs(text: string): ReactNode[] {
  return shownText(text)
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [createElement('span', { key: `break ${index}`, className: 'review-break' }), line]));
}
