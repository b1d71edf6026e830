import type { TextRun } from '../../../domain/brief-model.ts';
import { safeUrl } from '../../../domain/rich-text.ts';

/** Stands for `<` in what is cited while the processor has it, which would take `<i>` in a title for formatting. */
export const LESS = '\ufdd0';

/** How the words at a place are set. */
type Format = Pick<TextRun, 'bold' | 'italic' | 'underline' | 'script' | 'url'> & { readonly smallCaps: boolean };

const PLAIN: Format = { bold: false, italic: false, underline: false, script: null, url: null, smallCaps: false };
const TAG = /<(\/?)(i|em|b|sup|sub|span|a|div)(?:\s([^<>]*))?>/gu;

/**
 * What the processor writes, as runs. Of its HTML only the few tags that it makes of a style's formatting are understood; whatever
 * else looks like one stays words.
 */
export function runsFromOutput(html: string): TextRun[] {
  const runs: TextRun[] = [];
  const open: Format[] = [PLAIN];
  let at = 0;
  const add = (until: number): void => {
    const text = wordsOf(html.slice(at, until));
    if (text === '') return;
    const { smallCaps, ...format } = open.at(-1) ?? PLAIN;
    const run: TextRun = { kind: 'text', text, strike: false, code: false, ...format, ...(smallCaps ? { smallCaps } : {}) };
    runs.push(run);
  };
  for (const { 0: tag, 1: closing, 2: name = '', 3: attributes = '', index } of html.matchAll(TAG)) {
    add(index);
    at = index + tag.length;
    if (closing !== '') {
      if (open.length > 1) open.pop();
    } else open.push({ ...(open.at(-1) ?? PLAIN), ...formatOf(name, attributes) });
  }
  add(html.length);
  return trimmed(runs);
}

/** Words between tags: references resolved, line feeds between the processor's own elements dropped. */
function wordsOf(html: string): string {
  return html
    .replace(/\s*\n\s*/gu, '')
    .replace(/&#(60|62|38);/gu, (_whole, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(LESS, '<');
}

function formatOf(name: string, attributes: string): Partial<Format> {
  switch (name) {
    case 'i':
    case 'em':
      return { italic: true };
    case 'b':
      return { bold: true };
    case 'sup':
      return { script: 'super' };
    case 'sub':
      return { script: 'sub' };
    case 'a':
      return { url: safeUrl(wordsOf(/href="([^"]*)"/u.exec(attributes)?.[1] ?? '')) };
    default:
      return styleOf(attributes);
  }
}

function styleOf(attributes: string): Partial<Format> {
  const [, property, value] = /style="(?:(font-style|font-weight|font-variant|text-decoration):\s*)?([a-z-]+);?"/u.exec(attributes) ?? [];
  switch (property) {
    case 'font-style':
      return { italic: value !== 'normal' };
    case 'font-weight':
      return { bold: value === 'bold' };
    case 'font-variant':
      return { smallCaps: value === 'small-caps' };
    case 'text-decoration':
      return { underline: value === 'underline' };
    default:
      return value === 'baseline' ? { script: null } : {};
  }
}

/** Without white space at either end. */
function trimmed(runs: readonly TextRun[]): TextRun[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  return runs.slice(Math.max(0, first), last + 1).map((run, index, { length }) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === length - 1 ? text.trimEnd() : text };
  });
}
