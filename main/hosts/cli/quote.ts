import type { BlockRoles } from '../../../domain/block-roles.ts';
import { occurrences } from '../../../domain/match-quote.ts';
import { passageNumberAt } from '../../../domain/passages.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Block } from '../../../domain/version.ts';

/** A quote as people write it on a command line. */
export interface Quoted {
  readonly quote: string;
  /** Which of several occurrences is meant, from 1. */
  readonly occurrence?: number | undefined;
  /** Words that stand directly before the one that is meant. */
  readonly prefix?: string | undefined;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly passage: number;
}

/**
 * Finds the one place in the passages of a text that is meant, as UTF-16 offsets. The words must stand there as
 * they are, but may come in another Unicode form: terminals compose what some texts decompose.
 * @returns `quote-not-found`, `quote-in-furniture`, or `quote-ambiguous` with the passages it stands in
 */
export function findQuote(
  text: string,
  blocks: readonly Block[],
  decided: BlockRoles | undefined,
  { quote, occurrence, prefix }: Quoted,
): Result<Place> {
  const words = [quote, quote.normalize('NFC'), quote.normalize('NFD')].find((form) => text.includes(form));
  if (words === undefined) {
    const hint = 'Copy the words from the text as “show” prints it; a quote cannot leave anything out.';
    return fail('quote-not-found', 'The quote does not stand in this text.', { where: quote, hint });
  }
  const everywhere = [...occurrences(text, words)].map((start) => ({
    start,
    end: start + words.length,
    passage: passageNumberAt(blocks, decided, start),
  }));
  const inPassages = everywhere.filter(({ passage }) => passage > 0);
  if (inPassages.length === 0) {
    return fail('quote-in-furniture', 'The quote stands only in furniture of the page, not in a passage.', { where: quote });
  }
  const meant = prefix === undefined ? inPassages : inPassages.filter(({ start }) => standsBefore(text, start, prefix));
  if (meant.length === 0) {
    return fail('quote-not-found', 'The quote stands in this text, but never after this prefix.', {
      where: `${prefix}${quote}`,
      hint: `It stands in ${passagesIn(inPassages)}.`,
    });
  }
  const place = occurrence === undefined && meant.length > 1 ? undefined : meant[(occurrence ?? 1) - 1];
  if (place !== undefined) return ok(place);
  if (occurrence !== undefined) {
    return fail('quote-not-found', `The quote stands in this text only ${meant.length} times.`, {
      where: quote,
      hint: `It stands in ${passagesIn(meant)}.`,
    });
  }
  return fail('quote-ambiguous', `The quote stands in this text ${meant.length} times, in ${passagesIn(meant)}.`, {
    where: quote,
    hint: `Add --occurrence (1 to ${meant.length}) or --prefix with the words before it.`,
    params: { count: meant.length, passages: meant.map(({ passage }) => passage).join(', ') },
  });
}

function standsBefore(text: string, start: number, prefix: string): boolean {
  const before = text.slice(0, start).trimEnd();
  return [prefix, prefix.normalize('NFC'), prefix.normalize('NFD')].some((form) => before.endsWith(form.trimEnd()));
}

function passagesIn(places: readonly Place[]): string {
  const numbers = new Set(places.map(({ passage }) => passage));
  return `${numbers.size === 1 ? 'passage' : 'passages'} ${[...numbers].join(', ')}`;
}
