import type { VerifyReport } from '../../domain/contract-history.ts';

type Problem = VerifyReport['problems'][number];

export interface Problems {
  add(what: string, where: string): void;
  list(): Problem[];
}

/** Past this many a list helps nobody. */
const LISTED = 1000;

/** Collects what a check finds, bounded, and says how much more there was. */
export function createProblems(): Problems {
  const listed: Problem[] = [];
  let more = 0;
  return {
    add(what, where) {
      if (listed.length < LISTED) listed.push({ what, where });
      else more++;
    },
    list: () => (more === 0 ? listed : [...listed, { what: `There are ${more} problems more.`, where: 'notebook' }]),
  };
}
