import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type {
  BriefBlock,
  BriefModel,
  ClaimBlock,
  ClaimReferenceRun,
  ListBlock,
  Run,
  StyledEntry,
  TableBlock,
  TextBlock,
  TextRun,
} from '../../domain/brief-model.ts';
import { safeUrl } from '../../domain/rich-text.ts';
import { type BriefManifest, MANIFEST_ID, manifestJson } from './brief-manifest.ts';
import { claimTable } from './claim-table.ts';
import { style } from './html-style.ts';
import {
  assess,
  citationMark,
  citationText,
  describeEdition,
  describeSource,
  languageOf,
  missingMark,
  quoteLines,
  referenceText,
  SEPARATOR,
  sourceHeadingLevel,
  sourceRating,
  type TracePart,
  traceClaim,
} from './trace.ts';
import type { Words } from './words.ts';

/** Nothing is loaded and nothing runs, whatever a page is made to hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

type Content = (ElementContent | string)[];

/**
 * A brief as one HTML page that needs nothing beside it.
 * @param manifest what the page says of itself, for programs
 */
export function renderHtml(model: BriefModel, words: Words, manifest?: BriefManifest): string {
  const blocks = model.blocks.flatMap((block) => blockElement(block, model, words));
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: words.locale }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('title', model.title),
          h('style', style),
          ...(manifest === undefined ? [] : [h('script', { type: 'application/json', id: MANIFEST_ID }, manifestJson(manifest))]),
        ]),
        h('body', [
          h('main', [
            h('header', [h('h1.title', { dir: 'auto' }, model.title), h('p.edition', describeEdition(model, words))]),
            ...(blocks.length === 0 ? [h('p', words.empty)] : blocks),
            ...footnoteList(model, words),
          ]),
        ]),
      ]),
    ],
  };
  return `${toHtml(root)}\n`;
}

function blockElement(block: BriefBlock, model: BriefModel, words: Words): Element | Element[] {
  switch (block.kind) {
    case 'claim':
      return claimElement(block, model, words);
    case 'missing-claim':
      return h('p.missing', words.missingClaim(block.claimId));
    case 'claim-table':
      return model.claims.length === 0 ? [] : tableElement(claimTable(model, words), words);
    case 'source-list':
      return sourceList(model, words);
    default:
      return textElement(block, words);
  }
}

