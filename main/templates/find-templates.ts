import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefTemplate } from '../../domain/brief-template.ts';
import { type Failure, fail, type Result } from '../../domain/result.ts';
import { errnoOf, fileFailure } from '../fs-failure.ts';
import type { Ports } from '../ports.ts';
import { readTemplate } from './read-template.ts';
import { templateText } from './template-text.ts';

/** A template with where it comes from. */
interface FoundTemplate {
  readonly id: string;
  /** Whether it is the analyst's own. */
  readonly own: boolean;
  readonly template: BriefTemplate;
}

interface Found {
  readonly templates: readonly FoundTemplate[];
  /** Files that are no templates, with what is wrong. */
  readonly refused: readonly { readonly fileName: string; readonly error: Failure }[];
}

/** In bytes; what is larger is no template. */
const LARGEST = 1_000_000;

/** The templates that come with the program, then the analyst's own, each by file name. A folder that is not there has none. */
export function findTemplates({ templates }: Pick<Ports, 'templates'>): Found {
  const found = [...inFolder(templates.shipped, false), ...inFolder(templates.own, true)];
  return {
    templates: found.flatMap(({ id, own, read }) => (read.ok ? [{ id, own, template: read.value }] : [])),
    refused: found.flatMap(({ fileName, read }) => (read.ok ? [] : [{ fileName, error: read.error }])),
  };
}

/** A template by its identifier. @returns `not-found`, or what is wrong with it */
export function findTemplate(ports: Pick<Ports, 'templates'>, id: string): Result<BriefTemplate> {
  const found = [...inFolder(ports.templates.shipped, false), ...inFolder(ports.templates.own, true)].find((each) => each.id === id);
  return found?.read ?? fail('not-found', 'There is no such template.', { where: `template ${id}`, hint: 'It may have been taken away.' });
}

function inFolder(folder: string, own: boolean) {
  let names: string[];
  try {
    names = readdirSync(folder)
      .filter((name) => /\.md$/i.test(name))
      .sort();
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return [];
    return [{ fileName: folder, id: '', own, read: { ok: false as const, error: fileFailure(thrown, folder, 'file-unreadable') } }];
  }
  return names.map((fileName) => ({ fileName, id: idOf(fileName, own), own, read: readFile(join(folder, fileName), fileName) }));
}

function readFile(path: string, fileName: string): Result<BriefTemplate> {
  try {
    if (statSync(path).size > LARGEST) return fail('invalid-input', 'This template is too long.', { where: fileName });
    const text = templateText(readFileSync(path), fileName);
    return text.ok ? readTemplate(text.value, fileName) : text;
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, path, 'file-unreadable') };
  }
}

/** File names may be in any writing; identifiers are not. */
function idOf(fileName: string, own: boolean): string {
  if (!own) return fileName.replace(/\.md$/i, '').replaceAll('.', '-');
  return `own-${createHash('sha256').update(fileName).digest('hex').slice(0, 16)}`;
}
