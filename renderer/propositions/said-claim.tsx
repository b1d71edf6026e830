import type { ReactNode } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { shownText } from '../../domain/hidden-characters.ts';
import { languageOfQuote } from '../../domain/quote-language.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { TagWord } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import { useAround } from './quote-sentences.ts';

/** A claim as it is quoted here: its tag's line beside it, its words (in context, its whole sentences), who asserts it, and whatever is done with it. */
export function SaidClaim(props: {
  claim: Claim;
  inContext?: boolean;
  /** Stretches of the quote to be told apart from the rest of it, ascending, in UTF-16 code units; the whole of it when not given. */
  marked?: readonly Stretch[];
  before?: ReactNode;
  tools?: ReactNode;
}) {
  const messages = useMessages();
  const { queries } = useSession();
  const { claim } = props;
  const { exact } = claim.anchor;
  const { head, tail } = useAround(claim, props.inContext === true);
  const source = queries.useSource(claim.sourceId);
  return (
    <div className="said-claim" data-tag={claim.tag}>
      <p className="said-facts">
        {props.before}
        <TagWord tag={claim.tag} words={messages.tags[claim.tag]} />
        {claim.attribution !== '' && <span>{claim.attribution}</span>}
        <span className="soft">{messages.reader.passageRange(claim.passage, claim.lastPassage)}</span>
        {props.tools}
      </p>
      <blockquote lang={languageOfQuote(exact, source?.language)}>
        {props.inContext === true && <span className="soft">{shownText(head)}</span>}
        {props.inContext === true ? markedParts(exact, props.marked ?? [{ start: 0, end: exact.length }]) : shownText(exact)}
        {props.inContext === true && <span className="soft">{shownText(tail)}</span>}
      </blockquote>
      {claim.translation !== undefined && <p className="said-translation">{claim.translation}</p>}
    </div>
  );
}

function markedParts(exact: string, marked: readonly Stretch[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marked) {
    if (start < at) continue;
    parts.push(shownText(exact.slice(at, start)), <mark key={start}>{shownText(exact.slice(start, end))}</mark>);
    at = end;
  }
  return [...parts, shownText(exact.slice(at))];
}
