import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { citationStyleName, isShippedStyle, type StyleChoice, shippedStyles } from '../../domain/citation-style.ts';
import type { ResultFor } from '../../domain/contract.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type CitationStyle, LONGEST_STYLE, readStyle } from '../export/citations/read-style.ts';
import type { RenderStyle, StyleText } from '../export/citations/style-text.ts';
import { errnoOf, fileFailure } from '../fs-failure.ts';
import type { Ports } from '../ports.ts';
import { templateText } from './template-text.ts';

/** The styles that come with the program, then the analyst's own, which lie among the templates as files that end in `.csl`. */
export function findStyles({ templates }: Pick<Ports, 'templates'>): ResultFor<'styles.list'> {
  const names = ownNames(templates.own);
  const read = names.ok ? names.value.map((fileName) => ({ fileName, style: readOwn(templates.own, fileName) })) : [];
  const shipped = Object.entries(shippedStyles).map(([name, title]) => ({ name, title, own: false }));
  const own = read.flatMap(({ fileName, style }) => (style.ok ? [{ name: fileName, title: style.value.title, own: true }] : []));
  const refused = read.flatMap(({ fileName, style }) => (style.ok ? [] : [{ fileName, error: style.error }]));
  return {
    styles: [...shipped, ...own],
    refused: names.ok ? refused : [{ fileName: templates.own, error: names.error }],
    folder: templates.own,
  };
}

/**
 * The text of a style that an export asks for; null for none.
 * @returns `not-found` for a name that leads nowhere, or why the file could not be read. Whether it is a sound style is for the worker to say.
 */
export function styleFor({ templates }: Pick<Ports, 'templates'>, choice: StyleChoice | null): Result<RenderStyle | null> {
  if (choice === null || 'text' in choice) return ok(choice);
  if (isShippedStyle(choice.name)) return ok({ shipped: choice.name });
  if (existsSync(join(templates.own, choice.name))) return textOf(templates.own, choice.name);
  return fail('not-found', `The citation style “${choice.name}” is not on this machine.`, {
    where: join(templates.own, choice.name),
    hint: 'Put the file there, or choose another style.',
  });
}

/** The names of the analyst's own files; none where the folder is not there. */
function ownNames(folder: string): Result<string[]> {
  try {
    return ok(
      readdirSync(folder)
        .filter((name) => /\.csl$/i.test(name) && citationStyleName.safeParse(name).success)
        .sort(),
    );
  } catch (thrown) {
    return errnoOf(thrown) === 'ENOENT' ? ok([]) : { ok: false, error: fileFailure(thrown, folder, 'file-unreadable') };
  }
}

function readOwn(folder: string, fileName: string): Result<CitationStyle> {
  const style = textOf(folder, fileName);
  return style.ok ? readStyle(style.value.text, fileName) : style;
}

function textOf(folder: string, fileName: string): Result<StyleText> {
  const path = join(folder, fileName);
  try {
    // In UTF-8 a character takes four bytes at most.
    if (statSync(path).size > 4 * LONGEST_STYLE) return fail('style-broken', 'This citation style is too long.', { where: fileName });
    return styleText(readFileSync(path), fileName);
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, path, 'file-unreadable') };
  }
}

/** A style from the bytes of its file. @returns `style-broken` when it is no text in UTF-8 */
export function styleText(bytes: Uint8Array, fileName: string): Result<StyleText> {
  const text = templateText(bytes, fileName);
  if (text.ok) return ok({ fileName, text: text.value });
  return fail('style-broken', 'This citation style is no text in UTF-8.', {
    where: fileName,
    hint: 'Get the style anew, as a file in CSL 1.0.',
  });
}
