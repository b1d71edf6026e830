import { memo, useEffect } from 'react';
import type { SearchHit } from '../../domain/contract-search.ts';
import { splitPassageId } from '../../domain/passage.ts';
import type { Source } from '../../domain/source.ts';
import { stancesTaken } from '../../domain/stance.ts';
import { dateText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { StanceSign } from '../propositions/stance-sign.tsx';
import { useSession } from '../session.tsx';
import type { FoundGroup } from './rows.ts';

/** What was found, by source and brief. The field keeps the focus: the keys there go through it. */
export const FoundList = memo(function FoundList(props: {
  /** Of the list; a row's is this and its place: `ID-PLACE`. */
  id: string;
  groups: readonly FoundGroup[];
  /** The row the keys are on, from 0 through all groups. */
  at: number;
  onActive: (at: number) => void;
  onOpen: (at: number) => void;
}) {
  const { id, groups, at } = props;
  const { search, compare } = useMessages();
  const { queries } = useSession();
  const summaries = queries.useSummaries();
  const briefs = queries.useBriefs();
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  useEffect(() => {
    if (total > 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at, total]);
  return (
    <div id={id} role="listbox" aria-label={search.results} className="found-list" tabIndex={-1}>
      {groups.map(({ key, sourceId, briefId, rows, first }) => {
        const source = summaries?.find((each) => each.source.id === sourceId)?.source;
        const isFurther = key === 'further';
        const ownTitle = source?.title ?? briefs?.find((brief) => brief.id === briefId)?.title ?? '';
        const title = isFurther ? search.further : sourceId === null && briefId === null ? compare.tabs.propositions : ownTitle;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box
          <div key={key} role="group" aria-label={title} className="found-group">
            {!isFurther && <GroupHead title={title} source={source} isBrief={briefId !== null} />}
            {rows.map((row, index) => (
              <FoundOption
                key={row.key}
                id={`${id}-${first + index}`}
                hit={row.hit}
                offer={isFurther ? search.further : search.more}
                language={source?.language}
                place={first + index}
                total={total}
                isActive={first + index === at}
                onActive={props.onActive}
                onOpen={props.onOpen}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
});

function GroupHead({ title, source, isBrief }: { title: string; source: Source | undefined; isBrief: boolean }) {
  const { search } = useMessages();
  const language = useInterfaceLanguage();
  const facts = [source?.outlet ?? '', source?.published == null ? '' : dateText(language, source.published)].filter((each) => each !== '');
  return (
    <div className="found-head" aria-hidden>
      <strong lang={source?.language}>{title}</strong>
      <span>{isBrief ? search.kind.brief : facts.join(' · ')}</span>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  /** Null for the offer to list more. */
  readonly hit: SearchHit | null;
  /** What that offer says. */
  readonly offer: string;
  readonly language: string | undefined;
  readonly place: number;
  readonly total: number;
  readonly isActive: boolean;
  readonly onActive: (at: number) => void;
  readonly onOpen: (at: number) => void;
}

const FoundOption = memo(function FoundOption({ id, hit, offer, language, place, total, isActive, onActive, onOpen }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-setsize={total}
      aria-posinset={place + 1}
      className="found-hit"
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        onActive(place);
        onOpen(place);
      }}
    >
      {hit === null ? (
        <span className="found-more">{offer}</span>
      ) : (
        <>
          <HitKind hit={hit} />
          {hit.kind === 'claim' && <ClaimSnippet hit={hit} language={language} />}
          {hit.kind === 'proposition' && <PropositionSnippet hit={hit} />}
          {hit.kind !== 'claim' && hit.kind !== 'proposition' && <Snippet hit={hit} language={language} />}
        </>
      )}
    </div>
  );
});

function HitKind({ hit }: { hit: SearchHit }) {
  const { search, reader } = useMessages();
  const passage = hit.kind === 'passage' ? splitPassageId(hit.id) : null;
  return <span className="found-kind">{passage === null ? search.kind[hit.kind] : reader.passage(passage.number)}</span>;
}

function Snippet({ hit, language, tag }: { hit: SearchHit; language: string | undefined; tag?: string | undefined }) {
  return (
    <span className="found-snippet" lang={hit.kind === 'note' || hit.kind === 'brief' ? undefined : language} data-tag={tag}>
      <Marked text={hit.snippet} marks={hit.marks} />
    </span>
  );
}

/** A claim in the line style of its tag, which is asked for when it is shown. */
function ClaimSnippet({ hit, language }: { hit: SearchHit; language: string | undefined }) {
  const { tags } = useMessages();
  const claim = useSession().queries.useReferredClaim(hit.id);
  return (
    <span className="found-claim">
      {claim != null && (
        <span className="found-tag" data-tag={claim.tag}>
          {tags[claim.tag]}
        </span>
      )}
      <Snippet hit={hit} language={language} tag={claim?.tag} />
    </span>
  );
}

/** A proposition with how many claims take each stance on it. */
function PropositionSnippet({ hit }: { hit: SearchHit }) {
  const { propositions } = useMessages();
  const taken = useSession().queries.usePropositions().on.get(hit.id) ?? [];
  return (
    <span>
      <Snippet hit={hit} language={undefined} />
      <span className="found-stances">
        {stancesTaken.map((stance) => {
          const many = taken.filter((each) => each.stance === stance).length;
          return (
            many > 0 && (
              <span key={stance}>
                <StanceSign stance={stance} /> {propositions.stances[stance]} {many}
              </span>
            )
          );
        })}
      </span>
    </span>
  );
}

/** The words found, told apart from those around. Marks ascend; those that overlap are one. */
function Marked({ text, marks }: { text: string; marks: SearchHit['marks'] }) {
  const parts = [];
  let end = 0;
  for (const mark of marks) {
    const start = Math.max(mark.start, end);
    if (mark.end <= start) continue;
    parts.push(text.slice(end, start), <mark key={start}>{text.slice(start, mark.end)}</mark>);
    end = mark.end;
  }
  return [...parts, text.slice(end)];
}
