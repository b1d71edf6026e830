import { flushCompileCache } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { failureOf, ok, type Result } from '../../domain/result.ts';
import type { AnswerMessage, JobKind, JobMessage, ProgressMessage } from './jobs.ts';
import { watchMemory } from './memory-watch.ts';

/** The worker: a process of its own that does one job at a time and may be killed at any moment. It writes no file but the search index, backups and what is salvaged. */

/** How Electron's utility process talks to the one that started it. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** How often at most it is said how far a job is, in milliseconds. */
const TOLD_EVERY = 100;

function seldom(tell: (share: number) => void): (share: number) => void {
  let next = 0;
  return (share) => {
    const now = performance.now();
    if (now < next) return;
    next = now + TOLD_EVERY;
    tell(share);
  };
}

/** What a job needs is loaded with the job, so that starting stays quick and each kind pays only for itself. */
async function perform(message: JobMessage, tell: (share: number) => void): Promise<Result<unknown>> {
  switch (message.kind) {
    case 'extract': {
      watchMemory();
      const { extract } = await import('../import/extract.ts');
      return await extract(message.input.bytes, message.input.fileName, message.input.encoding);
    }
    case 'backup': {
      const { makeBackup } = await import('../backup/backups.ts');
      const { notebook, key, at } = message.input;
      return makeBackup(notebook, key, new Date(at));
    }
    case 'salvage': {
      const { salvageNotebook } = await import('../salvage/salvage.ts');
      const { notebook, to, passphrase, at, author } = message.input;
      return await salvageNotebook(notebook, { to, passphrase, at: new Date(at), author, report: seldom(tell) });
    }
    case 'encodings': {
      const { previewEncodings } = await import('../import/encoding/preview.ts');
      return previewEncodings(message.input.bytes, message.input.fileName);
    }
    case 'split': {
      const { findArticles } = await import('../import/split.ts');
      const { text, blocks, fileName } = message.input;
      return ok(findArticles(text, blocks, fileName));
    }
    case 'sign': {
      const [{ signatureOf }, { sampleOf }, { shinglesOf }] = await Promise.all([
        import('../../domain/near-copy.ts'),
        import('../../domain/containment.ts'),
        import('../../domain/shingles.ts'),
      ]);
      const { text, blocks } = message.input;
      const shingles = shinglesOf(blocks.map(({ kind, start, end }) => (kind === 'furniture' ? '' : text.slice(start, end))).join('\n'));
      return ok({ signature: signatureOf(shingles), sample: sampleOf(shingles) });
    }
    case 'annotations': {
      watchMemory();
      const { readAnnotations } = await import('../annotations/read-annotations.ts');
      return readAnnotations(message.input.bytes, message.input.fileName);
    }
    case 'read-brief': {
      watchMemory();
      const { readBrief } = await import('../check/read-brief.ts');
      return readBrief(message.input.bytes, message.input.fileName);
    }
    case 'find-words': {
      const { findWords } = await import('../check/find-words.ts');
      return ok(findWords(message.input));
    }
    case 'place': {
      const { placeAnnotations } = await import('../annotations/place-annotations.ts');
      return ok(placeAnnotations(message.input));
    }
    case 'bibliography': {
      watchMemory();
      const { readBibliography } = await import('../bibliography/read.ts');
      const { reportBibliography } = await import('../bibliography/report.ts');
      const { bytes, fileName, sources } = message.input;
      const read = await readBibliography(bytes, fileName);
      return read.ok ? ok(reportBibliography(read.value, sources, fileName)) : read;
    }
    case 'index': {
      const { workOnIndex } = await import('../search/index-job.ts');
      return ok(await workOnIndex(message.input, new URL(import.meta.url)));
    }
    case 'suggest': {
      watchMemory();
      const { suggestClaims } = await import('../../domain/suggest/suggest.ts');
      return ok(suggestClaims(message.input.text, message.input.passages));
    }
    case 'slips': {
      const { slipsIn } = await import('../../domain/suggest/slips/slips-in.ts');
      return ok(slipsIn(message.input.text, message.input.passages, message.input.beside));
    }
    case 'carry': {
      const { carryClaims } = await import('../carry-claims.ts');
      return ok(carryClaims(message.input));
    }
    case 'render': {
      const { renderBrief, renderStyledBrief } = await import('../export/render.ts');
      const { model, format, language, style, beside } = message.input;
      if (style === null) return ok(await renderBrief(model, format, language, beside));
      watchMemory();
      return await renderStyledBrief(model, format, language, style, beside);
    }
    case 'bundle': {
      const { writeBundle, writeLockedBundle } = await import('../export/bundle.ts');
      const { passphrase, ...wanted } = message.input;
      return passphrase === null ? await writeBundle(wanted) : await writeLockedBundle(wanted, passphrase);
    }
    case 'read-bundle': {
      watchMemory();
      const { openBundle } = await import('../import/read-bundle.ts');
      const { bytes, fileName, passphrase } = message.input;
      return await openBundle(bytes, fileName, passphrase);
    }
    case 'describe-pdf': {
      const { describePdf } = await import('../export/describe-pdf.ts');
      return ok(await describePdf(message.input.bytes, message.input.details));
    }
  }
}

/** The kinds of jobs whose sources are loaded. */
const performed = new Set<JobKind>();

async function answer(message: JobMessage, post: (message: AnswerMessage | ProgressMessage) => void): Promise<void> {
  let result: Result<unknown>;
  try {
    result = await perform(message, (share) => post({ job: message.job, share }));
  } catch (thrown) {
    result = { ok: false, error: failureOf(thrown) };
  }
  post({ job: message.job, result });
  // Whoever is killed leaves no compiled sources behind for those that come after.
  if (!performed.has(message.kind)) flushCompileCache();
  performed.add(message.kind);
}

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: ParentPort };
if (!isMainThread) {
  // A thread of this program, started by the work on the index.
  const { serveTerms } = await import('../search/term-cutter.ts');
  serveTerms();
} else if (parentPort !== undefined) {
  parentPort.on('message', ({ data }) => void answer(data as JobMessage, (done) => parentPort.postMessage(done)));
} else {
  process.on('message', (data) => void answer(data as JobMessage, (done) => process.send?.(done)));
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit());
}
