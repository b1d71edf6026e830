import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { Button } from '../design/controls.tsx';
import { topModal } from '../design/modals.ts';
import { useMessages } from '../messages/index.tsx';
import { type FindableText, type Found, type Hit, hitFrom } from './find.ts';
import { ReplaceLine, type ReplacingWords } from './replace-line.tsx';
import './find-bar.css';

/** What a hit can be replaced with, where the text can be written. */
interface Replacing {
  readonly words: ReplacingWords;
  /** Replaces hits by words, as one step. */
  readonly replace: (hits: readonly Hit[], words: string) => void;
}

interface Search {
  readonly words: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/**
 * Looks for words in the open text. Typing never waits for the search, and what an input method is still composing is
 * not searched. Enter and F3 go on, with Shift back, Escape closes; F3 and Ctrl+F work wherever the focus is.
 */
export function FindBar(props: {
  /** One for each version, to be kept: see `FindableText`. */
  findable: FindableText;
  /** Where the search starts, in UTF-16 code units: looked at when the bar takes the focus. */
  from: number;
  /** What to look for at first, such as the words that are selected. */
  initial?: string;
  /** Hears of all hits and the index of the present one; of none when the bar goes. */
  onHits: (hits: readonly Hit[], current: number | null) => void;
  onGo: (hit: Hit) => void;
  onClose: () => void;
  replacing?: Replacing;
}) {
  const words = useMessages().finding.find;
  const { findable, from } = props;
  const input = useRef<HTMLInputElement>(null);
  /** What stands in the field; `search` lacks what is still being composed. */
  const [typed, setTyped] = useState(props.initial ?? '');
  const [search, setSearch] = useState<Search>({ words: typed, matchCase: false, wholeWords: false });
  const deferred = useDeferredValue(search);
  const found = useMemo(() => findable.find(deferred.words, deferred), [findable, deferred]);
  const [origin, setOrigin] = useState(from);
  /** Where Enter led, as long as the search is the same. */
  const [chosen, setChosen] = useState<{ readonly found: Found; readonly at: number } | null>(null);
  const current = chosen?.found === found ? chosen.at : hitFrom(found.hits, origin);

  usePreparation(findable);

  const onHits = useEffectEvent(props.onHits);
  useEffect(() => onHits(found.hits, current), [found, current]);
  useEffect(() => () => onHits([], null), []);

  const goToFirst = useEffectEvent((hits: readonly Hit[]) => {
    const hit = hits[hitFrom(hits, origin) ?? -1];
    if (hit !== undefined) props.onGo(hit);
  });
  useEffect(() => goToFirst(found.hits), [found]);

  const step = (by: 1 | -1): void => {
    // Enter may come before the search that was put off.
    const now = findable.find(search.words, search);
    const at = now === found ? current : hitFrom(now.hits, origin);
    if (at === null) return;
    const next = (at + by + now.hits.length) % now.hits.length;
    const hit = now.hits[next];
    if (hit === undefined) return;
    setChosen({ found: now, at: next });
    setOrigin(hit.start);
    props.onGo(hit);
  };

  const onWindowKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const modal = topModal();
    // Behind a dialog these keys are not for this text.
    if (modal !== null && !modal.contains(input.current)) return;
    const isFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f';
    if (event.key === 'F3') step(event.shiftKey ? -1 : 1);
    else if (isFind) focusAll(input.current);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    focusAll(input.current);
    const listener = (event: globalThis.KeyboardEvent) => onWindowKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') props.onClose();
    else if (event.key === 'Enter' && event.target === input.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const replaceOne = (by: string): void => {
    const hit = current === null ? undefined : found.hits[current];
    if (hit === undefined) return;
    // On behind what is put in: it may hold the words that are looked for.
    setOrigin(hit.start + by.length);
    props.replacing?.replace([hit], by);
  };

  const total = found.hits.length;
  const isNone = total === 0 && deferred.words.trim() !== '';
  return (
    <search className="find-bar" aria-label={words.bar} onKeyDown={onKeyDown}>
      <input
        ref={input}
        type="text"
        aria-label={words.words}
        placeholder={words.words}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        data-none={isNone || undefined}
        onFocus={() => setOrigin(from)}
        onChange={(event) => {
          const { value } = event.target;
          setTyped(value);
          if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing))
            setSearch((present) => ({ ...present, words: value }));
        }}
        onCompositionEnd={(event) => {
          const { value } = event.currentTarget;
          setSearch((present) => ({ ...present, words: value }));
        }}
      />
      <span className="find-place" role="status" data-none={isNone || undefined}>
        {isNone && words.none}
        {current !== null && words.place(current + 1, total, found.capped)}
      </span>
      <Button look={['plain', 'small', 'icon']} aria-label={words.previous} isDisabled={total === 0} onPress={() => step(-1)}>
        <ChevronUp size={15} aria-hidden />
      </Button>
      <Button look={['plain', 'small', 'icon']} aria-label={words.next} isDisabled={total === 0} onPress={() => step(1)}>
        <ChevronDown size={15} aria-hidden />
      </Button>
      <ToggleButton
        className="find-toggle"
        aria-label={words.matchCase}
        isSelected={search.matchCase}
        onChange={(matchCase) => setSearch((present) => ({ ...present, matchCase }))}
      >
        <CaseSensitive size={16} aria-hidden />
      </ToggleButton>
      <ToggleButton
        className="find-toggle"
        aria-label={words.wholeWords}
        isSelected={search.wholeWords}
        onChange={(wholeWords) => setSearch((present) => ({ ...present, wholeWords }))}
      >
        <WholeWord size={16} aria-hidden />
      </ToggleButton>
      <Button look={['plain', 'small', 'icon']} aria-label={words.close} onPress={props.onClose}>
        <X size={15} aria-hidden />
      </Button>
      {props.replacing !== undefined && (
        <ReplaceLine
          words={props.replacing.words}
          isDisabled={total === 0}
          onOne={replaceOne}
          onAll={(by) => props.replacing?.replace(found.hits, by)}
        />
      )}
    </search>
  );
}

function focusAll(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}

/** Makes the text ready while nothing else is to be done, before the first word is typed. */
function usePreparation(findable: FindableText): void {
  useEffect(() => {
    let idle = 0;
    const go = () => {
      if (!findable.prepare()) idle = requestIdleCallback(go);
    };
    idle = requestIdleCallback(go);
    return () => cancelIdleCallback(idle);
  }, [findable]);
}
