import { useEffect, useMemo, useState } from 'react';
import { describeAnchor } from '../../domain/anchor.ts';
import { claimDefaults, type Tag } from '../../domain/claim.ts';
import type { Rejection } from '../../domain/rejection.ts';
import type { Stretch } from '../../domain/sentences.ts';
import { suggestedBy } from '../../domain/suggest/kept-suggestion.ts';
import type { Suggestion } from '../../domain/suggest/suggestion.ts';
import { useMessages } from '../messages/index.tsx';
import type { OpenSource } from '../mirror/open-source.ts';
import { blockAt } from '../reader/moves.ts';
import type { Reading } from '../reader/use-reading.ts';
import { useNotices, usePerform } from '../session.tsx';
import { useStable } from '../use-stable.ts';
import type { SuggestionAct } from './acts.ts';
import { dealtWith, Offered } from './offered.ts';
import { useSuggestionsShown } from './suggestions-shown.ts';
import { useSourceSuggestions } from './use-source-suggestions.ts';

/**
 * The claims suggested in the text that is read, and everything that can be made of them. Nothing is made of one before the analyst says so.
 * @param visible the numbers of the passages that are shown, null for all
 * @param focusText gives the keys back to the text
 */
export function useSuggesting(opened: OpenSource, reading: Reading, visible: ReadonlySet<number> | null, focusText: () => void) {
  const { index, rejections, complete, near, version } = opened;
  const { cursor, coming, ground, here: block } = reading;
  const words = useMessages().suggesting;
  const notices = useNotices();
  const perform = usePerform();
  const [isShown, setShown] = useSuggestionsShown();
  const { shown, see } = useSourceSuggestions(opened, isShown, cursor?.start ?? 0);
  /** Whether the reason for the suggestion here is told. */
  const [isTold, setTold] = useState(false);

  const offered = useMemo(() => {
    // Before the claims are there, nobody knows which suggestions are dealt with.
    if (!isShown || (!complete && near === null)) return Offered.none;
    const isUnknown = ({ start, end }: Stretch) => !complete && near !== null && (start < near.start || end > near.end);
    const isDealtWith = dealtWith(index, coming, rejections);
    const isHidden = ({ start }: Stretch) => visible !== null && !visible.has(blockAt(ground, start)?.number ?? 0);
    return new Offered(shown.suggestions, (each) => isUnknown(each) || isDealtWith(each) || isHidden(each));
  }, [isShown, complete, near, shown, index, coming, rejections, visible, ground]);
  const here = useMemo(() => (cursor === null ? undefined : offered.touching(cursor)[0]), [offered, cursor]);
  const told = isTold && cursor?.selected !== true ? here : undefined;
  useEffect(() => {
    if (!isTold || told !== undefined) return;
    setTold(false);
    // What told the reason went away with the focus in it.
    if (document.activeElement === document.body) focusText();
  }, [isTold, told, focusText]);

  const tell = (text: string) => notices.tell({ tone: 'info', text, topic: 'suggestion' });
  const anchorOf = ({ start, end }: Stretch) => {
    const anchor = describeAnchor(ground.text, version.id, start, end);
    if (!anchor.ok) notices.fail(anchor.error);
    return anchor.ok ? anchor.value : null;
  };
  const detailsOf = (suggestion: Suggestion) => {
    const suggested = suggestedBy(suggestion);
    return { suggested, details: { ...claimDefaults, attribution: suggested.attribution } };
  };

  const close = () => {
    if (!isTold) return;
    setTold(false);
    focusText();
  };
  const goOn = (by: 1 | -1): void => {
    const next = offered.next(here?.start ?? cursor?.start ?? 0, by);
    if (next !== undefined) {
      reading.goToPlace(next.start);
      return;
    }
    close();
    tell(words.noFurther);
  };
  /** After one is dealt with while reasons are told, the next is asked for. */
  const settled = () => {
    if (isTold) goOn(1);
  };

  const accept = (tag: Tag | null): void => {
    if (here === undefined) {
      goOn(1);
      return;
    }
    // Words that are selected are what the claim is to cover.
    const stretch = cursor?.selected === true ? cursor : here;
    void reading.accept(stretch, tag ?? here.tag, detailsOf(here));
    settled();
  };
  const acceptAll = (tag: Tag): void => {
    const alike = block === undefined ? [] : offered.touching(block).filter((each) => each.tag === tag);
    const claims = alike.flatMap((each) => {
      const anchor = anchorOf(each);
      return anchor === null ? [] : [{ claimId: crypto.randomUUID(), anchor, tag, ...detailsOf(each) }];
    });
    if (claims.length === 0) tell(words.none);
    else void perform('tag-claims', { claims });
  };
  const reject = (): void => {
    if (here === undefined) {
      goOn(1);
      return;
    }
    const anchor = anchorOf(here);
    if (anchor !== null) void perform('reject-suggestion', { anchor, suggested: suggestedBy(here) });
    settled();
  };
  const why = (): void => {
    if (isTold) close();
    else {
      setTold(true);
      if (here === undefined) goOn(1);
    }
  };

  const acts = useStable({
    act(act: SuggestionAct): void {
      if (act.do === 'show') {
        if (isShown) close();
        setShown(!isShown);
      } else if (!isShown) tell(words.hidden);
      else if (act.do === 'accept') accept(act.tag);
      else if (act.do === 'accept-all') {
        const tag = act.tag ?? here?.tag ?? (block === undefined ? undefined : offered.touching(block)[0]?.tag);
        if (tag === undefined) tell(words.none);
        else acceptAll(tag);
      } else if (act.do === 'reject') reject();
      else if (act.do === 'go') goOn(act.by);
      else why();
    },
    /** Begins to go through what is suggested, with the reasons: here, or from here on. */
    goThrough(): void {
      setTold(true);
      if (here === undefined) goOn(1);
    },
    /** Goes to the other side of a dispute. */
    goTo(place: Stretch): void {
      close();
      reading.goToPlace(place.start);
    },
    reopen(given: readonly Rejection[]): void {
      void perform('reopen-suggestions', { rejectionIds: given.map(({ id }) => id) });
    },
    close,
  });

  return { isShown, offered, isWhole: shown.isWhole, here, told, see, acts };
}

export type Suggesting = ReturnType<typeof useSuggesting>;
