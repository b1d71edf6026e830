import { useMemo } from 'react';
import { tags } from '../../domain/claim.ts';
import { shownText } from '../../domain/hidden-characters.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import type { Suggestion, WeighedCue } from '../../domain/suggest/suggestion.ts';
import { Button, TagWord } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { SuggestionAct } from './acts.ts';
import { Act, ReasonFrame, type ReasonPlace } from './reason-frame.tsx';

/** Why a claim is suggested, beside its sentence, and what can be made of it. */
export function Reason(props: {
  place: ReasonPlace;
  suggestion: Suggestion;
  text: string;
  /** Of the text. */
  language: string;
  onAct: (act: SuggestionAct) => void;
  onGoTo: (place: Stretch) => void;
  onClose: () => void;
}) {
  const messages = useMessages();
  const words = messages.suggesting;
  const { suggestion, text, language } = props;
  const { tag, attribution, against } = suggestion;
  const cues = useMemo(() => cuesByClass(suggestion, text), [suggestion, text]);
  return (
    <ReasonFrame
      place={props.place}
      at={suggestion}
      label={words.why}
      head={
        <>
          <TagWord tag={tag} words={messages.tags[tag]} />
          <span className="soft">{words.why}</span>
        </>
      }
      acts={
        <>
          <Act keys="a" look="primary" name={words.accept} onPress={() => props.onAct({ do: 'accept', tag: null })} />
          {tags.map(
            (each, place) =>
              each !== tag && (
                <Act
                  key={each}
                  keys={`⇧${place + 1}`}
                  name={words.acceptAs(messages.tags[each].toLowerCase())}
                  onPress={() => props.onAct({ do: 'accept', tag: each })}
                />
              ),
          )}
          <Act keys="z" name={words.reject} onPress={() => props.onAct({ do: 'reject' })} />
          <Act keys="i" name={words.next} onPress={() => props.onAct({ do: 'go', by: 1 })} />
        </>
      }
      onClose={props.onClose}
    >
      <dl>
        <div>
          <dt>{words.saidBy}</dt>
          <dd>
            {attribution.name === '' ? words.itself : <span lang={language}>{shownText(attribution.name)}</span>}{' '}
            <span className="soft">({words.from[attribution.from]})</span>
          </dd>
        </div>
        <div>
          <dt>{tag === 'reported' && cues.length > 0 ? words.tooLight : words.words}</dt>
          <dd>
            {cues.length === 0
              ? words.noWords
              : cues.map(([name, quotes]) => (
                  <span key={name} className="suggestion-cue">
                    {quotes.map((quote) => (
                      <q key={quote} lang={language}>
                        {quote}
                      </q>
                    ))}
                    <span className="soft">{words.cues[name]}</span>
                  </span>
                ))}
          </dd>
        </div>
        {against !== null && (
          <div>
            <dt>{words.otherSide}</dt>
            <dd>
              <q lang={language}>{shortQuote(shownText(text.slice(against.start, against.end)), 90)}</q>{' '}
              <Button look={['link']} onPress={() => props.onGoTo(against)}>
                {words.goToOther}
              </Button>
            </dd>
          </div>
        )}
      </dl>
    </ReasonFrame>
  );
}

/** The words of each class as the text has them, each once, the weightiest class first. A class that is found by the whole sentence has none. */
function cuesByClass(suggestion: Suggestion, text: string): [WeighedCue['name'], string[]][] {
  const isWhole = ({ start, end }: Stretch) => start === suggestion.start && end === suggestion.end;
  const byClass = Map.groupBy(
    suggestion.cues.toSorted((a, b) => b.weight - a.weight),
    ({ name }) => name,
  );
  return [...byClass].map(([name, found]) => {
    const quotes = found.filter((cue) => !isWhole(cue)).map(({ start, end }) => shownText(text.slice(start, end)));
    return [name, [...new Set(quotes)]];
  });
}
