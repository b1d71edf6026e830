import { Plus, Quote } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { type Claim, inReadingOrder, type Tag, tags } from '../../domain/claim.ts';
import { languageOfQuote } from '../../domain/quote-language.ts';
import { claimIdsIn } from '../../domain/rich-text.ts';
import type { Source } from '../../domain/source.ts';
import { Button, Empty, Segments, TagWord } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';

/** Every claim of the notebook, by source and tag, to be put into the brief; or what is shown in its stead, below the same head. */
export function ClaimPicker(props: {
  briefId: string | null;
  /** Stands above the filters. */
  head: ReactNode;
  /** Shown in place of the claims and their filters; null shows these. */
  instead: ReactNode;
  onInsert: (claimIds: string[]) => void;
  onCite: (sourceId: string) => void;
}) {
  const messages = useMessages();
  const { queries } = useSession();
  const claims = queries.useClaims();
  const summaries = queries.useSummaries();
  const brief = queries.useBrief(props.briefId ?? '');
  const [words, setWords] = useState('');
  const [tag, setTag] = useState<Tag | 'all'>('all');
  const groups = useMemo(
    () => groupsOf(summaries?.map(({ source }) => source) ?? [], [...(claims?.values() ?? [])], words, tag),
    [summaries, claims, words, tag],
  );
  const used = useMemo(() => new Set(brief === undefined ? [] : claimIdsIn(brief.content)), [brief]);
  const canInsert = props.briefId !== null;
  return (
    <>
      <div className="margin-head">
        {props.head}
        {props.instead === null && (
          <>
            <SearchField className="field" aria-label={messages.brief.filter} value={words} onChange={setWords}>
              <Input placeholder={messages.brief.filter} />
            </SearchField>
            <Segments
              label={messages.claim.tag}
              chosen={tag}
              choices={[['all', messages.brief.all], ...tags.map((each) => [each, messages.tags[each]] as const)]}
              onChoose={setTag}
            />
          </>
        )}
      </div>
      {props.instead ?? (
        <>
          {groups.length === 0 && <Empty title={messages.brief.noClaims} hint={messages.brief.noClaimsHint} />}
          {groups.map(({ source, claims: found }) => (
            <section key={source.id} className="picker-group">
              <header>
                <h3 lang={source.language}>{source.title}</h3>
                <span className="picker-tools">
                  <Button
                    look={['plain', 'small']}
                    isDisabled={!canInsert}
                    aria-label={messages.brief.citeSource(source.title)}
                    onPress={() => props.onCite(source.id)}
                  >
                    <Quote size={13} aria-hidden />
                    {messages.brief.cite}
                  </Button>
                  <InsertAll
                    claimIds={found.map(({ id }) => id).filter((id) => !used.has(id))}
                    isDisabled={!canInsert}
                    onInsert={props.onInsert}
                  />
                </span>
              </header>
              <ul>
                {found.map((claim) => (
                  <li key={claim.id} className="picker-claim">
                    <button type="button" disabled={!canInsert} onClick={() => props.onInsert([claim.id])}>
                      <span className="visually-hidden">{messages.brief.insert}</span>
                      <span className="picker-line">
                        <TagWord tag={claim.tag} words={messages.tags[claim.tag]} />
                        <span className="soft">
                          {used.has(claim.id) ? messages.brief.used : messages.reader.passageRange(claim.passage, claim.lastPassage)}
                        </span>
                      </span>
                      <span className="picker-quote" lang={languageOfQuote(claim.anchor.exact, source.language)}>
                        {claim.anchor.exact}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </>
  );
}

interface Group {
  readonly source: Source;
  readonly claims: readonly Claim[];
}

/** Claims that hold the words and bear the tag, below their sources, tag by tag in reading order. */
function groupsOf(sources: readonly Source[], claims: readonly Claim[], words: string, tag: Tag | 'all'): Group[] {
  const wanted = words.trim().toLowerCase();
  return sources.flatMap((source) => {
    const found = claims
      .filter((claim) => claim.sourceId === source.id && (tag === 'all' || claim.tag === tag))
      .filter((claim) => [claim.anchor.exact, claim.attribution, source.title].some((text) => text.toLowerCase().includes(wanted)))
      .sort((a, b) => tags.indexOf(a.tag) - tags.indexOf(b.tag) || inReadingOrder(a, b));
    return found.length === 0 ? [] : [{ source, claims: found }];
  });
}

/** Inserts those claims of a source that the brief does not quote yet: one that is to stand there twice is inserted by itself. */
function InsertAll(props: { claimIds: string[]; isDisabled: boolean; onInsert: (claimIds: string[]) => void }) {
  const { brief } = useMessages();
  const { claimIds, isDisabled, onInsert } = props;
  if (claimIds.length === 0) return null;
  return (
    <Button look={['plain', 'small']} isDisabled={isDisabled} onPress={() => onInsert(claimIds)}>
      <Plus size={13} aria-hidden />
      {brief.insertAll(claimIds.length)}
    </Button>
  );
}
