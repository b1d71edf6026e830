import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ClaimReferenceRun, Run, TextRun } from '../../../domain/brief-model.ts';
import { citationMark, citationText, missingMark, referenceText } from '../trace.ts';
import type { Words } from '../words.ts';

/** What stands in an element, in order. */
export type Content = (ElementContent | string)[];

/** What stands in a line of a page. */
export function phrasing(runs: readonly Run[], words: Words): Content {
  return runs.flatMap((run) => inline(run, words));
}

function inline(run: Run, words: Words): ElementContent | string | Content {
  switch (run.kind) {
    case 'break':
      return h('br');
    case 'citation':
      return citation(run.source, run.cited === undefined ? citationText(run, words) : styled(run.cited));
    case 'footnote':
      return h(
        'sup',
        h(
          'a.footnote-mark',
          { href: `#footnote-${run.number}`, id: `footnote-mark-${run.number}`, role: 'doc-noteref' },
          String(run.number),
        ),
      );
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

/** The identifier of a source's entry in the source list. */
export function anchorOf(source: number): string {
  return `source-${source}`;
}
