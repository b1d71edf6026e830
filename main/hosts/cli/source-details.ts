import { detailNames, missingDetails, unconfirmedDetails } from '../../../domain/found-details.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { reliabilities, type Source, sourceDetails, wholeDetails } from '../../../domain/source.ts';
import { check } from '../../../domain/validate.ts';
import type { Client } from '../client.ts';
import type { Output } from './command.ts';
import { findSource } from './find.ts';
import type { Options } from './options.ts';
import { columns } from './table.ts';

export const sourceDetailOptions = {
  title: { value: 'TITLE', about: 'Of a source.' },
  outlet: { value: 'NAME', about: 'Who published a source; empty for none.', emptyForNone: true },
  author: { value: 'NAME', about: 'Who wrote a source; empty for none.', emptyForNone: true },
  published: { value: 'DATE', about: 'A year, month, day or moment, such as 2025-11-04T09:30+09:00; empty for none.', emptyForNone: true },
  updated: { value: 'DATE', about: 'When a source was last changed; empty for none.', emptyForNone: true },
  place: { value: 'PLACE', about: 'Where a source was written, as its dateline has it; empty for none.', emptyForNone: true },
  language: { value: 'TAG', about: 'The language of a source, such as zh; und for unknown.' },
  url: { value: 'ADDRESS', about: 'Where a source was; empty for none.', emptyForNone: true },
  reliability: {
    value: 'A–F',
    about: 'Admiralty code of a source: A reliable … E unreliable, F cannot be judged.',
    choices: reliabilities,
  },
} as const;

type Given = Readonly<Record<string, string>>;

/** The details of a source that were given, as they were written. */
export function sourceDetailsFrom(options: Options<typeof sourceDetailOptions>): Given {
  const names = Object.keys(sourceDetailOptions) as (keyof typeof sourceDetailOptions)[];
  return Object.fromEntries(names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
}

/** Shows what is known of a source and where it was found, after changing what is given and confirming the rest when asked to. */
export async function runSourceDetails(client: Client, named: string, given: Given, confirms: boolean): Promise<Result<Output>> {
  const found = await findSource(client, named);
  if (!found.ok) return found;
  const sourceId = found.value.source.id;
  const wanted = Object.entries(given);
  if (wanted.length > 0 || confirms) {
    const isNone = (name: string, value: string) => value === '' && (name === 'published' || name === 'updated');
    const details = check(
      sourceDetails.partial(),
      Object.fromEntries(wanted.map(([name, value]) => [name, isNone(name, value) ? null : value])),
      'details',
    );
    if (!details.ok) return details;
    const changed = await client.run('edit-source-details', { sourceId, details: details.value, ...(confirms ? { confirms } : {}) });
    if (!changed.ok) return changed;
  }
  const now = await findSource(client, sourceId);
  return now.ok ? ok(described(now.value.source)) : now;
}

function described(source: Source): Output {
  const details = wholeDetails(source);
  const unconfirmed = unconfirmedDetails(source);
  const missing = missingDetails(source);
  const rows = detailNames.map((name) => {
    const origin = source.foundIn?.[name];
    return [name, details[name] ?? '', origin === undefined ? '' : `${origin}${unconfirmed.includes(name) ? ', not confirmed' : ''}`];
  });
  return {
    json: { sourceId: source.id, ...details, foundIn: source.foundIn ?? {}, unconfirmed, missing },
    lines: [
      ...columns([['detail', 'value', 'found in'], ...rows, ['reliability', details.reliability, '']]).map((line) => line.trimEnd()),
      ...(missing.length === 0 ? [] : ['', `Missing: ${missing.join(', ')}.`]),
    ],
  };
}
