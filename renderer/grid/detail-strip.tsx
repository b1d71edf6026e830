import { ArrowUpRight } from 'lucide-react';
import type { ClaimRow } from '../../domain/claim-row.ts';
import { languageOfQuote } from '../../domain/quote-language.ts';
import type { Source } from '../../domain/source.ts';
import { Button } from '../design/controls.tsx';
import { dateText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import './grid-detail.css';

/** All words of the claim at the cursor, which its row cuts short. */
export function DetailStrip({ row, source, onOpen }: { row: ClaimRow | null; source: Source | undefined; onOpen: () => void }) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const date = source?.published == null ? '' : dateText(language, source.published);
  const from = [source?.title ?? messages.grid.sourceGone, source?.outlet ?? '', date, messages.reader.passage(row?.passage ?? 0)];
  return (
    <section className="grid-detail" aria-label={messages.grid.detail} tabIndex={0}>
      {row === null && <p className="soft">{messages.grid.detailHint}</p>}
      {row !== null && (
        <>
          <div className="grid-detail-words">
            <blockquote data-tag={row.tag} lang={languageOfQuote(row.quote, source?.language)}>
              {row.quote}
            </blockquote>
            {row.translation !== '' && <p className="soft">{row.translation}</p>}
            {row.note !== null && <p className="grid-detail-note">{row.note}</p>}
          </div>
          <div className="grid-detail-source">
            <span className="soft">{from.filter((part) => part !== '').join(' · ')}</span>
            <Button look={['small', 'plain']} onPress={onOpen}>
              <ArrowUpRight size={14} aria-hidden />
              {messages.claim.goTo}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
