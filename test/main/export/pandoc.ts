import { spawnSync } from 'node:child_process';

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
