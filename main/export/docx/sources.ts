import { describeSource, SEPARATOR, topHeadingLevel } from '../trace.ts';
import { paragraph } from './looks.ts';
import { sourceBookmark } from './marks.ts';
import { lineBreak, wordRun } from './runs.ts';
import { heading } from './text-blocks.ts';
import { outsideLink, type Writing } from './writing.ts';
import type { Xml } from './xml.ts';

/** The source list under its heading; nothing where the brief names no source. */
export function sourceList(writing: Writing): Xml {
  const { model, words, numberings, marks } = writing;
  if (model.sources.length === 0) return '';
  const entries = model.sources.map((each) => {
    const { number, title, facts, url, language } = describeSource(each, words);
    const { open, close } = marks.bookmark(sourceBookmark(number));
    const name = open + wordRun(title, { bold: true }, { language }) + close;
    const said = lineBreak + wordRun(facts.join(SEPARATOR), { style: 'Trace' }, { face: 'sans' });
    const address = url === null ? '' : lineBreak + outsideLink(url, wordRun(url, { style: 'Hyperlink', size: 18 }), writing);
    return paragraph({ style: 'SourceEntry', numbering: numberings.sources }, name + said + address);
  });
  return heading(topHeadingLevel(model), wordRun(words.sources, {}, { face: 'sans' }), writing) + entries.join('');
}
