import {
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Claim } from '../../domain/claim.ts';
import { type Note, noteId } from '../../domain/note.ts';
import type { Editing } from '../reader/use-reading.ts';
import { useClaimActs } from './claim-acts.ts';
import { ClaimCard } from './claim-card.tsx';
import { listActionFor } from './list-keys.ts';
import { quotesOf } from './quotes.ts';
import { neighbourOf } from './selection.ts';
import { type RowPlace, useRows } from './use-rows.ts';

/** What the margin asks of its list. */
export interface ClaimListHandle {
  /** Puts the focus on a claim's card and shows it. */
  focus(claimId: string): void;
}

/** What in a card acts for itself when it is clicked. */
const ACTS_ITSELF = 'button, input, label, a, form, [contenteditable="true"], [role="radiogroup"]';
/** What is written in a card. */
const WRITTEN = 'form, [contenteditable="true"]';

interface ClaimListProps {
  readonly ref: Ref<ClaimListHandle>;
  /** In reading order. */
  readonly claims: readonly Claim[];
  readonly notes: ReadonlyMap<string, Note>;
  /** The language of a claim's words, a BCP 47 tag. */
  readonly languageOf: (claim: Claim) => string;
  readonly label: string;
  readonly activeId: string | null;
  readonly editing: Editing | null;
  readonly chosen: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
  /** Where the list was left last. */
  readonly place: RefObject<RowPlace | null>;
  /** What is scrolled along above and below the cards. */
  readonly lead: ReactNode;
  readonly tail: ReactNode;
  /** Goes back to the text. */
  readonly onLeave: () => void;
}

