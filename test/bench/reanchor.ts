import { type Anchor, describeAnchor } from '../../domain/anchor.ts';
import { reanchor } from '../../domain/re-anchor.ts';
import { unwrap } from '../../domain/result.ts';
import type { Measurement } from './measurement.ts';
import { generator } from './random.ts';
import { sampleText } from './sample-text.ts';
import { seriesOf, timed } from './stats.ts';

/** Re-anchoring: every quote of a large text found in a corrected copy of it, beside `indexOf` of each quote. */
export const reanchoring: Measurement = {
  name: 'reanchor',
  async measure({ quick }) {
    const length = quick ? 100_000 : 1_000_000;
    const count = quick ? 1000 : 10_000;
    const own: number[] = [];
    const peer: number[] = [];
    for (let i = 0; i < (quick ? 2 : 5); i++) {
      const before = sampleText(length, i).replaceAll('\n\n', '\n');
      const after = corrected(before, i);
      const quotes = quotesIn(before, count, i);
      own.push((await timed(() => reanchor(before, after, quotes))).ms);
      peer.push((await timed(() => quotes.filter(({ exact }) => after.indexOf(exact) >= 0).length)).ms);
    }
    const amount = (of: number) => of.toLocaleString('en-US');
    return [
      {
        work: `re-anchor ${amount(count)} quotes over a corrected text of ${amount(length)} characters`,
        caveat: seriesOf('ms', own),
        peer: { what: 'indexOf of each quote', figures: seriesOf('ms', peer) },
        budget: { of: 'p95', atMost: 2000 },
      },
    ];
  },
};

/** The text with numbers changed, paragraphs taken out and paragraphs moved. */
function corrected(before: string, seed: number): string {
  const random = generator(seed + 1000);
  const moved: string[] = [];
  const kept = before.split('\n').flatMap((paragraph) => {
    const choice = random();
    if (choice < 0.1) return [paragraph.replace(/\d+/, (digits) => `${Number(digits) + 1}`)];
    if (choice < 0.13) return [];
    if (choice > 0.98) moved.push(paragraph);
    return choice > 0.98 ? [] : [paragraph];
  });
  return [...kept, ...moved].join('\n');
}

/** Stretches of 8 to 160 code units, spread evenly. */
function quotesIn(text: string, count: number, seed: number): Anchor[] {
  const random = generator(seed + 2000);
  const step = Math.floor((text.length - 200) / count);
  return Array.from({ length: count }, (_, index) => {
    const start = index * step;
    const end = start + 8 + Math.floor(random() * 152);
    // A surrogate pair at an edge is left out of the quote.
    const whole = describeAnchor(text, 'version-1', start, end);
    return whole.ok ? whole.value : unwrap(describeAnchor(text, 'version-1', start + 1, end + 1));
  });
}
