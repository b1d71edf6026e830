import type { BibliographyReport } from '../domain/bibliography.ts';
import { missingDetails } from '../domain/found-details.ts';
import { fileTooLarge, MAX_FILE_BYTES } from '../domain/import-report.ts';
import type { Result } from '../domain/result.ts';
import { wholeDetails } from '../domain/source.ts';
import type { KnownSource } from './bibliography/match.ts';
import { isNoTitle } from './import/details.ts';
import type { Services } from './services.ts';
import type { Store } from './store/store.ts';
import type { Task } from './tasks.ts';

/** How long reading one bibliography and comparing it with the sources may take, in milliseconds. */
const MATCHING_LIMIT = 120_000;

/**
 * Reads a bibliography and sets it beside the sources, both in a worker that can be killed. Changes nothing.
 * @param name the file's name, without a path
 */
export async function matchBibliography(
  { workers, store }: Services,
  task: Task,
  name: string,
  bytes: Uint8Array,
): Promise<Result<BibliographyReport>> {
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge(name);
  task.report('reading', 0);
  const input = { bytes, fileName: name, sources: knownSources(store) };
  task.report('comparing', 0.2);
  return await workers.run('bibliography', input, { signal: task.signal, timeoutMs: MATCHING_LIMIT });
}

function knownSources({ records }: Store): KnownSource[] {
  const names = records.originalNames();
  return records.all('source').map((source) => {
    const fileNames = names.get(source.id) ?? [];
    // A title made of the text's first words is often the title itself. Sources from before origins were kept do not say where theirs is from.
    const isGuessed = source.foundIn === undefined || missingDetails(source).includes('title');
    const hasNoTitle = isGuessed && isNoTitle(source.title, fileNames);
    return { id: source.id, details: wholeDetails(source), fileNames, hasNoTitle };
  });
}
