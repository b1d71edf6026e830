import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo } from 'react';
import { tags } from '../../domain/claim.ts';
import { shownText } from '../../domain/hidden-characters.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { shortQuote } from '../../domain/short-quote.ts';
import type { FoundCue, Suggestion } from '../../domain/suggest/suggestion.ts';
import { Button, TagWord } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { placeOf } from '../reader/page-offsets.ts';
import { type OverlayProps, usePlaced } from '../reader/selection-overlay.tsx';
import type { SuggestionAct } from './acts.ts';
import './suggest.css';

/** How far (px) it keeps from the sentence and from the pane's edges. */
const GAP = 10;

/** Why a claim is suggested, beside its sentence, and what can be made of it. The reader's keys mean the same in it. */
export function Reason(
  props: Omit<OverlayProps, 'cursor'> & {
    suggestion: Suggestion;
    text: string;
    /** Of the text. */
    language: string;
    onAct: (act: SuggestionAct) => void;
    onGoTo: (place: Stretch) => void;
    onClose: () => void;
  },
) {
  const messages = useMessages();
  const words = messages.suggesting;
  const { suggestion, text, language, pane, texts } = props;
  const { tag, attribution, against, start, end } = suggestion;
  const box = usePlaced(props, end, (element, place, around, scrolled) => {
    const sentence = placeOf(texts.current, start);
    const width = pane.current?.clientWidth ?? around.width;
    const left = Math.min(Math.max(GAP, (sentence ?? place).left - around.left), width - element.offsetWidth - GAP);
    const below = place.bottom - around.top + GAP;
    const above = (sentence ?? place).top - around.top - element.offsetHeight - GAP;
    const fitsBelow = below + element.offsetHeight <= around.height;
    element.style.left = `${left}px`;
    element.style.top = `${scrolled + (fitsBelow || above < 0 ? below : above)}px`;
  });
  const cues = useMemo(() => cuesByClass(suggestion, text), [suggestion, text]);

  useEffect(() => {
    if (start >= 0) box.current?.focus({ preventScroll: true });
  }, [box, start]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    props.onClose();
  };

  return (
    <div ref={box} role="dialog" aria-label={words.why} tabIndex={-1} className="suggestion-reason" onKeyDown={onKeyDown}>
      <header>
        <TagWord tag={tag} words={messages.tags[tag]} />
        <span className="soft">{words.why}</span>
        <Button look={['plain', 'small', 'icon']} aria-label={words.close} onPress={props.onClose}>
          <X size={14} aria-hidden />
        </Button>
      </header>
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
      <div className="suggestion-acts">
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
      </div>
    </div>
  );
}

/** A button with its key. */
function Act(props: { keys: string; name: string; look?: 'primary'; onPress: () => void }) {
  const { keys, name, look } = props;
  return (
    <Button look={look === undefined ? ['small'] : [look, 'small']} onPress={props.onPress} preventFocusOnPress>
      <kbd>{keys}</kbd>
      {name}
    </Button>
  );
}

/** The words of each class as the text has them, each once, the weightiest class first. A class that is found by the whole sentence has none. */
function cuesByClass(suggestion: Suggestion, text: string): [FoundCue['name'], string[]][] {
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
