import { paragraph } from './looks.ts';
import { run, wordRun } from './runs.ts';
import { inlines, type Writing } from './writing.ts';
import { element, type Xml } from './xml.ts';

/** What is in `word/footnotes.xml`: the two lines that part notes from the text, which Word wants first, and the notes. */
export function footnotes(writing: Writing): Xml {
  const lines = [separator(-1, 'separator', '<w:separator/>'), separator(0, 'continuationSeparator', '<w:continuationSeparator/>')];
  const notes = writing.model.footnotes.map(({ number, runs }) => {
    const mark = run({ style: 'FootnoteReference' }, '<w:footnoteRef/>');
    return element('w:footnote', { 'w:id': number }, paragraph({ style: 'FootnoteText' }, mark + wordRun(' ') + inlines(runs, writing)));
  });
  return [...lines, ...notes].join('');
}

function separator(id: number, type: string, line: Xml): Xml {
  return element('w:footnote', { 'w:type': type, 'w:id': id }, paragraph({ spacing: { after: 0, line: 240 } }, run({}, line)));
}
