import { parse } from 'yaml';
import { exportLanguages } from '../../domain/brief.ts';
import type { BriefTemplate, TemplatePart } from '../../domain/brief-template.ts';
import { type Confidence, confidences, type Likelihood, likelihoods, type Tag, tags } from '../../domain/claim.ts';
import { type Grouping, groupings } from '../../domain/compose-brief.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { parseRichText, type RichTextNode } from '../../domain/rich-text.ts';
import { nodesFromMarkdown } from './markdown-nodes.ts';

/** In UTF-16 code units: a template is a few pages. */
const LONGEST = 200_000;
const HINT = 'See “Templates” in the guide for what a template can hold.';

/** A stretch of a template: Markdown, the words of a key judgement, or a line that stands for something. */
type Stretch =
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'judgement'; readonly text: string; readonly likelihood: Likelihood | null; readonly confidence: Confidence | null }
  | { readonly kind: 'claims'; readonly by: Grouping | null; readonly tag: Tag | null }
  | { readonly kind: 'listing'; readonly type: 'claim-table' | 'source-list' };

/**
 * Reads a template: Markdown with front matter (`name`, `about`, `language`), `{{claims}}`, `{{claims by=source}}`,
 * `{{claims tag=disputed}}`, `{{claim-table}}` and `{{sources}}` on lines of their own, and key judgements between
 * `:::key-judgement likely low` and `:::`. Pure.
 * @param fileName names it where it does not name itself, and says where something is wrong
 * @returns `invalid-input` with the line of what is wrong
 */
export function readTemplate(text: string, fileName: string): Result<BriefTemplate> {
  if (text.length > LONGEST) return fail('invalid-input', 'This template is too long.', { where: fileName, hint: HINT });
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const front = frontMatterOf(lines, fileName);
  if (!front.ok) return front;
  const { from, ...about } = front.value;
  const stretches = stretchesOf(lines, from, fileName);
  if (!stretches.ok) return stretches;
  const parts: TemplatePart[] = [];
  for (const stretch of stretches.value) {
    if (stretch.kind === 'claims') {
      parts.push(stretch);
      continue;
    }
    const nodes = nodesOf(stretch);
    if (!nodes.ok) return fail('invalid-input', nodes.error.what, { where: fileName, hint: HINT });
    parts.push({ kind: 'text', nodes: nodes.value });
  }
  return ok({ ...about, parts });
}

function nodesOf(stretch: Exclude<Stretch, { kind: 'claims' }>): Result<RichTextNode[]> {
  const looseNodes = (): RichTextNode[] => {
    if (stretch.kind === 'listing') return [{ type: stretch.type, version: 1 }];
    const blocks = nodesFromMarkdown(stretch.text);
    if (stretch.kind === 'markdown') return blocks;
    const { likelihood, confidence } = stretch;
    // A judgement is one block; paragraphs of it are its lines.
    const children = blocks.flatMap((block, index): RichTextNode[] => {
      const line = 'children' in block ? block.children : [];
      return index === 0 ? line : [{ type: 'linebreak', version: 1 }, ...line];
    });
    return [{ type: 'key-judgement', version: 1, direction: null, format: '', indent: 0, children, likelihood, confidence }];
  };
  try {
    const parsed = parseRichText({ root: { type: 'root', children: looseNodes() } });
    return parsed.ok ? ok(parsed.value.root.children) : parsed;
  } catch (thrown) {
    // Text nested tens of thousands deep exhausts the parser's stack.
    if (thrown instanceof RangeError) return fail('invalid-input', 'This template is nested too deeply.');
    throw thrown;
  }
}

interface Front extends Omit<BriefTemplate, 'parts'> {
  /** The first line after the front matter. */
  readonly from: number;
}

