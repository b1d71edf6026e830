import { type Locator, type RichTextNode, safeUrl, textFormat } from './rich-text.ts';

/** Words with one formatting throughout; never empty, never with a line break inside. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  /** Raised or lowered: 10⁶ without it would be read as 106. */
  readonly script: 'sub' | 'super' | null;
  /** Where the words link to, checked by `safeUrl`. */
  readonly url: string | null;
  /** Set by a citation style alone. */
  readonly smallCaps?: true;
}

/** A claim referred to in passing: enough to know it by, and to find it. */
export interface ClaimReferenceRun {
  readonly kind: 'claim-reference';
  /** Its number in the brief. */
  readonly claim: number;
  /** The beginning of its words. */
  readonly quote: string;
  /** Empty when its source has none. */
  readonly outlet: string;
  readonly title: string;
  readonly passage: number;
  readonly lastPassage: number;
  /** Number of its source in the source list. */
  readonly source: number;
  /** How its source is cited in the citation style chosen; empty when a footnote does so. Plain when absent. */
  readonly cited?: readonly TextRun[];
}

/** A numbered source, and where in it. */
export interface CitationRun {
  readonly kind: 'citation';
  readonly source: number;
  readonly locator: Locator | null;
  /** What stands there in the citation style chosen, sources cited right after it included. Plain when absent. */
  readonly cited?: readonly TextRun[];
}

/** The mark of a numbered footnote, with what the footnote says. */
export interface FootnoteRun {
  readonly kind: 'footnote';
  readonly number: number;
  readonly runs: readonly Run[];
}

/** Words with their formatting, a line break, a footnote, a reference to a numbered source or a claim, or to something no longer in the notebook. */
export type Run =
  | TextRun
  | ClaimReferenceRun
  | CitationRun
  | FootnoteRun
  | { readonly kind: 'break' }
  | { readonly kind: 'missing-reference'; readonly id: string };

/** Turns what is live inside a line into runs. */
export interface LiveRuns {
  readonly cite: (sourceId: string, locator: Locator | null) => Run;
  readonly refer: (claimId: string) => Run;
  readonly footnote: (text: string) => Run;
}

/** Whether a node belongs inside a line; a link does unless something put a block into it. */
export function isInline(node: RichTextNode): boolean {
  switch (node.type) {
    case 'text':
    case 'tab':
    case 'linebreak':
    case 'citation':
    case 'claim-reference':
    case 'footnote':
      return true;
    case 'link':
      return node.children.every(isInline);
    default:
      return false;
  }
}

/** The runs of inline nodes: neighbours of one formatting joined, line breaks at either end dropped. */
export function runsOf(nodes: readonly RichTextNode[], live: LiveRuns): Run[] {
  const runs: Run[] = [];
  const visit = (children: readonly RichTextNode[], url: string | null): void => {
    for (const node of children) {
      if (node.type === 'text') for (const run of linesOf(node.text, node.format, url)) append(runs, run);
      else if (node.type === 'tab') append(runs, textRun('\t', node.format, url));
      else if (node.type === 'linebreak') runs.push({ kind: 'break' });
      else if (node.type === 'citation') runs.push(live.cite(node.sourceId, node.locator ?? null));
      else if (node.type === 'claim-reference') runs.push(live.refer(node.claimId));
      else if (node.type === 'footnote') runs.push(live.footnote(node.text));
      else if (node.type === 'link') visit(node.children, safeUrl(node.url) ?? url);
    }
  };
  visit(nodes, null);
  while (runs.at(-1)?.kind === 'break') runs.pop();
  while (runs[0]?.kind === 'break') runs.shift();
  return runs;
}

/** Whether runs show nothing. */
export function areBlank(runs: readonly Run[]): boolean {
  return runs.every((run) => run.kind === 'break' || (run.kind === 'text' && run.text.trim() === ''));
}

/** Words without formatting, with a break for each line break in them. */
export function plainRuns(text: string): Run[] {
  return linesOf(text, 0, null);
}

function textRun(text: string, format: number, url: string | null): TextRun {
  return {
    kind: 'text',
    text,
    bold: (format & textFormat.bold) !== 0,
    italic: (format & textFormat.italic) !== 0,
    underline: (format & textFormat.underline) !== 0,
    strike: (format & textFormat.strikethrough) !== 0,
    code: (format & textFormat.code) !== 0,
    script: (format & textFormat.superscript) !== 0 ? 'super' : (format & textFormat.subscript) !== 0 ? 'sub' : null,
    url,
  };
}

function linesOf(text: string, format: number, url: string | null): Run[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).flatMap((words, index): Run[] => {
    const run: Run[] = words === '' ? [] : [textRun(words, format, url)];
    return index === 0 ? run : [{ kind: 'break' }, ...run];
  });
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last?.kind === 'text' && run.kind === 'text' && haveOneFormat(last, run)) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else runs.push(run);
}

function haveOneFormat(a: TextRun, b: TextRun): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.underline === b.underline &&
    a.strike === b.strike &&
    a.code === b.code &&
    a.script === b.script &&
    a.url === b.url
  );
}
