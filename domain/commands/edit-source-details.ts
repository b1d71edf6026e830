import { z } from 'zod';
import { type DetailName, detailNames, origins } from '../found-details.ts';
import { type Source, type SourceDetails, sourceDetails, wholeDetails } from '../source.ts';
import { id } from '../validate.ts';
import { defineCommand } from './command.ts';
import { editing, find } from './find.ts';

/** Changes some of a source's details. What is changed is noted as given by the analyst, or as found where `origin` says. */
export const editSourceDetails = defineCommand({
  name: 'edit-source-details',
  params: z.strictObject({
    sourceId: id,
    details: sourceDetails.partial(),
    /** Where the details were found; the analyst gave them when absent. */
    origin: z.enum(origins).optional(),
    /** The analyst looked at all details and leaves the others as they are. */
    confirms: z.literal(true).optional(),
  }),
  run: ({ sourceId, details, origin = 'analyst', confirms = false }, reading) =>
    editing(find(reading, 'source', sourceId), (source) => withDetails(source, details, origin, confirms)),
});

/** A source with some details changed, noting where what changed was found. What is undefined stays. */
export function withDetails(
  source: Source,
  details: Partial<{ [K in keyof SourceDetails]: SourceDetails[K] | undefined }>,
  origin: (typeof origins)[number],
  confirms: boolean,
): Source {
  const edited = { ...source, ...defined(details) };
  const changed = detailNames.filter((name) => wholeDetails(edited)[name] !== wholeDetails(source)[name]);
  return settled(edited, changed, origin, confirms);
}

function settled(source: Source, changed: readonly DetailName[], origin: (typeof origins)[number], confirms: boolean): Source {
  const { foundIn: before = {}, confirmed: settledBefore = [], ...rest } = source;
  const foundIn = { ...before, ...Object.fromEntries(changed.map((name) => [name, origin])) };
  // What the analyst gave needs no confirming.
  const confirmed = detailNames.filter(
    (name) => foundIn[name] !== 'analyst' && (confirms || (settledBefore.includes(name) && !changed.includes(name))),
  );
  return {
    ...rest,
    ...(Object.keys(foundIn).length === 0 ? {} : { foundIn }),
    ...(confirmed.length === 0 ? {} : { confirmed }),
  };
}

/** Without what is undefined: a value that is not given leaves what is there. */
export function defined<T extends object>(partial: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