function claimElement(block: ClaimBlock, model: BriefModel, words: Words): Element {
  const trace = traceClaim(block, model.sources, words);
  const source = model.sources[block.source - 1]?.source;
  const cite = source === undefined ? null : safeUrl(source.url);
  const lang = source === undefined ? null : languageOf(source);
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

function textElement(block: TextBlock, words: Words): Element {
  switch (block.kind) {
    case 'heading':
      return h(`h${block.level}`, { dir: 'auto' }, phrasing(block.runs, words));
    case 'paragraph':
      return h('p', { dir: 'auto' }, phrasing(block.runs, words));
    case 'quote':
      return h('blockquote.plain', h('p', { dir: 'auto' }, phrasing(block.runs, words)));
    case 'key-judgement':
      return h('section.key-judgement', [
        h('p.label', [words.keyJudgement, ...assess(block, words)].join(SEPARATOR)),
        h('p', { dir: 'auto' }, phrasing(block.runs, words)),
      ]);
    case 'list':
      return listElement(block, words);
    case 'table':
      return tableElement(block, words);
  }
}

function tableElement(block: TableBlock, words: Words): Element {
  const rows = block.rows.map((cells, index) =>
    h(
      'tr',
      cells.map((cell) => {
        const content = cell.blocks.map((each) => textElement(each, words));
        if (!cell.heading) return h('td', content);
        return h('th', { scope: block.headed && index === 0 ? 'col' : 'row' }, content);
      }),
    ),
  );
  const body = block.headed ? rows.slice(1) : rows;
  return h('div.table', h('table', [...(block.headed ? [h('thead', rows[0])] : []), ...(body.length === 0 ? [] : [h('tbody', body)])]));
}

function listElement(block: ListBlock, words: Words): Element {
  const items = block.items.map((each) => {
    const box = each.checked === null ? [] : [h('input', { type: 'checkbox', disabled: true, checked: each.checked })];
    return h('li', { dir: 'auto' }, [
      ...box,
      ...phrasing(each.runs, words),
      ...each.sublists.map((sublist) => listElement(sublist, words)),
    ]);
  });
  const isChecklist = block.items.some((each) => each.checked !== null);
  if (block.ordered) return h('ol', { start: block.start === 1 ? null : block.start }, items);
  return h('ul', { className: isChecklist ? ['checklist'] : null }, items);
}

function phrasing(runs: readonly Run[], words: Words): Content {
  return runs.flatMap((run) => inline(run, words));
}

function inline(run: Run, words: Words): ElementContent | string | Content {
  switch (run.kind) {
    case 'break':
      return h('br');
    case 'citation':
      return citation(run.source, run.cited === undefined ? citationText(run, words) : styled(run.cited));
    case 'footnote':
      return h('sup', h('a.footnote-mark', { href: `#footnote-${run.number}`, id: `footnote-mark-${run.number}` }, String(run.number)));
    case 'claim-reference':
      return reference(run, words);
    case 'missing-reference':
      return h('span.missing', missingMark(run.id, words));
    case 'text':
      return formatted(run);
  }
}

function citation(source: number, mark: string | Content = citationMark(source)): Element {
  return h('a.citation', { href: `#${anchorOf(source)}` }, mark);
}

function reference(run: ClaimReferenceRun, words: Words): Content {
  const text = h('span.reference', referenceText(run, words));
  if (run.cited === undefined) return [text, ' ', citation(run.source)];
  return run.cited.length === 0 ? [text] : [text, ' ', citation(run.source, styled(run.cited))];
}

/** A citation in a citation style: it links to the source, so what it holds cannot link elsewhere. */
function styled(runs: readonly TextRun[]): Content {
  return runs.map((run) => formatted({ ...run, url: null }));
}

function formatted(run: TextRun): ElementContent | string {
  let content: ElementContent | string = run.text;
  if (run.code) content = h('code', content);
  if (run.script !== null) content = h(run.script === 'super' ? 'sup' : 'sub', content);
  if (run.underline) content = h('u', content);
  if (run.strike) content = h('s', content);
  if (run.italic) content = h('em', content);
  if (run.bold) content = h('strong', content);
  if (run.smallCaps === true) content = h('span.small-caps', content);
  return run.url === null ? content : h('a', { href: run.url, rel: ['noreferrer'] }, content);
}

function footnoteList(model: BriefModel, words: Words): Element[] {
  if (model.footnotes.length === 0) return [];
  const items = model.footnotes.map(({ number, runs }) =>
    h('li', { id: `footnote-${number}`, value: number }, [
      h('p', { dir: 'auto' }, [
        ...phrasing(runs, words),
        ' ',
        h('a', { href: `#footnote-mark-${number}`, ariaLabel: words.backToText }, '↩'),
      ]),
    ]),
  );
  return [h('section.footnotes', { ariaLabel: words.footnotes }, h('ol', items))];
}

function sourceList(model: BriefModel, words: Words): Element[] {
  if (model.sources.length === 0) return [];
  if (model.references !== undefined) return [referenceList(model, model.references, words)];
  const items = model.sources.map((each) => {
    const { number, title, facts, url, language } = describeSource(each, words);
    return h('li', { id: anchorOf(number), value: number }, [
      h('cite', h('bdi', { lang: language }, title)),
      h(
        'span.facts',
        facts.flatMap((text, index) => (index === 0 ? [h('bdi', text)] : [SEPARATOR, h('bdi', text)])),
      ),
      ...(url === null ? [] : [h('span.address', h('a', { href: url, rel: ['noreferrer'] }, url))]),
    ]);
  });
  return [h('section.sources', [...sourceHeading(model, words), h('ol', items)])];
}

function sourceHeading(model: BriefModel, words: Words): Element[] {
  const level = sourceHeadingLevel(model);
  return level === null ? [] : [h(`h${level}`, words.sources)];
}

/** The source list in a citation style, with how reliable each source is, which no style says. */
function referenceList(model: BriefModel, references: readonly StyledEntry[], words: Words): Element {
  const items = references.map(({ source, label, runs }) => {
    const listed = model.sources[source - 1];
    return h('li', { id: anchorOf(source) }, [
      ...(label === '' ? [] : [h('span.reference-label', label), ' ']),
      ...phrasing(runs, words),
      ...(listed === undefined ? [] : [h('span.facts', sourceRating(listed, words))]),
    ]);
  });
  return h('section.sources', [...sourceHeading(model, words), h('ul.references', items)]);
}

function anchorOf(source: number): string {
  return `source-${source}`;
}
