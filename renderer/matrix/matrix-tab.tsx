import { type ReactNode, useRef, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { Empty } from '../design/controls.tsx';
import { MatrixTools } from '../matrix-out/matrix-tools.tsx';
import { useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';
import { MatrixBar } from './matrix-bar.tsx';
import { MatrixDesk } from './matrix-desk.tsx';
import { MatrixFoot } from './matrix-foot.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { useMatrixOptions } from './options.ts';
import { placeFinder, type Spot } from './places.ts';
import { useMatrix } from './use-matrix.ts';
import './matrix.css';

/** Who says what of which proposition, all at once; and the passages of a cell side by side. */
export function MatrixTab(props: { head: ReactNode; onOpenClaim: (claim: Claim) => void; onOpenBrief: (briefId: string) => void }) {
  const { head, onOpenClaim } = props;
  const words = useMessages().matrix;
  const { hello } = useSession();
  const [options, setOptions] = useMatrixOptions(hello.notebookId);
  const shown = useMatrix(options);
  const [opened, setOpened] = useState<Spot | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const desk = useRef<HTMLElement>(null);

  const open = (spot: Spot, isByKey: boolean) => {
    setOpened(spot);
    if (isByKey) requestAnimationFrame(() => desk.current?.focus());
  };
  const close = () => {
    setOpened(null);
    grid.current?.focus({ preventScroll: true });
  };
  const body = () => {
    if (shown === null) {
      return (
        <p className="matrix-reading" role="status">
          {words.reading}
        </p>
      );
    }
    const { matrix, sources, isEmpty } = shown;
    if (isEmpty) return <Empty title={words.empty} hint={words.emptyHint} />;
    // What was opened may be gone, or be left out by a filter.
    const place = opened === null ? null : placeFinder(matrix)(opened);
    return (
      <section className="matrix" aria-label={words.title}>
        <MatrixBar options={options} onOptions={setOptions}>
          <MatrixTools {...{ matrix, sources }} onOpenBrief={props.onOpenBrief} />
        </MatrixBar>
        {matrix.rows.length === 0 ? (
          <Empty title={words.noneFound} />
        ) : (
          <MatrixGrid ref={grid} {...{ matrix, sources }} opened={place} onOpen={open} onClose={close} />
        )}
        <MatrixFoot matrix={matrix} />
        {place !== null && (
          <MatrixDesk ref={desk} {...{ matrix, sources, place }} onOpen={open} onClose={close} onOpenClaim={onOpenClaim} />
        )}
      </section>
    );
  };
  return (
    <main className="compare">
      {head}
      {body()}
    </main>
  );
}
