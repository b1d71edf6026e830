import { ok } from '../../domain/result.ts';
import { slipsBetween } from '../differences.ts';
import { likelyAliases } from '../names/likely-aliases.ts';
import { readVersion } from '../suggest/read-version.ts';
import type { ProcedureHandler } from './procedure.ts';

/** How long looking for slips in one text may take, in milliseconds: a million characters take a few seconds. */
const SLIPS_LIMIT = 120_000;

export const namesList: ProcedureHandler<'names.list'> = {
  run: (_params, { store }) => ok({ revision: store.history.revision(), entities: store.records.all('entity') }),
};

export const namesLikely: ProcedureHandler<'names.likely'> = {
  run: async ({ names }) => ok({ likely: await likelyAliases(names) }),
};

/** What rules point out in a text, and what of it was dismissed. */
export const slipsList: ProcedureHandler<'slips.list'> = {
  run: ({ taskId, versionId }, { store, tasks, workers }) =>
    tasks.run(taskId, async ({ signal }) => {
      const version = readVersion(store, versionId);
      if (!version.ok) return version;
      const { text, passages, source } = version.value;
      const revision = store.history.revision();
      const dismissals = store.records.of('dismissal', source.id);
      const known = store.records.all('entity').map(({ id, name, aliases }) => ({ id, name, aliases }));
      const input = { text, passages, beside: { published: source.published, known } };
      const slips = await workers.run('slips', input, { signal, timeoutMs: SLIPS_LIMIT });
      return slips.ok ? ok({ revision, slips: slips.value, dismissals }) : slips;
    }),
};

/** What other sources on the same propositions tell differently. */
export const slipsBetweenSources: ProcedureHandler<'slips.between'> = {
  async run({ versionId }, { store }) {
    const version = readVersion(store, versionId);
    if (!version.ok) return version;
    const { source, text } = version.value;
    const revision = store.history.revision();
    const dismissals = store.records.of('dismissal', source.id);
    return ok({ revision, slips: await slipsBetween(store, versionId, source.id, text), dismissals });
  },
};
