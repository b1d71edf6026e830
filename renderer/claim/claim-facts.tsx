import type { Claim } from '../../domain/claim.ts';
import { useMessages } from '../messages/index.tsx';
import type { Credibility, Messages } from '../messages/messages.ts';

/** Whether there is anything for `ClaimFacts` to say. */
export function hasFacts({ attribution, credibility, likelihood, confidence }: Claim): boolean {
  return attribution !== '' || credibility !== null || likelihood !== null || confidence !== null;
}

/** What an analyst noted about a claim, as a list of names and values. */
export function ClaimFacts({ claim }: { claim: Claim }) {
  const messages = useMessages();
  const rows = factRows(messages, claim);
  return (
    <dl className="claim-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factRows(messages: Messages, claim: Claim): [string, string][] {
  const { credibility, likelihood, confidence, attribution } = claim;
  const rows: [string, string | null][] = [
    [messages.claim.says, attribution === '' ? null : attribution],
    [messages.claim.credibility, credibility === null ? null : messages.credibility[credibility as Credibility]],
    [messages.claim.likelihood, likelihood === null ? null : messages.likelihood[likelihood]],
    [messages.claim.confidence, confidence === null ? null : messages.confidence[confidence]],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}
