import { Pencil } from 'lucide-react';
import { Fragment, useEffect, useRef } from 'react';
import { tags } from '../../domain/claim.ts';
import type { SourceSummary } from '../../domain/contract.ts';
import { missingDetails, unconfirmedDetails } from '../../domain/found-details.ts';
import { shownText } from '../../domain/hidden-characters.ts';
import { Button } from '../design/controls.tsx';
import { dateText, languageName, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { TriageProgress } from './triage-progress.tsx';

/** One source in the library: what it is, and how far the work on it has come. */
export function SourceCard(props: {
  summary: SourceSummary;
  /** The source that it is a copy of or stands in, with how much is the same, in [0, 1]. */
  copy: { readonly title: string; readonly share: number; readonly how: 'copy' | 'contained' } | null;
  /** How many of its claims wait for review. */
  waiting: number;
  /** Whether its text is the one that is read. */
  isOpen: boolean;
  onEdit: () => void;
  onReview: () => void;
}) {
  const { summary, copy, waiting, isOpen, onEdit, onReview } = props;
  const title = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // It can be seen among the others, also when the list comes back or something else opened it.
    if (isOpen) title.current?.closest('.source')?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const { source, claims, passages, done, setAside } = summary;
  const missing = missingDetails(source).map((name) => messages.details.keys[name]);
  const isUnconfirmed = unconfirmedDetails(source).length > 0;
  const edit = messages.library.editDetails(source.title);
  const facts = [
    source.outlet,
    source.published === null ? '' : dateText(language, source.published.slice(0, 10)),
    source.language === 'und' ? '' : languageName(language, source.language, ''),
  ].filter((fact) => fact !== '');
  return (
    <>
      <span ref={title} className="source-title" lang={source.language}>
        {shownText(source.title)}
      </span>
      <span className="source-facts">
        <span className="reliability" title={messages.reliability[source.reliability]}>
          {source.reliability}
        </span>
        <span>
          {facts.map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && ' '}
              <span className="source-fact">{index < facts.length - 1 ? `${fact} ·` : fact}</span>
            </Fragment>
          ))}
        </span>
      </span>
      {missing.length > 0 && <span className="source-missing">{messages.details.missing(missing)}</span>}
      {copy !== null && (
        <span className="source-copy">
          {messages.importing[copy.how === 'copy' ? 'copyOf' : 'containedIn'](copy.title, Math.round(copy.share * 100))}
        </span>
      )}
      <span className="source-work">
        <TriageProgress done={done} setAside={setAside} total={passages} />
        {tags.map((tag) => (
          <span
            key={tag}
            className="source-count"
            data-tag={tag}
            data-none={claims[tag] === 0 || undefined}
            title={`${messages.tags[tag]}: ${claims[tag]}`}
          >
            {claims[tag]}
          </span>
        ))}
      </span>
      {waiting > 0 && (
        <span className="source-waiting">
          <Button look={['small']} aria-label={messages.reviewing.reviewIn(waiting, source.title)} onPress={onReview}>
            {messages.reviewing.waiting(waiting)}
          </Button>
        </span>
      )}
      <span className="source-edit">
        <Button
          look={['plain', 'small', 'icon']}
          aria-label={isUnconfirmed ? `${edit} (${messages.details.unconfirmed})` : edit}
          onPress={onEdit}
        >
          <Pencil size={13} aria-hidden />
        </Button>
      </span>
    </>
  );
}
