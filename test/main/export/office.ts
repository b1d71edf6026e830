import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser } from 'linkedom';
import { type CommentRead, type DocumentRead, linesIn, oneSpaced } from './document-read.ts';
import { inFolder } from './folder.ts';

/** Reads exports back with LibreOffice, a program that shares no code with this one. */

export const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) process.stderr.write('LibreOffice is not installed: Word documents are not read back by it.\n');

/** How long a first start may take, in milliseconds. */
const OFFICE_LIMIT = 120_000;

type OfficeRead = DocumentRead & { readonly bookmarks: readonly string[] };

/** Documents as LibreOffice understands them, by their names: all in one start of it, with a profile of its own. */
export async function readByOffice(documents: Readonly<Record<string, Uint8Array>>): Promise<Map<string, OfficeRead>> {
  return await inFolder((folder) => {
    const target = join(folder, 'read');
    mkdirSync(target);
    const paths = Object.entries(documents).map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const run = spawnSync('soffice', [profile, '--headless', '--convert-to', 'fodt', '--outdir', target, ...paths], {
      timeout: OFFICE_LIMIT,
    });
    if (run.status !== 0) throw new Error(`LibreOffice could not read the documents: ${run.stderr}`);
    return new Map(Object.keys(documents).map((name) => [name, readFlat(readFileSync(join(target, `${name}.fodt`), 'utf8'))]));
  });
}

/** OpenDocument in one file of XML: https://docs.oasis-open.org/office/OpenDocument/v1.3/. */
function readFlat(xml: string): OfficeRead {
  const root = new DOMParser().parseFromString(xml, 'text/xml').querySelector('office\\:text');
  if (root === null) throw new Error('LibreOffice wrote a document without text.');
  const headings: { level: number; text: string }[] = [];
  const footnotes: string[] = [];
  const bookmarks: string[] = [];
  const comments: CommentRead[] = [];
  const open = new Map<string, { author: string; says: string; on: string }>();
  const say = (text: string): void => {
    for (const each of open.values()) each.on += text;
  };
  const visit = (node: Node): string => {
    if (node.nodeType === 3) {
      say(node.textContent ?? '');
      return node.textContent ?? '';
    }
    const element = node as Element;
    const name = element.localName.split(':').at(-1);
    const inner = (): string => [...element.childNodes].map(visit).join('');
    switch (name) {
      case 'h': {
        const text = inner();
        headings.push({ level: Number(element.getAttribute('text:outline-level')), text: oneSpaced(text) });
        say('\n');
        return `${text}\n`;
      }
      case 'p': {
        const text = inner();
        say('\n');
        return `${text}\n`;
      }
      case 's':
      case 'tab':
      case 'line-break':
        say(' ');
        return ' ';
      case 'bookmark-start':
        bookmarks.push(element.getAttribute('text:name') ?? '');
        return '';
      case 'note':
        for (const lineBreak of element.querySelectorAll('text\\:line-break')) lineBreak.textContent = ' ';
        footnotes.push(oneSpaced(element.querySelector('text\\:note-body')?.textContent ?? ''));
        return '';
      case 'annotation': {
        const says = [...element.querySelectorAll('text\\:p')].map((each) => each.textContent ?? '').join(' ');
        const author = element.querySelector('dc\\:creator')?.textContent ?? '';
        open.set(element.getAttribute('office:name') ?? '', { author, says: oneSpaced(says), on: '' });
        return '';
      }
      case 'annotation-end': {
        const key = element.getAttribute('office:name') ?? '';
        const comment = open.get(key);
        if (comment !== undefined) comments.push({ ...comment, on: linesIn(comment.on) });
        open.delete(key);
        return '';
      }
      case 'table-of-content':
      case 'tracked-changes':
        return '';
      default:
        return inner();
    }
  };
  visit(root as unknown as Node);
  return { headings, footnotes, comments, bookmarks };
}
