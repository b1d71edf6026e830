import type { Element } from 'hast';
import { h } from 'hastscript';
import type { BriefModel, StyledEntry } from '../../../domain/brief-model.ts';
import { describeSource, SEPARATOR, sourceHeadingLevel, sourceRating } from '../trace.ts';
import type { Words } from '../words.ts';
import { anchorOf, phrasing } from './runs.ts';

/** The footnotes, each with the way back to its mark. */
export function footnoteList(model: BriefModel, words: Words): Element[] {
  if (model.footnotes.length === 0) return [];
  const items = model.footnotes.map(({ number, runs }) =>
    h('li', { id: `footnote-${number}`, value: number }, [
      h('p', { dir: 'auto' }, [
        ...phrasing(runs, words),
        ' ',
        h('a', { href: `#footnote-mark-${number}`, role: 'doc-backlink', ariaLabel: words.backToText }, '↩'),
      ]),
    ]),
  );
  return [h('section.footnotes', { role: 'doc-endnotes', ariaLabel: words.footnotes }, h('ol', items))];
}

/** The source list; nothing where the brief names no source. */
export function sourceList(model: BriefModel, words: Words): Element[] {
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
  return [h('section.sources', { ariaLabel: words.sources }, [...sourceHeading(model, words), h('ol', items)])];
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
  return h('section.sources', { ariaLabel: words.sources }, [...sourceHeading(model, words), h('ul.references', items)]);
}
