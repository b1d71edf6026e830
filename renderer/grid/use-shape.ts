import { useCallback, useState } from 'react';
import { type SavedView, viewShape } from '../../domain/saved-view.ts';
import { firstShape, type GridShape, shapeOf, viewShapeOf } from './shape.ts';

/** How the table shows the claims now, and the saved view it began with. */
export interface ShapeNow {
  readonly shape: GridShape;
  /** Null for all claims as they come. */
  readonly viewId: string | null;
}

interface ShapeWork extends ShapeNow {
  change(change: Partial<GridShape>): void;
  /** Shows a saved view, or all claims for null. @returns the names in it that are not known */
  show(view: SavedView | null): readonly string[];
  /** Goes on as the view that the present shape was just saved as. */
  savedAs(viewId: string | null): void;
}

/** How the table shows the claims: where it was left in this window, or in the one used last. */
export function useShape(notebookId: string): ShapeWork {
  const key = `caveat:claims:${notebookId}`;
  const [now, setNow] = useState(() => kept(sessionStorage.getItem(key) ?? localStorage.getItem(key)));
  const become = useCallback(
    (next: (present: ShapeNow) => ShapeNow) =>
      setNow((present) => {
        const { shape, viewId } = next(present);
        for (const storage of [sessionStorage, localStorage]) storage.setItem(key, JSON.stringify({ shape: viewShapeOf(shape), viewId }));
        return { shape, viewId };
      }),
    [key],
  );
  const change = useCallback(
    (change: Partial<GridShape>) => become(({ shape, viewId }) => ({ shape: { ...shape, ...change }, viewId })),
    [become],
  );
  const show = useCallback(
    (view: SavedView | null) => {
      const { shape, unknown } = view === null ? { shape: firstShape, unknown: [] } : shapeOf(view);
      become(() => ({ shape, viewId: view?.id ?? null }));
      return unknown;
    },
    [become],
  );
  const savedAs = useCallback((viewId: string | null) => become(({ shape }) => ({ shape, viewId })), [become]);
  return { ...now, change, show, savedAs };
}

function kept(text: string | null): ShapeNow {
  try {
    const value = JSON.parse(text ?? '{}') as { shape?: unknown; viewId?: unknown };
    const parsed = viewShape.safeParse(value.shape);
    const viewId = typeof value.viewId === 'string' ? value.viewId : null;
    return parsed.success ? { shape: shapeOf(parsed.data).shape, viewId } : { shape: firstShape, viewId: null };
  } catch {
    // What cannot be read is no loss: the table begins as it first was.
    return { shape: firstShape, viewId: null };
  }
}
