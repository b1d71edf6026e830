import { ChevronRight } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { tags } from '../../domain/claim.ts';
import { shownText } from '../../domain/hidden-characters.ts';
import type { Rejection } from '../../domain/rejection.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { Suggesting } from './use-suggesting.ts';
import './suggest.css';

/** How many that were turned down are listed at once. */
const LISTED = 50;

/**
 * In the margin: how many claims are suggested, a way through them, and those that were turned down.
 * @param within the passage at hand; null for the whole source
 */
export const MarginSuggestions = memo(function MarginSuggestions(props: {
  suggesting: Suggesting;
  rejections: readonly Rejection[];
  within: Stretch | null;
  language: string;
}) {
  const messages = useMessages();
  const words = messages.suggesting;
  const { suggesting, rejections, within } = props;
  const { offered, isShown, acts } = suggesting;
  const suggested = useMemo(() => (within === null ? offered.all : offered.touching(within)), [offered, within]);
  const rejected = useMemo(
    () => (within === null ? rejections : rejections.filter(({ anchor }) => anchor.start < within.end && anchor.end > within.start)),
    [rejections, within],
  );
  if (!isShown || (suggested.length === 0 && rejected.length === 0)) return null;
  const counts = tags.map((tag) => [tag, suggested.filter((each) => each.tag === tag).length] as const);
  return (
    <section className="margin-suggestions" aria-label={words.title}>
      {suggested.length > 0 && (
        <p>
          <span>{words.here(suggested.length)}</span>
          <Button look={['plain', 'small']} onPress={acts.goThrough}>
            {words.goThrough}
          </Button>
        </p>
      )}
      {within !== null && (
        <p className="margin-suggestions-all">
          {counts.map(
            ([tag, count]) =>
              count > 1 && (
                <Button key={tag} look={['plain', 'small']} onPress={() => acts.act({ do: 'accept-all', tag })}>
                  {words.acceptAll(count, messages.tags[tag].toLowerCase())}
                </Button>
              ),
          )}
        </p>
      )}
      {rejected.length > 0 && <Rejected rejected={rejected} language={props.language} onReopen={acts.reopen} />}
    </section>
  );
});

/** Those that were turned down, folded away until they are asked for. */
function Rejected(props: { rejected: readonly Rejection[]; language: string; onReopen: (rejections: readonly Rejection[]) => void }) {
  const words = useMessages().suggesting;
  const { rejected, language, onReopen } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look={['plain', 'small']} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <ChevronRight size={13} aria-hidden className="fold-sign" data-open={isOpen || undefined} />
        {words.rejected(rejected.length)}
      </Button>
      {isOpen && (
        <>
          <ul>
            {rejected.slice(0, LISTED).map((each) => {
              const quote = shortQuote(shownText(each.anchor.exact));
              return (
                <li key={each.id}>
                  <q lang={language}>{quote}</q>
                  <Button look={['plain', 'small']} aria-label={`${words.reopen}: ${quote}`} onPress={() => onReopen([each])}>
                    {words.reopen}
                  </Button>
                </li>
              );
            })}
          </ul>
          {rejected.length > 1 && (
            <Button look={['plain', 'small']} onPress={() => onReopen(rejected)}>
              {words.reopenAll}
            </Button>
          )}
        </>
      )}
    </>
  );
}
