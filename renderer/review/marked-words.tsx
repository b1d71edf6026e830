import { createElement } from 'react';
import { shownText } from '../../domain/hidden-characters.ts';
import type { Part } from '../../domain/word-diff.ts';

/** One side of a comparison. @param props.marked what words that differ are here: taken out or put in */
export function MarkedWords(props: { parts: readonly Part[]; marked: 'del' | 'ins'; language: string | undefined }) {
  return createElement(
    'p',
    { lang: props.language },
    ...props.parts.map(({ words, differs }) => (differs ? createElement(props.marked, null, shownText(words)) : shownText(words))),
  );
}
