import { memo, useMemo, useState } from 'react';
import { shownText } from '../../domain/hidden-characters.ts';
import { languageOfQuote } from '../../domain/quote-language.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import { languageAt } from '../../domain/version.ts';
import { Button, TagWord } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import { useDesk } from '../review/desk.ts';
import { useSession } from '../session.tsx';
import { type ElsewhereClaim, elsewhereIn } from './elsewhere.ts';
import './elsewhere.css';

/** How many show at first: the claims of the text are what the margin is for. */
const FEW = 3;

/**
 * The claims that a correction left behind, in a group of their own beside those of the text.
 * @param within the passage at hand: only those proposed in it; null for the whole source
 */
export const ElsewhereGroup = memo(function ElsewhereGroup({ opened, within }: { opened: OpenSource; within: Stretch | null }) {
  const words = useMessages().reviewing;
  const reviews = useSession().queries.useReviews();
  const { elsewhere, version } = opened;
  const all = useMemo(() => elsewhereIn(elsewhere, reviews, version.id, within), [elsewhere, reviews, version, within]);
  const [open, setOpen] = useState(false);
  if (all.length === 0) return null;
  return (
    <section className="elsewhere" aria-label={words.group(all.length)}>
      <h3>{words.group(all.length)}</h3>
      <ul>
        {(open ? all : all.slice(0, FEW)).map((each) => (
          <ElsewhereCard key={each.claim.id} {...each} opened={opened} />
        ))}
      </ul>
      {!open && all.length > FEW && (
        <Button look={['plain', 'small']} onPress={() => setOpen(true)}>
          {words.showAll(all.length)}
        </Button>
      )}
    </section>
  );
});

function ElsewhereCard({ claim, review, opened }: ElsewhereClaim & { opened: OpenSource }) {
  const messages = useMessages();
  const words = messages.reviewing;
  const desk = useDesk();
  const { source, version, text } = opened;
  const quote = shortQuote(shownText(claim.anchor.exact));
  const { proposed } = review;
  return (
    <li className="elsewhere-claim" data-tag={claim.tag} data-status={review.status}>
      <header>
        <TagWord tag={claim.tag} words={messages.tags[claim.tag]} />
        <span className="elsewhere-standing">{words.standing[review.status]}</span>
      </header>
      <blockquote lang={languageOfQuote(quote, source.language)}>{quote}</blockquote>
      {review.status === 'open' && proposed !== null && review.versionId === version.id && (
        <p className="elsewhere-proposed">
          <span className="soft">{words.proposedWords}: </span>
          <span lang={languageAt(version.blocks, proposed.start, source.language)}>
            {shortQuote(shownText(text.slice(proposed.start, proposed.end)))}
          </span>
        </p>
      )}
      <span className="elsewhere-tools">
        <Button look={['small']} aria-label={`${words.reviewThis}: ${quote}`} onPress={() => desk.review(source.id, claim.id)}>
          {words.reviewThis}
        </Button>
        <Button look={['plain', 'small']} aria-label={`${words.readOld}: ${quote}`} onPress={() => desk.readOld(claim)}>
          {words.readOld}
        </Button>
      </span>
    </li>
  );
}
