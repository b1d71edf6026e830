import type { StyledEntry } from '../../../domain/brief-model.ts';
import { describeSource, SEPARATOR, sourceHeadingLevel, sourceRating } from '../trace.ts';
import { paragraph } from './looks.ts';
import { sourceBookmark } from './marks.ts';
import { lineBreak, wordRun } from './runs.ts';
import { heading } from './text-blocks.ts';
import { inlines, outsideLink, type Writing } from './writing.ts';
import type { Xml } from './xml.ts';

/** The source list under its heading; nothing where the brief names no source. */
export function sourceList(writing: Writing): Xml {
  const { model, words, numberings, marks } = writing;
  if (model.sources.length === 0) return '';
  const entries =
    model.references?.map((each) => reference(each, writing)) ??
    model.sources.map((each) => {
      const { number, title, facts, url, language } = describeSource(each, words);
      const { open, close } = marks.bookmark(sourceBookmark(number));
      const name = open + wordRun(title, { bold: true }, { language }) + close;
      const said = lineBreak + wordRun(facts.join(SEPARATOR), { style: 'Trace' }, { face: 'sans' });
      const address = url === null ? '' : lineBreak + outsideLink(url, wordRun(url, { style: 'Address' }, { face: 'sans' }), writing);
      return paragraph({ style: 'SourceEntry', numbering: numberings.sources }, name + said + address);
    });
  const level = sourceHeadingLevel(model);
  return (level === null ? '' : heading(level, wordRun(words.sources, {}, { face: 'sans' }), writing)) + entries.join('');
}

/** How far the lines of an entry stand in after the first. */
const REFERENCE_INDENT = 480;

/** An entry in a citation style, with how reliable the source is, which no style says. */
function reference({ source, label, runs }: StyledEntry, writing: Writing): Xml {
  const listed = writing.model.sources[source - 1];
  const { open, close } = writing.marks.bookmark(sourceBookmark(source));
  const rating = listed === undefined ? '' : lineBreak + wordRun(sourceRating(listed, writing.words), { style: 'Trace' }, { face: 'sans' });
  const look = {
    style: 'SourceEntry',
    indent: { left: REFERENCE_INDENT, hanging: REFERENCE_INDENT },
    ...(label === '' ? {} : { tabs: [{ at: REFERENCE_INDENT, align: 'left' as const }] }),
  };
  return paragraph(look, (label === '' ? '' : wordRun(`${label}\t`)) + open + inlines(runs, writing) + close + rating);
}
