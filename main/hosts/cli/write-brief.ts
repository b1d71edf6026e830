import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Brief, ExportLanguage } from '../../../domain/brief.ts';
import type { BriefWarning } from '../../../domain/brief-model.ts';
import { sameJson } from '../../../domain/changes.ts';
import type { StyleChoice } from '../../../domain/citation-style.ts';
import type { Claim } from '../../../domain/claim.ts';
import type { Grouping } from '../../../domain/compose-brief.ts';
import type { ParamsFor } from '../../../domain/contract.ts';
import { type ExportFormat, exportFormats, formatEndings, formatOfName, LOCKED_BUNDLE_ENDING } from '../../../domain/export-format.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { fileFailure } from '../../fs-failure.ts';
import { templateText } from '../../templates/template-text.ts';
import { pathFrom, type Session } from './session.ts';
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
    `Its name ends in ${exportFormats.map((each) => `.${formatEndings[each]}`).join(', ')}, .${LOCKED_BUNDLE_ENDING}.`,
  );
}

/** How a brief is composed. */
interface Composing {
  /** By name, by identifier, or a file whose name ends in .md; undefined for claims alone. */
  readonly template: string | undefined;
  readonly by: Grouping;
  readonly language: ExportLanguage;
}

interface ComposedBrief {
  readonly briefId: string;
  /** Whether the notebook had to be changed for it. */
  readonly changed: boolean;
}

/** Makes the brief of this title quote the given claims, grouped or in a template. A brief that is there is edited, not doubled. */
export async function composeBriefOf(
  { client }: Session,
  title: string,
  claims: readonly Claim[],
  { template: named, by, language }: Composing,
): Promise<Result<ComposedBrief>> {
  const template = named === undefined ? ok(null) : await templateFor(client, named, language);
  if (!template.ok) return template;
  const composed = await client.call('brief.compose', {
    template: template.value,
    claimIds: claims.map(({ id }) => id),
    by,
    language,
  });
  if (!composed.ok) return composed;
  const { content } = composed.value;
  const library = await client.call('library.list', {});
  if (!library.ok) return library;
  const { briefs } = library.value;
  const present = briefs.find((each: Brief) => each.title === title.trim());
  const briefId = present?.id ?? randomUUID();
  if (present !== undefined && sameJson(present.content, content)) return ok({ briefId, changed: false });
  const saved =
    present === undefined
      ? await client.run('create-brief', { briefId, title, content })
      : await client.run('edit-brief', { briefId, basedOn: present.edition, edition: randomUUID(), content });
  return saved.ok ? ok({ briefId, changed: true }) : saved;
}

/** The template meant by a name on the command line; of several languages the one asked for. */
async function templateFor(
  client: Session['client'],
  named: string,
  language: ExportLanguage,
): Promise<Result<ParamsFor<'brief.compose'>['template']>> {
  if (named.toLowerCase().endsWith('.md')) {
    const path = pathFrom(named);
    try {
      const text = templateText(readFileSync(path), basename(path));
      return text.ok ? ok({ fileName: basename(path), text: text.value }) : text;
    } catch (thrown) {
      return { ok: false, error: fileFailure(thrown, path, 'file-unreadable') };
    }
  }
  const list = await client.call('templates.list', {});
  if (!list.ok) return list;
  const { templates } = list.value;
  const found =
    templates.find(({ id }) => id === named) ??
    templates.find(({ id }) => id === `${named}-${language}`) ??
    templates.find(({ name }) => name.toLowerCase() === named.toLowerCase());
  if (found !== undefined) return ok({ id: found.id });
  return fail('not-found', `There is no template “${named}”.`, {
    hint: `Name a file that ends in .md, or one of: ${templates.map(({ id, own, name }) => (own ? name : id)).join(', ')}.`,
  });
}

/**
 * Exports a brief to a file, in the format of its ending.
 * @param style in place of the brief's own; null for the plain way
 * @param passphrase locks a bundle; null for none
 */
export async function writeBrief(
  session: Session,
  briefId: string,
  path: string,
  language: ExportLanguage,
  style?: StyleChoice | null,
  passphrase: string | null = null,
): Promise<Result<WrittenBrief>> {
  session.saveTo(path);
  const exported = await session.client.call('brief.export', {
    taskId: randomUUID(),
    briefId,
    format: formatOf(path),
    language,
    ...(style === undefined ? {} : { style }),
    ...(passphrase === null ? {} : { passphrase }),
  });
  if (!exported.ok) return exported;
  const { savedAs, bytes, warnings } = exported.value;
  if (savedAs === null) return fail('file-not-written', 'The brief was not written.', { where: path });
  return ok({ briefId, savedAs, bytes, warnings });
}
