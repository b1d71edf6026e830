import type { Claim } from '../../../domain/claim.ts';
import type { SourceSummary } from '../../../domain/contract.ts';
import type { Proposition } from '../../../domain/proposition.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type Client, propositionsOf } from '../client.ts';

/** Finds what people name on the command line by the beginning of its identifier. */

/** @returns the source, `not-found`, or `invalid-input` when several begin like this */
export async function findSource(client: Client, beginning: string): Promise<Result<SourceSummary>> {
  const library = await client.call('library.list', {});
  return library.ok ? theOne(library.value.sources, ({ source }) => source.id, beginning, 'source') : library;
}

/** @returns the claims in the order named, all of them for null, or the failure of the first that is not clear */
export async function findClaims(client: Client, beginnings: readonly string[] | null): Promise<Result<Claim[]>> {
  const listed = await client.call('claims.list', { claimIds: null });
  if (!listed.ok) return listed;
  const { claims } = listed.value;
  if (beginnings === null) return ok(claims);
  const found = new Map<string, Claim>();
  for (const each of beginnings) {
    const claim = theOne(claims, ({ id }) => id, each, 'claim');
    if (!claim.ok) return claim;
    found.set(claim.value.id, claim.value);
  }
  return ok([...found.values()]);
}

/** @returns the claim, `not-found`, or `invalid-input` when several begin like this */
export async function findClaim(client: Client, beginning: string): Promise<Result<Claim>> {
  const listed = await client.call('claims.list', { claimIds: null });
  return listed.ok ? theOne(listed.value.claims, ({ id }) => id, beginning, 'claim') : listed;
}

/** @returns the proposition, `not-found`, or `invalid-input` when several begin like this */
export async function findProposition(client: Client, beginning: string): Promise<Result<Proposition>> {
  const listed = await propositionsOf(client);
  return listed.ok ? theOne(listed.value.propositions, ({ id }) => id, beginning, 'proposition') : listed;
}

/** Which command names things of a kind. */
const namedBy: Readonly<Record<string, string>> = {
  source: '“list” and “show” name',
  claim: '“list” and “show” name',
  proposition: '“propositions” names',
};

function theOne<T>(all: readonly T[], idOf: (each: T) => string, beginning: string, kind: string): Result<T> {
  const where = `${kind} ${beginning}`;
  const matches = all.filter((each) => idOf(each).startsWith(beginning));
  const whole = matches.find((each) => idOf(each) === beginning) ?? (matches.length === 1 ? matches[0] : undefined);
  if (whole !== undefined) return ok(whole);
  if (matches.length === 0) {
    return fail('not-found', `There is no ${kind} whose identifier begins like this.`, { where, hint: `${namedBy[kind] ?? ''} them.` });
  }
  return fail('invalid-input', `${matches.length} ${kind}s have an identifier that begins like this.`, { where, hint: 'Name more of it.' });
}
