import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { VersionFacts } from '../../domain/contract.ts';
import type { Source } from '../../domain/source.ts';
import { type DiffRow, diffTexts, isChange } from '../../domain/text-diff.ts';
import { diffWords, type Part } from '../../domain/word-diff.ts';
import { Button, ChoiceField } from '../design/controls.tsx';
import { latinKey } from '../latin-key.ts';
import { useMessages } from '../messages/index.tsx';
import { type DiffPart, partsOf } from './diff-parts.ts';
import { MarkedWords } from './marked-words.tsx';
import { useVersions } from './use-versions.ts';

/** How many changes are laid out at once; going on brings more. */
const CHANGES_SHOWN = 200;

/** What two versions of a source do not share, side by side: words that differ are marked, what is the same is folded away. */
export function VersionDiff(props: {
  source: Source;
  versions: readonly VersionFacts[];
  /** Two versions by their numbers. */
  from: number;
  to: number;
  onChoose: (from: number, to: number) => void;
  onList: () => void;
}) {
  const { source, versions, from, to, onChoose } = props;
  const messages = useMessages();
  const words = messages.reviewing.versions;
  const ids = useMemo(
    () => [from, to].flatMap((number) => versions.find((each) => each.number === number)?.id ?? []),
    [versions, from, to],
  );
  const opened = useVersions(ids);
  const [before, after] = ids.map((id) => opened.get(id)?.text);
  const rows = useMemo(() => (before === undefined || after === undefined ? null : diffTexts(before, after)), [before, after]);
  const total = useMemo(() => rows?.filter(isChange).length ?? 0, [rows]);
  const [limit, setLimit] = useState(CHANGES_SHOWN);
  const parts = useMemo(() => partsOf(rows ?? [], limit), [rows, limit]);
  /** The change that keys have led to, from 0; -1 before the first. */
  const [current, setCurrent] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    // Its answer, a promise in new browsers, is not a cleanup.
    void list.current?.querySelector(`[data-change="${current}"]`)?.scrollIntoView({ block: 'center' });
  }, [current]);
  const go = (by: 1 | -1): void => {
    const next = Math.max(0, Math.min(total - 1, current + by));
    if (next >= limit) setLimit(next + CHANGES_SHOWN);
    setCurrent(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // In the choices above, letters choose a version.
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('.field') !== null) return;
    const by = { j: 1, k: -1 }[latinKey(event.nativeEvent)];
    if (by !== 1 && by !== -1) return;
    event.preventDefault();
    go(by);
  };
  const choices = versions.map(({ number }) => [String(number), words.number(number)] as const);
  return (
    <section className="review" aria-label={words.diffTitle(source.title)} onKeyDown={onKeyDown}>
      <div className="diff-head">
        <ChoiceField label={words.from} chosen={String(from)} choices={choices} onChoose={(chosen) => onChoose(Number(chosen), to)} />
        <ChoiceField label={words.to} chosen={String(to)} choices={choices} onChoose={(chosen) => onChoose(from, Number(chosen))} />
        <p role="status">{rows !== null && (current < 0 ? words.changes(total) : words.changeOf(current + 1, total))}</p>
      </div>
      <section ref={list} className="diff" tabIndex={0} aria-label={words.differences} aria-busy={rows === null}>
        {rows !== null && total === 0 && <p className="review-nothing">{words.noChanges}</p>}
        {total > 0 && parts.map((part) => <PartView key={part.key} part={part} here={current} language={source.language} />)}
        {total > limit && (
          <Button look={['small']} onPress={() => setLimit(limit + CHANGES_SHOWN)}>
            {words.more(total - limit)}
          </Button>
        )}
      </section>
      <div className="actions">
        <span className="actions-start">
          <Button look={['plain']} onPress={props.onList}>
            {words.all}
          </Button>
        </span>
        <Button isDisabled={current <= 0} onPress={() => go(-1)}>
          {words.previous} <kbd aria-hidden>K</kbd>
        </Button>
        <Button look={['primary']} isDisabled={current >= total - 1} onPress={() => go(1)}>
          {words.next} <kbd aria-hidden>J</kbd>
        </Button>
      </div>
    </section>
  );
}

function PartView({ part, here, language }: { part: DiffPart; here: number; language: string }) {
  const words = useMessages().reviewing.versions;
  if (part.kind === 'folded') return <p className="diff-folded">{words.unchanged(part.count)}</p>;
  const { row, change } = part;
  const [before, after] = sidesOf(row);
  const moved = (row.kind === 'removed' || row.kind === 'added') && row.moved;
  return (
    <div
      className="diff-row"
      data-kind={row.kind}
      data-change={change ?? undefined}
      data-here={(change !== null && change === here) || undefined}
    >
      <DiffSide parts={before} marked="del" language={language} note={moved && row.kind === 'removed' ? words.movedAway : null} />
      <DiffSide parts={after} marked="ins" language={language} note={moved && row.kind === 'added' ? words.movedHere : null} />
    </div>
  );
}

function DiffSide(props: { parts: readonly Part[]; marked: 'del' | 'ins'; language: string; note: string | null }) {
  if (props.parts.length === 0) return <p aria-hidden />;
  return (
    <div>
      {props.note !== null && <span className="diff-note">{props.note}</span>}
      <MarkedWords parts={props.parts} marked={props.marked} language={props.language} />
    </div>
  );
}

/** The words on both sides of a row; no parts where there are none. */
function sidesOf(row: DiffRow): readonly [readonly Part[], readonly Part[]] {
  const whole = (words: string, differs: boolean): Part[] => [{ words, differs }];
  if (row.kind === 'same') return [whole(row.before.words, false), whole(row.after.words, false)];
  if (row.kind === 'removed') return [whole(row.before.words, true), []];
  if (row.kind === 'added') return [[], whole(row.after.words, true)];
  const { before, after } = diffWords(row.before.words, row.after.words);
  return [before, after];
}
