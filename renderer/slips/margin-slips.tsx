import { memo } from 'react';
import { shownText } from '../../domain/hidden-characters.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { Button } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { SourceSlips } from './use-source-slips.ts';
import './slips.css';

/** More are not listed at once. */
const LISTED = 50;

/**
 * In the margin: the likely slips, each with the reason.
 * @param within the passage at hand; null for the whole source
 */
export const MarginSlips = memo(function MarginSlips(props: {
  slips: SourceSlips;
  within: Stretch | null;
  language: string;
  onGo: (place: Stretch) => void;
}) {
  const words = useMessages().slips;
  const { slips, within, language } = props;
  const here = within === null ? slips.shown : slips.shown.filter(({ start, end }) => start < within.end && end > within.start);
  const dismissed = within === null ? slips.dismissed : 0;
  if (here.length === 0 && dismissed === 0) return null;
  return (
    <section className="margin-slips" aria-label={words.title}>
      {here.length > 0 && <h3>{words.here(here.length)}</h3>}
      <ul>
        {here.slice(0, LISTED).map((slip) => {
          const quote = shownText(slip.quote);
          return (
            <li key={slip.start}>
              <p>
                <Button look={['link']} onPress={() => props.onGo(slip)}>
                  <q lang={language}>{quote}</q>
                </Button>
                <span className="soft">{words.kinds[slip.kind]}</span>
              </p>
              <p>{words.reasons[slip.rule](shownText(slip.found), shownText(slip.expected))}</p>
              <Button look={['plain', 'small']} aria-label={`${words.notASlip}: ${quote}`} onPress={() => slips.dismiss(slip)}>
                {words.notASlip}
              </Button>
            </li>
          );
        })}
      </ul>
      {dismissed > 0 && (
        <p className="soft">
          {words.dismissed(dismissed)}
          <Button look={['plain', 'small']} onPress={slips.restore}>
            {words.restore}
          </Button>
        </p>
      )}
    </section>
  );
});
