import { useMemo, useRef } from 'react';
import { type Matrix, matrixOf } from '../../domain/matrix/matrix.ts';
import type { Source } from '../../domain/source.ts';
import { useInterfaceLanguage } from '../messages/index.tsx';
import { useIndependence } from '../propositions/use-independence.ts';
import { useNotices, useSession } from '../session.tsx';
import { useSources } from '../use-sources.ts';
import type { MatrixOptions } from './options.ts';

export interface ShownMatrix {
  readonly matrix: Matrix;
  readonly sources: ReadonlyMap<string, Source>;
  /** Whether there is anything to show, whatever the filters leave. */
  readonly isEmpty: boolean;
}

/** The matrix of the notebook as it is now; null until its claims are there. Only claims that take a stance are brought. */
export function useMatrix({ by, order, filter }: MatrixOptions): ShownMatrix | null {
  const { queries } = useSession();
  const notices = useNotices();
  const language = useInterfaceLanguage();
  const { byId, on, of, complete } = queries.usePropositions();
  const sources = useSources(queries.useSummaries());
  const copies = useIndependence();
  const claimIds = useMemo(() => [...of.keys()], [of]);
  const claims = queries.useReferredClaims(claimIds, notices.fail);
  const isReady = complete && sources !== undefined && claims !== undefined;
  const matrix = useMemo(
    () =>
      isReady
        ? matrixOf({ propositions: byId.values(), stances: [...on.values()].flat(), claims, sources, copies, by, order, filter, language })
        : null,
    [isReady, byId, on, claims, sources, copies, by, order, filter, language],
  );
  // A claim that another window has just linked is on its way: until then what was shown stays.
  const last = useRef<ShownMatrix | null>(null);
  if (matrix !== null && sources !== undefined) last.current = { matrix, sources, isEmpty: claimIds.length === 0 };
  return last.current;
}
