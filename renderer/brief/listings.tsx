import { useContext, useSyncExternalStore } from 'react';
import { languageOfQuote } from '../../domain/quote-language.ts';
import type { Source } from '../../domain/source.ts';
import { dateText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { NumberingContext, noNumbers } from '../note/numbering.ts';
import { theme } from '../note/theme.ts';
import { useSession } from '../session.tsx';

/** Every claim the brief quotes or refers to, by number, as its exports list them. */
export function ClaimTable({ sources }: { sources: ReadonlyMap<string, Source> }) {
  const messages = useMessages();
  const { queries } = useSession();
  const claims = queries.useClaims();
  const numbering = useContext(NumberingContext) ?? noNumbers;
  const numbers = useSyncExternalStore(numbering.subscribe, () => numbering.claims);
  const { columns, noClaims } = messages.composing;
  const rows = [...numbers].flatMap(([claimId, number]) => {
    const claim = claims?.get(claimId);
    return claim === undefined ? [] : [{ number, claim, source: sources.get(claim.sourceId) }];
  });
  if (rows.length === 0) return <p className="listing-empty">{noClaims}</p>;
  return (
    <div className={theme.tableScrollableWrapper}>
      <table className={`${theme.table} listing-table`}>
        <thead>
          <tr>
            {(['number', 'quote', 'tag', 'attribution', 'credibility', 'source'] as const).map((each) => (
              <th key={each} className={`${theme.tableCell} ${theme.tableCellHeader}`} scope="col">
                {columns[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, claim, source }) => (
            <tr key={claim.id}>
              <td className={theme.tableCell}>{number}</td>
              <td className={theme.tableCell} lang={languageOfQuote(claim.anchor.exact, source?.language)}>
                {claim.anchor.exact}
                {claim.translation !== undefined && <span className="listing-translation">{claim.translation}</span>}
              </td>
              <td className={theme.tableCell}>
                <span className="tag-word" data-tag={claim.tag}>
                  {messages.tags[claim.tag]}
                </span>
              </td>
              <td className={theme.tableCell}>{claim.attribution}</td>
              <td className={theme.tableCell}>{claim.credibility}</td>
              <td className={theme.tableCell}>
                {[source?.title ?? messages.brief.missingSource, messages.reader.passageRange(claim.passage, claim.lastPassage)].join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The sources of a brief in order of first mention, as its exports number them. */
export function SourceList({ sources }: { sources: ReadonlyMap<string, Source> }) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const numbering = useContext(NumberingContext) ?? noNumbers;
  const numbers = useSyncExternalStore(numbering.subscribe, () => numbering.sources);
  const listed = [...numbers.keys()].flatMap((id) => sources.get(id) ?? []);
  if (listed.length === 0) return <p className="listing-empty">{messages.composing.noSources}</p>;
  return (
    <ol className="listing-sources">
      {listed.map((source) => (
        <li key={source.id}>
          <cite lang={source.language}>{source.title}</cite>
          {[source.author, source.outlet, source.published === null ? '' : dateText(language, source.published)]
            .filter((each) => each !== '')
            .map((each) => `. ${each}`)
            .join('')}
        </li>
      ))}
    </ol>
  );
}
