import { z } from 'zod';
import { id, instant, line } from './validate.ts';

/**
 * What an analyst makes of a proposition. `open`: not judged yet. `contested`: sources clash and nothing decides between them.
 * `corroborated` and `refuted`: taken as true, or as false, on what independent sources say. `set-aside`: not pursued
 * further, because it was overtaken or nothing can decide it. There is no “resolved”, which would not say which way.
 */
export const statuses = ['open', 'contested', 'corroborated', 'refuted', 'set-aside'] as const;
export type PropositionStatus = (typeof statuses)[number];
export const propositionStatus = z.enum(statuses);

/** In UTF-16 code units. */
export const MAX_STATEMENT_LENGTH = 1000;

/** The words of a proposition: one line, never empty. */
export const statement = line(MAX_STATEMENT_LENGTH).pipe(z.string().min(1, { error: 'is empty' }));

/** The identifier of a new proposition: short enough that those of stances (`stance:PROPOSITION:CLAIM`) are identifiers too. */
export const newPropositionId = id.max(48, { error: 'is longer than 48 characters' });

/** One judgement: what it was, when, by whom and why. */
const statusChange = z.strictObject({
  status: propositionStatus,
  at: instant,
  author: line(200),
  /** Empty for the first, which nobody has to give a reason for. */
  reason: line(1000),
});
export type StatusChange = z.infer<typeof statusChange>;

/** The statement that claims in several sources are about. */
export const proposition = z.strictObject({
  kind: z.literal('proposition'),
  id,
  statement,
  /** Every judgement, the first one first; the last one holds. */
  judgements: z.array(statusChange).min(1),
  author: line(200),
  createdAt: instant,
});
export type Proposition = z.infer<typeof proposition>;

/** A proposition that nobody has judged. @param now ISO 8601 in UTC */
export function newProposition(id: string, statement: string, author: string, now: string): Proposition {
  const judgements: StatusChange[] = [{ status: 'open', at: now, author, reason: '' }];
  return { kind: 'proposition', id, statement, judgements, author, createdAt: now };
}

/** The judgement that holds. */
export function judgementOf({ judgements, author, createdAt }: Proposition): StatusChange {
  return judgements.at(-1) ?? { status: 'open', at: createdAt, author, reason: '' };
}

/** What the analyst makes of it now. */
export function statusOf(proposition: Proposition): PropositionStatus {
  return judgementOf(proposition).status;
}
