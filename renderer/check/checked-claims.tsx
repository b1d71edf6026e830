import { GridList, GridListItem } from 'react-aria-components';
import { type CheckedClaim, type ClaimDifference, type Verdict, verdicts } from '../../domain/brief-check.ts';
import type { Claim } from '../../domain/claim.ts';
import { shownText } from '../../domain/hidden-characters.ts';
import { diffWords, type Part } from '../../domain/word-diff.ts';
import { useMessages } from '../messages/index.tsx';
import { MarkedWords } from '../review/marked-words.tsx';
import { useSession } from '../session.tsx';
import { useSources } from '../use-sources.ts';
import { saidOf } from './said-of.ts';
import '../review/review.css';

interface CheckedClaimsProps {
  readonly claims: readonly CheckedClaim[];
  /** Asked to show a claim of the notebook. */
  readonly onOpen: (claim: Claim) => void;
}

/** The claims of an exported brief by what is true of them, the worst first; those that are unchanged are folded away. */
export function CheckedClaims({ claims, onOpen }: CheckedClaimsProps) {
  const words = useMessages().checking;
  const byVerdict = Map.groupBy(claims, ({ verdict }) => verdict);
  const groups = verdicts.flatMap((verdict) => {
    const some = byVerdict.get(verdict);
    return some === undefined ? [] : [{ verdict, some, head: words.groups[verdict](some.length) }];
  });
  return (
    <div className="check">
      {groups.map(({ verdict, some, head }, index) => {
        const list = <Group key={verdict} label={head} verdict={verdict} claims={some} isFirst={index === 0} onOpen={onOpen} />;
        return verdict === 'unchanged' ? (
          <details key={verdict} className="check-group">
            <summary>{head}</summary>
            {list}
          </details>
        ) : (
          <section key={verdict} className="check-group">
            <h3>{head}</h3>
            {list}
          </section>
        );
      })}
    </div>
  );
}

function Group(props: CheckedClaimsProps & { label: string; verdict: Verdict; isFirst: boolean }) {
  const { queries } = useSession();
  const present = queries.useClaims();
  const sources = useSources(queries.useSummaries());
  const { claims, onOpen } = props;
  const languageOf = (claimId: string) => sources?.get(present?.get(claimId)?.sourceId ?? '')?.language;
  const open = (claimId: string) => {
    const claim = present?.get(claimId);
    if (claim !== undefined) onOpen(claim);
  };
  return (
    <GridList
      className="check-claims"
      aria-label={props.label}
      data-verdict={props.verdict}
      autoFocus={props.isFirst && props.verdict !== 'unchanged' ? 'first' : false}
      onAction={(key) => open(String(key))}
    >
      {claims.map((claim) => (
        <GridListItem
          key={claim.claimId}
          id={claim.claimId}
          textValue={shownText(claim.exported ?? claim.found ?? claim.claimId)}
          className="check-claim"
          data-there={present?.has(claim.claimId) || undefined}
        >
          <OneClaim claim={claim} language={languageOf(claim.claimId)} />
        </GridListItem>
      ))}
    </GridList>
  );
}

function OneClaim({ claim, language }: { claim: CheckedClaim; language: string | undefined }) {
  const words = useMessages().checking;
  const { exported, found, missing, verdict, differences } = claim;
  const quote = differences.find(({ aspect }) => aspect === 'quote')?.to ?? null;
  return (
    <>
      {claim.title !== '' && <span className="check-source">{claim.title}</span>}
      {verdict === 'tampered' && <Sides before={exported} after={found ?? ''} now={words.inFile} language={language} />}
      {verdict !== 'tampered' && quote === null && (
        <p className="check-words" lang={exported === null ? undefined : language}>
          {exported === null ? words.wordsUnknown : shownText(exported)}
        </p>
      )}
      {quote !== null && <Sides before={exported} after={quote} now={words.inNotebook} language={language} />}
      {missing !== null && <p className="check-missing">{words.missing[missing]}</p>}
      {differences.length > 0 && (
        <ul className="check-differences">
          {differences
            // Other words stand at another place, and were shown.
            .filter(({ aspect }) => quote === null || (aspect !== 'quote' && aspect !== 'place'))
            .map((difference) => (
              <li key={difference.aspect}>
                <Difference difference={difference} />
              </li>
            ))}
        </ul>
      )}
    </>
  );
}

/** Words as they were exported beside what they are now. @param props.now where they are so */
function Sides(props: { before: string | null; after: string; now: string; language: string | undefined }) {
  const words = useMessages().checking;
  const { before, after, language } = props;
  const whole = (text: string): Part[] => [{ words: text, differs: false }];
  const parts = before === null ? { before: [], after: whole(after) } : diffWords(before, after);
  return (
    <div className="check-sides">
      <div className="diff-row">
        <div>
          <span className="diff-note">{words.asExported}</span>
          {before === null ? (
            <p className="soft">{words.exportedUnknown}</p>
          ) : (
            <MarkedWords parts={parts.before} marked="del" language={language} />
          )}
        </div>
        <div>
          <span className="diff-note">{props.now}</span>
          <MarkedWords parts={parts.after} marked="ins" language={language} />
        </div>
      </div>
    </div>
  );
}

function Difference({ difference }: { difference: ClaimDifference }) {
  const messages = useMessages();
  const said = saidOf(messages, difference);
  if ('sentence' in said) return said.sentence;
  return (
    <>
      <span className="soft">{said.what}</span> {said.from} <span aria-hidden>→</span>
      <span className="visually-hidden">{messages.checking.becomes}</span> <strong>{said.to}</strong>
    </>
  );
}