function frontMatterOf(lines: readonly string[], fileName: string): Result<Front> {
  const bad = (what: string): Result<Front> => fail('invalid-input', what, { where: `${fileName}, line 1`, hint: HINT });
  const ownName = fileName.replace(/\.md$/i, '');
  if (lines[0]?.trim() !== '---') return ok({ name: ownName, about: '', language: 'en', from: 0 });
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (end < 0) return bad('The front matter of this template has no end: a line “---”.');
  let said: unknown;
  try {
    said = parse(lines.slice(1, end).join('\n'));
  } catch {
    return bad('The front matter of this template is not YAML.');
  }
  const { name, about, language } = Object(said) as Record<string, unknown>;
  const known = exportLanguages.find((each) => each === (language ?? 'en'));
  if (known === undefined) return bad(`A template is in one of the languages ${exportLanguages.join(', ')}.`);
  const wordsOf = (value: unknown, otherwise: string) =>
    typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : otherwise;
  return ok({ name: wordsOf(name, ownName), about: wordsOf(about, ''), language: known, from: end + 1 });
}

/** Cuts a template where a line is more than Markdown. Inside fenced code every line is words. */
function stretchesOf(lines: readonly string[], from: number, fileName: string): Result<Stretch[]> {
  const stretches: Stretch[] = [];
  let markdown: string[] = [];
  const endMarkdown = (): void => {
    if (markdown.some((line) => line.trim() !== '')) stretches.push({ kind: 'markdown', text: markdown.join('\n') });
    markdown = [];
  };
  let fence: string | null = null;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const bad = (what: string): Result<Stretch[]> => fail('invalid-input', what, { where: `${fileName}, line ${at + 1}`, hint: HINT });
    const opening = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    if (fence !== null || opening !== null) {
      if (fence === null) fence = opening;
      else if (opening?.startsWith(fence) === true) fence = null;
      markdown.push(line);
      continue;
    }
    const placed = /^\s*\{\{(.*)\}\}\s*$/.exec(line)?.[1];
    const judged = /^:::\s*key-judgement(.*)$/.exec(line)?.[1];
    if (placed !== undefined) {
      const found = placeOf(placed.trim());
      if (found === null) return bad(`This template holds something unknown: “${line.trim().slice(0, 100)}”.`);
      endMarkdown();
      stretches.push(found);
    } else if (judged !== undefined) {
      const end = lines.findIndex((each, index) => index > at && each.trim() === ':::');
      if (end < 0) return bad('A key judgement of this template has no end: a line “:::”.');
      const said = judgedOf(judged);
      if (said === null) return bad(`A key judgement says something unknown: “${judged.trim().slice(0, 100)}”.`);
      endMarkdown();
      stretches.push({ kind: 'judgement', text: lines.slice(at + 1, end).join('\n'), ...said });
      at = end;
    } else if (/\{\{\s*(?:claims|claim-table|sources)\b/.test(line))
      return bad(`This stands on a line of its own: “${line.trim().slice(0, 100)}”.`);
    else if (/^:::/.test(line)) return bad(`This template holds something unknown: “${line.trim().slice(0, 100)}”.`);
    else markdown.push(line);
  }
  endMarkdown();
  return ok(stretches);
}

/** What stands between double braces; null when it is nothing known. */
function placeOf(words: string): Stretch | null {
  if (words === 'claim-table') return { kind: 'listing', type: 'claim-table' };
  if (words === 'sources') return { kind: 'listing', type: 'source-list' };
  const [name, ...options] = words.split(/\s+/);
  if (name !== 'claims') return null;
  let by: Grouping | null = null;
  let tag: Tag | null = null;
  for (const option of options) {
    const [key, value] = option.split('=');
    const grouping = groupings.find((each) => key === 'by' && each === value);
    const tagged = tags.find((each) => key === 'tag' && each === value);
    if (grouping === undefined && tagged === undefined) return null;
    by = grouping ?? by;
    tag = tagged ?? tag;
  }
  return { kind: 'claims', by, tag };
}

/** `likely low`, in either order, or only one of them; null when a word is neither. */
function judgedOf(words: string): { likelihood: Likelihood | null; confidence: Confidence | null } | null {
  let likelihood: Likelihood | null = null;
  let confidence: Confidence | null = null;
  for (const word of words
    .trim()
    .split(/\s+/)
    .filter((each) => each !== '')) {
    const likely = likelihoods.find((each) => each === word);
    const confident = confidences.find((each) => each === word);
    if (likely === undefined && confident === undefined) return null;
    likelihood = likely ?? likelihood;
    confidence = confident ?? confidence;
  }
  return { likelihood, confidence };
}
