import { basename } from 'node:path';
import { passagesOf } from '../../../../domain/passages.ts';
import { ok, type Result } from '../../../../domain/result.ts';
import { readPassages } from '../../../../domain/suggest/read-passages.ts';
import type { Slip } from '../../../../domain/suggest/slips/slip.ts';
import type { Attribution, Suggestion } from '../../../../domain/suggest/suggestion.ts';
import type { Jobs } from '../../../worker/jobs.ts';
import { createWorkerPool, type WorkerPool } from '../../../worker/pool.ts';
import { startWorker } from '../../node-worker.ts';
import { defineCliCommand } from '../command.ts';
import { readInput } from '../import-file.ts';
import { pathFrom } from '../session.ts';
import { columns, shortened } from '../table.ts';

/** How much of a quote and of its cues is shown to people, in terminal cells. */
const QUOTE_SHOWN = 72;
const CUES_SHOWN = 30;

/** Longer than the largest file takes. */
const TIMEOUT_MS = 300_000;

/** Suggests the claims of a file. Needs no notebook, and keeps nothing. */
export const suggest = defineCliCommand({
  name: 'suggest',
  about:
    'Suggests what a file claims: quote, tag, who says it, the words that led there; and points out likely slips. Nothing is imported; offsets in JSON count UTF-16 code units.',
  operands: 'FILE',
  examples: ['suggest report.html', 'suggest report.html --json'],
  options: {},
  async run(_options, [file = '']) {
    const bytes = await readInput(pathFrom(file));
    if (!bytes.ok) return bytes;
    const pool = createWorkerPool(startWorker);
    try {
      const read = await readClaims(pool, bytes.value, basename(file));
      if (!read.ok) return read;
      const { text, blocks, suggestions, slips } = read.value;
      const claims = suggestions.map((each) => asJson(text, each));
      return ok({
        json: {
          text,
          blocks: blocks.map(({ start, end, kind }) => ({ start, end, kind })),
          claims,
          slips: slips.map(({ start, end, quote, kind, reason }) => ({ start, end, quote, kind, reason })),
        },
        lines: [
          ...columns(
            claims.map(({ tag, attribution, quote, cues }) => [
              tag,
              shortened(quote.replace(/\s+/g, ' '), QUOTE_SHOWN),
              attribution,
              shortened([...new Set(cues.map((cue) => cue.quote))].join(', '), CUES_SHOWN),
            ]),
          ),
          claims.length === 1 ? '1 claim suggested' : `${claims.length} claims suggested`,
          ...slips.map(({ quote, reason }) => `likely a slip: “${shortened(quote, QUOTE_SHOWN)}”. ${reason}`),
        ],
      });
    } finally {
      pool.close();
    }
  },
});

interface ClaimsRead {
  readonly text: string;
  readonly blocks: Jobs['extract']['output']['blocks'];
  readonly suggestions: readonly Suggestion[];
  readonly slips: readonly Slip[];
}

/** Extracts a file and reads it for claims, each in a process of its own. */
async function readClaims(pool: WorkerPool, bytes: Uint8Array, fileName: string): Promise<Result<ClaimsRead>> {
  const limits = { signal: new AbortController().signal, timeoutMs: TIMEOUT_MS };
  const extracted = await pool.run('extract', { bytes, fileName, encoding: null }, limits);
  if (!extracted.ok) return extracted;
  const { text, blocks, details } = extracted.value;
  const passages = readPassages(passagesOf(blocks, undefined), details.language);
  const suggested = await pool.run('suggest', { text, passages }, limits);
  if (!suggested.ok) return suggested;
  const slips = await pool.run('slips', { text, passages, beside: { published: details.published ?? null, known: [] } }, limits);
  return slips.ok ? ok({ text, blocks, suggestions: suggested.value, slips: slips.value }) : slips;
}

/** A suggestion for scripts: names as text, `outlet` for the source itself. */
function asJson(text: string, { start, end, tag, attribution, cues, score, against }: Suggestion) {
  return {
    start,
    end,
    quote: text.slice(start, end),
    tag,
    attribution: speakerWords(attribution),
    attributionKind: attribution.kind,
    cues: cues.map((cue) => ({ ...cue, quote: text.slice(cue.start, cue.end) })),
    score,
    against,
  };
}

function speakerWords({ kind, name }: Attribution): string {
  return kind === 'outlet' ? 'outlet' : name;
}
