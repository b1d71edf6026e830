import { spawnSync } from 'node:child_process';
import { type CommentRead, type DocumentRead, linesIn } from './document-read.ts';

/** Reads exports back with pandoc, a program that shares no code with this one. */

export const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!hasPandoc) process.stderr.write('pandoc is not installed: exports are not read back by another program.\n');

/**
 * The words a document says, as pandoc reads them.
 * @param format pandoc's name of the format: `gfm`, `html`, `docx`
 * @returns plain text, each stretch of white space as one space
 */
export function readByPandoc(bytes: Uint8Array, format: string): string {
  const run = spawnSync('pandoc', ['-f', format, '-t', 'json'], { input: bytes, maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`pandoc could not read ${format}: ${run.stderr}`);
  return squeezed(wordsIn(JSON.parse(run.stdout.toString('utf8'))));
}

/** Text with each stretch of white space as one space, as readers of Markdown and HTML see it. */
export function squeezed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

const LINE_PARTS = new Set([
  'Str',
  'Space',
  'Code',
  'Emph',
  'Strong',
  'Underline',
  'Strikeout',
  'Superscript',
  'Subscript',
  'Link',
  'Span',
  'Quoted',
]);

/** Walks pandoc's document tree: https://hackage.haskell.org/package/pandoc-types. */
function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('');
  if (typeof node !== 'object' || node === null) return '';
  if (!('t' in node)) return Object.values(node).map(wordsIn).join(' ');
  const content = 'c' in node ? node.c : [];
  if (node.t === 'Str') return String(content);
  if (node.t === 'Code' && Array.isArray(content)) return String(content[1]);
  if (node.t === 'RawInline' || node.t === 'RawBlock') return '';
  if (node.t === 'Space' || node.t === 'SoftBreak' || node.t === 'LineBreak') return ' ';
  return LINE_PARTS.has(String(node.t)) ? wordsIn(content) : ` ${wordsIn(content)} `;
}

/** A Word document as Pandoc understands it, with its comments. */
export function documentByPandoc(bytes: Uint8Array): DocumentRead {
  const run = spawnSync('pandoc', ['-f', 'docx', '--track-changes=all', '-t', 'json'], { input: bytes, maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`pandoc could not read docx: ${run.stderr}`);
  const headings: { level: number; text: string }[] = [];
  const footnotes: string[] = [];
  const comments: CommentRead[] = [];
  const open = new Map<string, { author: string; says: string; on: string }>();
  const say = (text: string): void => {
    for (const each of open.values()) each.on += text;
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (isPart(node)) {
      const { t, c } = node;
      if (t === 'Str') say(String(c));
      else if (t === 'Code') say(String((c as unknown[])[1]));
      else if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') say(' ');
      else if (t === 'Note') footnotes.push(squeezed(wordsIn(c)));
      else if (t === 'Span') {
        const [[id, classes, pairs], content] = c as [[string, string[], [string, string][]], unknown];
        const attributes = new Map(pairs);
        const key = attributes.get('id') ?? id;
        if (classes.includes('comment-start')) {
          open.set(key, { author: attributes.get('author') ?? '', says: squeezed(wordsIn(content)), on: '' });
        } else if (classes.includes('comment-end')) {
          const comment = open.get(key);
          if (comment !== undefined) comments.push({ ...comment, on: linesIn(comment.on) });
          open.delete(key);
        } else visit(content);
      } else if (t === 'Header') {
        const [level, , content] = c as [number, unknown, unknown];
        headings.push({ level, text: squeezed(wordsIn(withoutNotes(content))) });
        visit(content);
        say('\n');
      } else {
        visit(c);
        if (t === 'Para' || t === 'Plain') say('\n');
      }
    } else if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit);
  };
  visit((JSON.parse(run.stdout.toString('utf8')) as { blocks: unknown }).blocks);
  return { headings, footnotes, comments };
}

function withoutNotes(nodes: unknown): unknown {
  return Array.isArray(nodes) ? nodes.filter((each) => !isPart(each) || each.t !== 'Note') : nodes;
}

function isPart(node: unknown): node is { t: string; c?: unknown } {
  return typeof node === 'object' && node !== null && 't' in node;
}