/** The claims of a passage or a source as a list of cards: thousands are as quick as ten. One Tab leads in; arrows go through it. */
export function ClaimList(props: ClaimListProps) {
  const { claims, activeId, editing, chosen } = props;
  const acts = useClaimActs();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => claims.map(({ id }) => id), [claims]);
  /** The card that has the focus, or had it last. */
  const [hereId, setHere] = useState<string | null>(null);
  const editedId = editing?.subject.kind === 'claim' ? editing.subject.id : null;
  const kept = useMemo(() => [hereId, editedId, activeId].filter((id) => id !== null), [hereId, editedId, activeId]);
  const { rows, after, firstShown, indexOf, show, measureRow, measureLead } = useRows(scroller, ids, kept, props.place);
  const tabStop = kept.find((id) => indexOf(id) !== undefined) ?? ids[firstShown];

  /** The card to be focused as soon as it is rendered. */
  const wanted = useRef<string | null>(null);
  const settle = useCallback(() => {
    if (wanted.current === null) return;
    const card = grid.current?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(wanted.current)}"]`);
    if (card === null || card === undefined) return;
    card.focus({ preventScroll: true });
    show(wanted.current);
    wanted.current = null;
  }, [show]);
  const focus = useCallback(
    (claimId: string) => {
      wanted.current = claimId;
      setHere(claimId);
      settle();
    },
    [settle],
  );
  useImperativeHandle(props.ref, () => ({ focus }), [focus]);
  useLayoutEffect(settle);

  const isActiveListed = activeId !== null && indexOf(activeId) !== undefined;
  useEffect(() => {
    if (isActiveListed) show(activeId);
  }, [activeId, isActiveListed, show]);

  // The focus stays in the list when its card goes away.
  const hasFocus = useRef(false);
  const idsBefore = useRef(ids);
  const { onLeave } = props;
  useLayoutEffect(() => {
    const before = idsBefore.current;
    idsBefore.current = ids;
    if (before === ids || hereId === null || indexOf(hereId) !== undefined) return;
    const present = new Set(ids);
    const next = neighbourOf(before, hereId, new Set(before.filter((id) => !present.has(id))));
    const isLost = hasFocus.current && (document.activeElement === null || document.activeElement === document.body);
    if (!isLost) setHere(next);
    else if (next === null) onLeave();
    else focus(next);
  }, [ids, hereId, indexOf, focus, onLeave]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    // Popovers belong to the list for React, but not on the page.
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    const card = target.closest<HTMLElement>('.claim-card');
    const id = card?.dataset['claim'];
    const index = id === undefined ? undefined : indexOf(id);
    const claim = index === undefined ? undefined : claims[index];
    if (claim === undefined || index === undefined) return;
    if (target === card && claim.id === editedId && card.querySelector(WRITTEN) === null && acts.typeAhead(event)) return;
    const action = listActionFor(event);
    if (action === null) return;
    if (target !== card) {
      // Inside a card, keys are its controls' own, but one leads out.
      if (action.do !== 'leave' || !target.matches('button, input[type="checkbox"]')) return;
      event.preventDefault();
      focus(claim.id);
      return;
    }
    event.preventDefault();
    const meant = chosen.size > 0 ? [...chosen] : [claim.id];
    const go = (to: number, extend: boolean) => {
      const next = ids[Math.max(0, Math.min(to, ids.length - 1))];
      if (next === undefined) return;
      if (extend) {
        if (!chosen.has(claim.id)) acts.choose(claim.id, 'toggle');
        acts.choose(next, 'extend');
      }
      focus(next);
    };
    switch (action.do) {
      case 'move':
        return go(index + action.by, action.extend);
      case 'edge':
        return go(action.by === 1 ? ids.length - 1 : 0, action.extend);
      case 'toggle':
        return acts.choose(claim.id, action.extend ? 'extend' : 'toggle');
      case 'tag':
        return acts.retag(meant, action.tag);
      case 'remove':
        return acts.remove(meant);
      case 'merge':
        return acts.merge(meant);
      case 'link':
        return acts.link(meant);
      case 'all':
        return acts.chooseAll();
      case 'go':
        return acts.go(claim);
      case 'note':
      case 'details':
        return acts.edit(claim, action.do);
      case 'leave':
        return chosen.size > 0 ? acts.letGo() : onLeave();
    }
  };

  const onMouseDown = (event: MouseEvent) => {
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    // Choosing a range is not selecting text.
    if (!isPlain && event.target instanceof Element && event.target.closest(ACTS_ITSELF) === null) event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
    const id = event.target.closest<HTMLElement>('.claim-card')?.dataset['claim'];
    const claim = id === undefined ? undefined : claims[indexOf(id) ?? -1];
    if (claim === undefined) return;
    // A checkbox keeps no focus, so that the list's keys mean its card.
    if (event.target.matches('input[type="checkbox"]')) focus(claim.id);
    if (event.target.closest(ACTS_ITSELF) !== null) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      acts.choose(claim.id, event.shiftKey ? 'extend' : 'toggle');
      focus(claim.id);
    } else if (getSelection()?.isCollapsed !== false) acts.go(claim);
  };

  // A role on a plain element: a table laid out as a list of cards would lose what it means.
  const gridProps: HTMLAttributes<HTMLElement> = {
    role: 'grid',
    tabIndex: -1,
    'aria-label': props.label,
    'aria-multiselectable': true,
    'aria-rowcount': claims.length,
    onKeyDown,
    onMouseDown,
    onClick,
    onFocus: ({ target }) => {
      hasFocus.current = true;
      const id = target.closest<HTMLElement>('.claim-card')?.dataset['claim'];
      if (id !== undefined) setHere(id);
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) hasFocus.current = false;
    },
    onCopy: (event) => {
      if (getSelection()?.isCollapsed === false || !(event.target instanceof HTMLElement)) return;
      const copied = claims.filter(({ id }) => (chosen.size > 0 ? chosen.has(id) : id === hereId));
      if (copied.length === 0 || event.target.closest('input, [contenteditable="true"]') !== null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', quotesOf(copied));
    },
  };

  return (
    <div ref={scroller} className="margin-scroll">
      <div ref={measureLead} className="margin-lead">
        {props.lead}
      </div>
      {claims.length > 0 && (
        <div ref={grid} {...gridProps} className="claim-list" style={{ paddingBottom: after }}>
          {rows.map(({ index, gap }) => {
            const claim = claims[index];
            return (
              claim !== undefined && (
                <div
                  key={claim.id}
                  ref={measureRow}
                  className="claim-row"
                  data-row={claim.id}
                  style={gap > 0 ? { marginTop: gap } : undefined}
                >
                  <ClaimCard
                    claim={claim}
                    index={index}
                    language={props.languageOf(claim)}
                    note={props.notes.get(noteId({ kind: 'claim', id: claim.id }))}
                    active={claim.id === activeId}
                    chosen={chosen.has(claim.id)}
                    reachable={claim.id === tabStop || claim.id === editedId}
                    unfolded={props.unfolded.has(claim.id)}
                    editing={claim.id === editedId ? (editing?.what ?? null) : null}
                  />
                </div>
              )
            );
          })}
        </div>
      )}
      {props.tail}
    </div>
  );
}
