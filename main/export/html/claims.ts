import type { Element } from 'hast';
import { h } from 'hastscript';
import type { BriefModel, ClaimBlock } from '../../../domain/brief-model.ts';
import { safeUrl } from '../../../domain/rich-text.ts';
import { quoteLanguage, quoteLines, SEPARATOR, type TracePart, traceClaim } from '../trace.ts';
import type { Words } from '../words.ts';
import { textElement } from './blocks.ts';
import { anchorOf, type Content } from './runs.ts';

/** A quoted claim: its words, where they are from, the passage they stand in, and the note on it. */
export function claimElement(block: ClaimBlock, model: BriefModel, words: Words): Element {
  const trace = traceClaim(block, model.sources, words);
  const source = model.sources[block.source - 1]?.source;
  const cite = source === undefined ? null : safeUrl(source.url);
  const lang = quoteLanguage(block, model.sources);
  const translation = quoteLines(block.claim.translation ?? '');
  return h('section', { className: ['claim', block.claim.tag] }, [
    h(
      'blockquote',
      { cite, lang, dataClaimId: block.claim.id },
      quoteLines(block.claim.anchor.exact).map((each) => h('p', { dir: 'auto' }, each)),
    ),
    ...(translation.length === 0
      ? []
      : [h('div.translation', [h('p.label', words.translation), ...translation.map((each) => h('p', { dir: 'auto' }, each))])]),
    h('p.trace', traceLine(trace.origin)),
    ...(trace.judgement.length === 0 ? [] : [h('p.judgement', traceLine(trace.judgement))]),
    ...contextOf(block, lang, words),
    ...(block.note.length === 0
      ? []
      : [h('section.note', [h('p.label', words.note), ...block.note.map((each) => textElement(each, words))])]),
  ]);
}

/** The passage a quote is from, with its neighbours, the quote marked in it; nothing where the quote is not found there. */
function contextOf({ context, claim }: ClaimBlock, lang: string | null, words: Words): Element[] {
  if (context === null) return [];
  const { before, after, previous, next } = context;
  const neighbour = (text: string) => quoteLines(text).map((each) => h('p.neighbour', { dir: 'auto' }, each));
  return [
    h('details.context', [
      h('summary', words.inContext),
      h('div', { lang }, [
        ...neighbour(previous),
        h('p.passage', { dir: 'auto' }, [before, h('mark', claim.anchor.exact), after]),
        ...neighbour(next),
      ]),
    ]),
  ];
}

/** Each part is isolated, so that one written from right to left cannot rearrange its neighbours. */
function traceLine(parts: readonly TracePart[]): Content {
  return parts.flatMap((part, index) => (index === 0 ? [partElement(part)] : [SEPARATOR, partElement(part)]));
}

function partElement(part: TracePart): Element {
  switch (part.kind) {
    case 'tag':
      return h('strong.tag', part.text);
    case 'source':
      return h('a', { href: `#${anchorOf(part.source)}` }, h('cite', h('bdi', { lang: part.language }, part.text)));
    case 'fact':
      return h('bdi', part.text);
    case 'warning':
      return h('strong.warning', part.text);
  }
}
