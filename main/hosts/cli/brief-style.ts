import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Brief } from '../../../domain/brief.ts';
import { citationStyleName, type StyleChoice, shippedStyles } from '../../../domain/citation-style.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { errnoOf, fileFailure } from '../../fs-failure.ts';
import { styleText } from '../../templates/find-styles.ts';
import { pathFrom, type Session } from './session.ts';
import { UsageError } from './usage.ts';

/**
 * The citation style that `--style` asks for: one by its name, a file, `none` for the plain way; undefined leaves it to the brief. A file
 * that is not where the command was called is looked for by name among the analyst's own styles.
 * @returns why the file could not be read
 * @throws UsageError when it is neither
 */
export function styleOf(asked: string | undefined): Result<StyleChoice | null | undefined> {
  if (asked === undefined) return ok(undefined);
  if (asked === 'none') return ok(null);
  const name = citationStyleName.safeParse(asked);
  if (asked.toLowerCase().endsWith('.csl')) {
    const path = pathFrom(asked);
    try {
      return styleText(readFileSync(path), basename(path));
    } catch (thrown) {
      if (name.success && errnoOf(thrown) === 'ENOENT') return ok({ name: name.data });
      return { ok: false, error: fileFailure(thrown, path, 'file-unreadable') };
    }
  }
  if (name.success) return ok({ name: name.data });
  throw new UsageError(
    `There is no citation style “${asked}”.`,
    `It is one of ${Object.keys(shippedStyles).join(', ')}, none, or a file that ends in .csl.`,
  );
}

/** Keeps a style with the brief that was written in it. A file is for once: a brief names only what can be found again. */
export async function keepStyle({ client }: Session, briefId: string, style: StyleChoice | null | undefined): Promise<Result<void>> {
  if (style === undefined || (style !== null && 'text' in style)) return ok(undefined);
  const library = await client.call('library.list', {});
  if (!library.ok) return library;
  const present = library.value.briefs.find((each: Brief) => each.id === briefId)?.citationStyle ?? null;
  const citationStyle = style?.name ?? null;
  if (present === citationStyle) return ok(undefined);
  const kept = await client.run('set-citation-style', { briefId, citationStyle });
  return kept.ok ? ok(undefined) : kept;
}
