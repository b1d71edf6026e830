import { judgementOf, type Proposition, type StatusChange } from '../proposition.ts';
import type { Context } from './command.ts';

/**
 * What was ever made of propositions that become one, in the order of time. The judgement that holds stays that of the one that stays:
 * where a later one of the others would take its place, it is made once more, now, for the reason it was made for. That the others
 * were made is no judgement.
 */
export function mergedJudgements(stays: Proposition, others: readonly Proposition[], { now, author }: Context): StatusChange[] {
  const judged = others.flatMap(({ judgements }) => judgements.slice(1));
  if (judged.length === 0) return stays.judgements;
  const holds = judgementOf(stays);
  const inOrder = [...stays.judgements, ...judged].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return inOrder.at(-1) === holds ? inOrder : [...inOrder, { ...holds, at: now, author }];
}
