import type { Claim } from '../../domain/claim.ts';
import type { VersionFacts } from '../../domain/contract.ts';
import type { Source } from '../../domain/source.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { PlainText } from '../reader/plain-text.tsx';
import { useSession } from '../session.tsx';
import { useVersion } from './use-versions.ts';

/** The text of a version, read-only and labelled as what it is, with the ways to the current text and to the review of a claim in it. */
export function VersionText(props: {
  source: Source;
  facts: VersionFacts;
  total: number;
  isCurrent: boolean;
  /** The claim it was opened for. */
  claim: Claim | null;
  onCurrent: () => void;
  onReview: (claimId: string) => void;
  onList: () => void;
}) {
  const { source, facts, claim, isCurrent } = props;
  const messages = useMessages();
  const words = messages.reviewing.versions;
  const opened = useVersion(facts.id);
  const review = useSession()
    .queries.useReviews()
    .get(claim?.id ?? '');
  const { reviewing } = messages;
  return (
    <>
      <p className="version-banner" role="note" data-old={!isCurrent || undefined}>
        {isCurrent ? words.isCurrent : words.isOld(facts.number, props.total)}
        {review !== undefined && ` ${reviewing.inBrief[review.status]}`}
      </p>
      {opened === null ? (
        <p aria-busy />
      ) : (
        <PlainText
          version={opened.version}
          roles={opened.roles}
          text={opened.text}
          source={source}
          label={words.textOf(facts.number)}
          marked={claim === null || claim.anchor.versionId !== facts.id ? null : claim.anchor}
        />
      )}
      <div className="actions">
        <span className="actions-start">
          <Button look={['plain']} onPress={props.onList}>
            {words.all}
          </Button>
        </span>
        {review !== undefined && claim !== null && <Button onPress={() => props.onReview(claim.id)}>{reviewing.reviewThis}</Button>}
        <Button look={['primary']} onPress={props.onCurrent}>
          {words.toCurrent}
        </Button>
      </div>
    </>
  );
}
