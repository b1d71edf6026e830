import { randomUUID } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Brief } from '../../../domain/brief.ts';
import type { BriefWarning } from '../../../domain/brief-model.ts';
import { sameJson } from '../../../domain/changes.ts';
import type { Claim } from '../../../domain/claim.ts';
import { composeBrief } from '../../../domain/compose-brief.ts';
import { type ExportFormat, exportFormats, formatEndings, formatOfName } from '../../../domain/export-format.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { fileFailure } from '../../fs-failure.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage.ts';

interface WrittenBrief {
  readonly briefId: string;
  readonly savedAs: string;
  readonly bytes: number;
  readonly warnings: readonly BriefWarning[];
}

/** The format a file name asks for. @throws UsageError when its ending is of none */
export function formatOf(path: string): ExportFormat {
  const format = formatOfName(path);
  if (format !== null) return format;
  throw new UsageError(
    `A brief cannot be written as “${path}”.`,
    `Its name ends in ${exportFormats.map((each) => `.${formatEndings[each]}`).join(', ')}.`,
  );
}

/** Whether a file can be made in the folder it is to go to. @returns `file-not-written` when not */
export function folderIsThere(path: string): Result<void> {
  try {
    accessSync(dirname(path), constants.W_OK);
    return ok(undefined);
  } catch (thrown) {
    return { ok: false, error: fileFailure(thrown, dirname(path), 'file-not-written') };
  }
}

/** Makes the brief of this title quote the given claims, source by source. A brief that is there is edited, not doubled. */
export async function composeBriefOf({ client }: Session, title: string, claims: readonly Claim[]): Promise<Result<string>> {
  const library = await client.call('library.list', {});
  if (!library.ok) return library;
  const { sources, briefs } = library.value;
  const content = composeBrief(
    claims,
    sources.map(({ source }) => source),
  );
  const present = briefs.find((each: Brief) => each.title === title.trim());
  const briefId = present?.id ?? randomUUID();
  if (present !== undefined && sameJson(present.content, content)) return ok(briefId);
  const saved =
    present === undefined
      ? await client.run('create-brief', { briefId, title, content })
      : await client.run('edit-brief', { briefId, basedOn: present.edition, edition: randomUUID(), content });
  return saved.ok ? ok(briefId) : saved;
}

/** Exports a brief to a file, in the format of its ending. */
export async function writeBrief(
  session: Session,
  briefId: string,
  path: string,
  language: 'en' | 'zh' | 'ko',
): Promise<Result<WrittenBrief>> {
  session.saveTo(path);
  const exported = await session.client.call('brief.export', { taskId: randomUUID(), briefId, format: formatOf(path), language });
  if (!exported.ok) return exported;
  const { savedAs, bytes, warnings } = exported.value;
  if (savedAs === null) return fail('file-not-written', 'The brief was not written.', { where: path });
  return ok({ briefId, savedAs, bytes, warnings });
}
