import type { Claim } from '../../domain/claim.ts';
import { shownText } from '../../domain/hidden-characters.ts';
import { languageOfQuote } from '../../domain/quote-language.ts';
import type { Source } from '../../domain/source.ts';
import { TagWord } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';

/** So many claims are listed: who wants more goes closer. */
const MOST = 200;
/** So much of a quote is shown, in UTF-16 code units. */
const QUOTE = 400;

/** The claims of a bar, each of which opens in its text. */
export function BinClaims(props: {
  name: string;
  /** With the words that say the date, where they do. */
  rows: readonly { readonly claim: Claim; readonly said: string | null }[];
  sources: ReadonlyMap<string, Source>;
  onOpenClaim: (claim: Claim) => void;
}) {
  const messages = useMessages();
  const { rows, sources } = props;
  return (
    <section className="timeline-chosen" aria-label={props.name}>
      <h2>{props.name}</h2>
      <ul>
        {rows.slice(0, MOST).map(({ claim, said }) => {
          const source = sources.get(claim.sourceId);
          return (
            <li key={claim.id} data-tag={claim.tag}>
              <button type="button" onClick={() => props.onOpenClaim(claim)}>
                <span className="timeline-facts">
                  <TagWord tag={claim.tag} words={messages.tags[claim.tag]} />
                  {claim.attribution !== '' && <span>{claim.attribution}</span>}
                  <span>{source?.title}</span>
                  {said !== null && <span>{messages.timeline.said(said)}</span>}
                </span>
                <q lang={languageOfQuote(claim.anchor.exact, source?.language)}>
                  {shownText(claim.anchor.exact.slice(0, QUOTE).toWellFormed())}
                </q>
              </button>
            </li>
          );
        })}
      </ul>
      {rows.length > MOST && <p className="timeline-hint">{messages.timeline.more(rows.length - MOST)}</p>}
    </section>
  );
}
