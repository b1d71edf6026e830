import type { Claim } from '../../domain/claim.ts';
import type { VersionFacts } from '../../domain/contract.ts';
import { passageId } from '../../domain/passage.ts';
import { passageOf, passagesOf } from '../../domain/passages.ts';
import type { Source } from '../../domain/source.ts';
import { Button } from '../design/controls.tsx';
import { useStoredDocument } from '../document-place.ts';
import { useMessages } from '../messages/index.tsx';
import { NoteView } from '../note/note-view.tsx';
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
  /** The number of the passage it was opened for: it is shown with its note. */
  passage: number | null;
  onCurrent: () => void;
  onReview: (claimId: string) => void;
  onList: () => void;
}) {
  const { source, facts, claim, passage, isCurrent } = props;
  const messages = useMessages();
  const words = messages.reviewing.versions;
  const opened = useVersion(facts.id);
  const review = useSession()
    .queries.useReviews()
    .get(claim?.id ?? '');
  const { reviewing } = messages;
  const at =
    passage === null || opened === null ? undefined : passageOf(passagesOf(opened.version.blocks, opened.roles ?? undefined), passage);
  return (
    <>
      <p className="version-banner" role="note" data-old={!isCurrent || undefined}>
        {isCurrent ? words.isCurrent : words.isOld(facts.number, props.total)}
        {review !== undefined && ` ${reviewing.inBrief[review.status]}`}
      </p>
      {passage !== null && <PassageNote facts={facts} passage={passage} />}
      {opened === null ? (
        <p aria-busy />
      ) : (
        <PlainText
          version={opened.version}
          roles={opened.roles}
          text={opened.text}
          source={source}
          label={words.textOf(facts.number)}
          marked={claim?.anchor.versionId === facts.id ? claim.anchor : (at ?? null)}
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

/** What is noted on a passage of the text that is shown. */
function PassageNote({ facts, passage }: { facts: VersionFacts; passage: number }) {
  const words = useMessages().reviewing;
  const note = useStoredDocument({ kind: 'passage', id: passageId(facts.id, passage) })?.stored;
  if (note === undefined) return null;
  return (
    <section className="version-note">
      <h3>{words.noteOnOld(passage, facts.number)}</h3>
      <NoteView content={note.content} />
    </section>
  );
}
