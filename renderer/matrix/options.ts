import { useCallback, useState } from 'react';
import { tags } from '../../domain/claim.ts';
import { type MatrixFilter, noFilter } from '../../domain/matrix/filter.ts';
import { type MatrixOrder, matrixOrders } from '../../domain/matrix/order.ts';
import { type MatrixBy, matrixSides } from '../../domain/matrix/rows.ts';
import { statuses } from '../../domain/proposition.ts';

/** How a window shows the matrix. */
export interface MatrixOptions {
  readonly by: MatrixBy;
  readonly order: MatrixOrder;
  readonly filter: MatrixFilter;
}

const defaults: MatrixOptions = { by: 'source', order: 'conflict', filter: noFilter };

/** The matrix is as it was when one comes back to it, also after the page was loaded anew. */
export function useMatrixOptions(notebookId: string): [MatrixOptions, (change: Partial<MatrixOptions>) => void] {
  const place = `caveat:matrix:${notebookId}`;
  const [options, setOptions] = useState(() => parsedOptions(sessionStorage.getItem(place)));
  const change = useCallback(
    (change: Partial<MatrixOptions>) =>
      setOptions((present) => {
        const next = { ...present, ...change };
        sessionStorage.setItem(place, JSON.stringify(next));
        return next;
      }),
    [place],
  );
  return [options, change];
}

/** What was kept, as far as it can be read. */
export function parsedOptions(kept: string | null): MatrixOptions {
  try {
    const { by, order, filter = {} }: { by?: unknown; order?: unknown; filter?: Record<string, unknown> } = JSON.parse(kept ?? '{}');
    return {
      by: matrixSides.find((each) => each === by) ?? defaults.by,
      order: matrixOrders.find((each) => each === order) ?? defaults.order,
      filter: {
        conflicts: filter['conflicts'] === true,
        several: filter['several'] === true,
        status: statuses.find((each) => each === filter['status']) ?? null,
        tag: tags.find((each) => each === filter['tag']) ?? null,
      },
    };
  } catch {
    return defaults;
  }
}
