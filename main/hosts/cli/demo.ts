import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type Claim, claimDetails, tag, tags } from '../../../domain/claim.ts';
import { type ExportFormat, exportFormats, formatEndings } from '../../../domain/export-format.ts';
import { describeFailure, ok, type Result, unwrap } from '../../../domain/result.ts';
import { reliabilities } from '../../../domain/source.ts';
import { lastSeen } from '../../last-seen/last-seen.ts';
import { seenFolder, thisMachine } from '../places.ts';
import { findClaims } from './find.ts';
import { importFile } from './import-file.ts';
import { pathFrom, type Session, withNotebook } from './session.ts';
import { columns } from './table.ts';
import { tagQuote } from './tag-quote.ts';
import { EXIT } from './usage.ts';
import { composeBriefOf, writeBrief } from './write-brief.ts';

/** `npm run demo [-- FOLDER]`: from the sample sources to annotated briefs, in a fresh notebook each time. */

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SAMPLES = join(ROOT, 'resources', 'samples');
const NAME = 'lantern-bridge';

const details = claimDetails.shape;

/** `demo.json`: the quotes to tag in each sample. */
const script = z.strictObject({
  title: z.string(),
  sources: z.array(
    z.strictObject({
      file: z.string(),
      reliability: z.enum(reliabilities),
      claims: z.array(
        z.strictObject({
          quote: z.string(),
          tag,
          attribution: details.attribution,
          credibility: details.credibility.default(null),
          likelihood: details.likelihood.default(null),
          confidence: details.confidence.default(null),
          note: z.string().optional(),
        }),
      ),
    }),
  ),
});
type Script = z.infer<typeof script>;

/** Imports one sample and tags its quotes. @returns a row for the table of what was done */
async function work({ client }: Session, { file, reliability, claims }: Script['sources'][number]): Promise<string[]> {
  const { sourceId, language, passages } = unwrap(await importFile(client, join(SAMPLES, file), undefined));
  unwrap(await client.run('edit-source-details', { sourceId, details: { reliability } }));
  const tagged: Claim[] = [];
  for (const { quote, tag, note, ...details } of claims) {
    tagged.push(unwrap(await tagQuote(client, sourceId, { quote, tag, note, details })));
  }
  const counts = tags.map((each) => `${tagged.filter((claim) => claim.tag === each).length} ${each}`);
  return [`  ${file}`, language, `${passages} passages`, ...counts];
}

async function demonstrate(session: Session, { title, sources }: Script, folder: string): Promise<Result<string[]>> {
  const rows: string[][] = [];
  for (const each of sources) rows.push(await work(session, each));
  const claims = unwrap(await findClaims(session.client, null));
  const { briefId } = unwrap(await composeBriefOf(session, title, claims, { template: undefined, by: 'source', language: 'en' }));
  const written: string[] = [];
  for (const format of exportFormats) {
    const result = await writeBrief(session, briefId, briefIn(folder, format), 'en');
    if (!result.ok && result.error.code === 'cannot-print') {
      written.push(`  no ${NAME}.${formatEndings[format]}: ${describeFailure(result.error)}`);
      continue;
    }
    const { savedAs, bytes, warnings } = unwrap(result);
    written.push(`  ${shown(savedAs)}  ${bytes} bytes${warnings.length === 0 ? '' : `, ${warnings.length} warnings`}`);
  }
  const { problems } = unwrap(await session.client.call('notebook.verify', {}));
  if (problems[0] !== undefined) throw new Error(`The notebook is not sound: ${problems[0].what}`);
  return ok([
    `${sources.length} sources, ${claims.length} claims:`,
    ...columns(rows),
    '',
    `The brief “${title}” quotes all ${claims.length} claims:`,
    ...written,
    '',
    `To look at the notebook: npm start -- ${shown(notebookIn(folder))}`,
  ]);
}

function notebookIn(folder: string): string {
  return join(folder, `${NAME}.caveat`);
}

function briefIn(folder: string, format: ExportFormat): string {
  return join(folder, `${NAME}.${formatEndings[format]}`);
}

/** A path as short as it can be said. */
function shown(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith('..') ? path : inside;
}

/** Removes what an earlier run wrote, and nothing else, unless a window has its notebook open. */
async function clear(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (existsSync(notebookIn(folder))) {
    const probe = await withNotebook(notebookIn(folder), async () => ok(null));
    if (!probe.ok && probe.error.code === 'notebook-in-use') unwrap(probe);
  }
  const ofNotebook = ['', '-wal', '-shm', '-lock'].map((ending) => `${notebookIn(folder)}${ending}`);
  const briefs = exportFormats.map((format) => briefIn(folder, format));
  for (const path of [...ofNotebook, ...briefs]) rmSync(path, { force: true });
  lastSeen(seenFolder(thisMachine()), notebookIn(folder)).forget();
}

try {
  const folder = pathFrom(process.argv[2] ?? join(ROOT, 'demo-output'));
  await clear(folder);
  const wanted = script.parse(JSON.parse(readFileSync(join(SAMPLES, 'demo.json'), 'utf8')));
  const done = await withNotebook(notebookIn(folder), (session) => demonstrate(session, wanted, folder), {
    create: true,
    beginsAnew: true,
  });
  console.log(unwrap(done).join('\n'));
} catch (thrown) {
  console.error(`The demo failed: ${thrown instanceof Error ? thrown.message : thrown}`);
  process.exitCode = EXIT.failed;
}
