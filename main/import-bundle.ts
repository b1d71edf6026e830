import { type BundleReport, bundleKinds } from '../domain/bundle.ts';
import { broken, planBundle } from '../domain/commands/import-bundle.ts';
import { fileTooLarge, MAX_FILE_BYTES } from '../domain/import-report.ts';
import { ok, type Result } from '../domain/result.ts';
import { commitCommand } from './run-command.ts';
import type { Services } from './services.ts';
import { packBlob } from './store/blobs.ts';
import { decode } from './store/texts.ts';
import type { Task } from './tasks.ts';

/** How long reading a bundle may take, in milliseconds. */
const LIMIT = 120_000;

/**
 * Takes in a bundle, in one step that one undo takes back. What is there is never changed.
 * @param passphrase of one that is locked; null for none
 * @returns the report, or what reading the bundle refuses; then nothing was changed
 */
export async function importBundle(
  services: Services,
  task: Task,
  name: string,
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<Result<BundleReport>> {
  const { store, workers, ports } = services;
  if (bytes.length > MAX_FILE_BYTES) return fileTooLarge(name);
  task.report('reading', 0);
  const read = await workers.run('read-bundle', { bytes, fileName: name, passphrase }, { signal: task.signal, timeoutMs: LIMIT });
  if (!read.ok) return read;
  const { records, blobs } = read.value;
  const texts = new Map<string, string>();
  for (const each of records) {
    if (each.kind !== 'version') continue;
    const text = textIn(blobs.get(each.textHash));
    if (text === undefined || !blobs.has(each.originalHash)) return broken('Its text or its original is missing.', `version ${each.id}`);
    texts.set(each.textHash, text);
  }
  task.report('storing', 0.4);
  const packed = await Promise.all([...blobs.values()].map((each) => packBlob(each)));
  const begun = task.commit();
  if (!begun.ok) return begun;
  services.commits.flush();
  const plan = planBundle(records, {
    get: (kind, id) => store.reading.get(kind, id),
    entities: () => store.reading.entities(),
    textBy: (hash) => texts.get(hash) ?? store.reading.textBy(hash),
  });
  if (!plan.ok) return plan;
  const { added, ...rest } = plan.value;
  const counts = Object.fromEntries(bundleKinds.map((kind) => [kind, added.filter((each) => each.kind === kind).length]));
  const report = { file: name, added: counts as BundleReport['added'], ...rest };
  if (added.length === 0) return ok(report);
  const committed = commitCommand(services, { id: ports.newId(), name: 'import-bundle', params: { records } }, packed);
  return committed.ok ? ok(report) : committed;
}

/** @returns undefined when the bytes are no text */
function textIn(bytes: Uint8Array | undefined): string | undefined {
  try {
    return decode(bytes);
  } catch (thrown) {
    if (thrown instanceof TypeError) return undefined;
    throw thrown;
  }
}
