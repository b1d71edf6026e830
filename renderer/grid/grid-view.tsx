import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { isBounded } from '../../domain/claim-filter.ts';
import { type ClaimProperty, choosable, datable } from '../../domain/claim-properties.ts';
import type { SourceSummary } from '../../domain/contract.ts';
import { Empty } from '../design/controls.tsx';
import { failureText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import { groupAt } from './arrange.ts';
import { noRows, shownRows } from './chosen-rows.ts';
import { ChosenRowsBar } from './chosen-rows-bar.tsx';
import { ClaimGrid } from './claim-grid.tsx';
import { ColumnMenu, type MenuPlace } from './column-menu.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { DetailStrip } from './detail-strip.tsx';
import { GridBar } from './grid-bar.tsx';
import { type LiveTable, liveTableOf } from './live-table.ts';
import { useArrangement } from './use-arrangement.ts';
import { useGridActs } from './use-grid-acts.ts';
import type { Cursor } from './use-grid-keys.ts';
import { useShape } from './use-shape.ts';
import { ViewsMenu } from './views-menu.tsx';
import './grid.css';
import './grid-bar.css';

/** All claims of the notebook in a table: once the library is known, without which none could be placed. */
export function GridView({ onOpenClaim }: { onOpenClaim: (claim: Claim) => void }) {
  const { sync, queries } = useSession();
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const live = liveTableOf(sync.claimRows, language);
  const summaries = queries.useSummaries();
  const { byId, of, complete } = queries.usePropositions();
  useEffect(() => {
    if (complete) live.setPropositions({ byId, of });
  }, [live, byId, of, complete]);
  // The sources known from the last time do until the library has answered.
  const [isReady, setReady] = useState(live.table.sources.size > 0);
  useEffect(() => {
    live.setLanguage(language);
    if (summaries === undefined) return;
    live.setSources(new Map(summaries.map(({ source }) => [source.id, source])));
    setReady(true);
  }, [live, summaries, language]);
  useEffect(() => void live.open(), [live]);
  return (
    <main className="grid-pane" aria-label={messages.app.views.claims} aria-busy={!isReady}>
      {isReady && <Claims live={live} summaries={summaries} onOpenClaim={onOpenClaim} />}
    </main>
  );
}

function Claims({
  live,
  summaries,
  onOpenClaim,
}: {
  live: LiveTable;
  summaries: readonly SourceSummary[] | undefined;
  onOpenClaim: (claim: Claim) => void;
}) {
  const messages = useMessages();
  const words = messages.grid;
  const { hello } = useSession();
  const { shape, viewId, change, show, savedAs } = useShape(hello.notebookId);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { filter, sort, group } = shape;
  const wanted = useMemo(() => ({ filter, sort, group, folded }), [filter, sort, group, folded]);
  const { state, arrangement, isStale, isSorting, again } = useArrangement(live, wanted);
  const { lines } = arrangement;
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [picked, setPicked] = useState(noRows);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the epoch is the reason.
  useEffect(() => {
    setPicked(noRows);
    setCursor(null);
  }, [state.epoch]);
  const chosen = useMemo(() => shownRows(picked, lines), [picked, lines]);
  const slots = useMemo(() => (chosen.slots.size === 0 ? [] : Array.from(lines).filter((line) => chosen.slots.has(line))), [chosen, lines]);
  const acts = useGridActs(live, shape.columns, onOpenClaim);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const toTable = useCallback(() => pane.current?.querySelector<HTMLElement>('.claim-grid')?.focus(), []);

  const filtered = useMemo(
    () =>
      new Set<ClaimProperty>([
        ...choosable.filter((property) => (filter.choices[property]?.length ?? 0) > 0),
        ...datable.filter((property) => isBounded(filter.days[property])),
      ]),
    [filter],
  );
  const total = useMemo(
    () => (summaries ?? []).reduce((sum, { claims }) => sum + claims.reported + claims.speculative + claims.disputed, 0),
    [summaries],
  );
  const fold = (number: number, isFolded: boolean): void => {
    const value = arrangement.groups[number]?.value;
    if (value === undefined) return;
    const next = new Set(folded);
    if (isFolded) next.add(value);
    else next.delete(value);
    setFolded(next);
  };
  const at = cursor === null || groupAt(cursor.line) !== null ? null : cursor.line;
  const row = at === null ? null : (live.table.rows[at] ?? null);
  const isEmpty = state.isComplete && summaries !== undefined && total === 0 && lines.length === 0;
  const here = row === null ? undefined : live.table.sources.get(row.sourceId);
  return (
    <div className="grid-desk" ref={pane}>
      <div className="grid-bar">
        <ViewsMenu
          now={{ shape, viewId }}
          onShow={(view) => {
            setFolded(new Set());
            return show(view);
          }}
          onSaved={savedAs}
        />
        <GridBar
          shape={shape}
          table={live.table}
          search={search}
          isStale={isStale}
          onAgain={again}
          onShape={change}
          onMenu={setMenu}
          onDown={toTable}
        />
        <span className="grid-state">
          <output className="soft">
            {isSorting
              ? words.sorting
              : state.isComplete
                ? words.shown(arrangement.count, Math.max(total, arrangement.count))
                : words.loading(live.table.rows.length, total)}
          </output>
          {!state.isComplete && total > 0 && (
            <progress max={total} value={live.table.rows.length} aria-label={words.loading(live.table.rows.length, total)} />
          )}
          <ColumnsMenu shape={shape} onShape={change} />
        </span>
      </div>
      {slots.length > 0 && <ChosenRowsBar slots={slots} acts={acts} onLetGo={() => setPicked(noRows)} />}
      {state.trouble !== null && (
        <p role="alert" className="grid-trouble">
          {failureText(messages, state.trouble)}
        </p>
      )}
      {isEmpty ? (
        <Empty title={words.empty} hint={words.emptyHint} />
      ) : (
        <>
          <ClaimGrid
            live={live}
            arrangement={arrangement}
            shape={shape}
            filtered={filtered}
            cursor={cursor}
            chosen={chosen}
            acts={acts}
            onCursor={setCursor}
            onChoose={setPicked}
            onShape={change}
            onFold={fold}
            onMenu={(property, element) => setMenu({ property, element })}
            onFilter={() => search.current?.focus()}
          />
          {state.isComplete && lines.length === 0 && <Empty title={words.nothing} hint={words.nothingHint} />}
          <DetailStrip row={row} source={here} onOpen={() => at !== null && acts.open(at)} />
        </>
      )}
      {menu !== null && (
        <ColumnMenu
          place={menu}
          table={live.table}
          shape={shape}
          onShape={change}
          onClose={() => {
            setMenu(null);
            if (menu.element.closest('.claim-grid') !== null) toTable();
          }}
        />
      )}
    </div>
  );
}
