import type { ReactNode } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { shownText } from '../../domain/hidden-characters.ts';
import { languageOfQuote } from '../../domain/quote-language.ts';
import { TagWord } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import { useAround } from './quote-sentences.ts';

/** A claim as it is quoted here: its tag's line beside it, its words (in context, its whole sentences), who asserts it, and whatever is done with it. */
export function SaidClaim(props: { claim: Claim; inContext?: boolean; before?: ReactNode; tools?: ReactNode }) {
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
        {props.inContext === true ? <mark>{shownText(exact)}</mark> : shownText(exact)}
        {props.inContext === true && <span className="soft">{shownText(tail)}</span>}
      </blockquote>
      {claim.translation !== undefined && <p className="said-translation">{claim.translation}</p>}
    </div>
  );
}
