import { useMemo } from 'react';
import { sameJson } from '../../domain/changes.ts';
import { laidOut, type Matrix, type MatrixLayout } from '../../domain/matrix/matrix.ts';
import { type Spoken, type SpokenInput, spokenOf } from '../../domain/matrix/spoken.ts';
import type { Source } from '../../domain/source.ts';
import { useInterfaceLanguage } from '../messages/index.tsx';
import type { PropositionsShown } from '../mirror/propositions.ts';
import { useIndependence } from '../propositions/use-independence.ts';
import { useNotices, useSession } from '../session.tsx';
import { sameSources, useSources } from '../use-sources.ts';
import type { MatrixOptions } from './options.ts';

export interface ShownMatrix {
  readonly matrix: Matrix;
  readonly sources: ReadonlyMap<string, Source>;
  /** Whether there is anything to show, whatever the filters leave. */
  readonly isEmpty: boolean;
}

/** What a matrix is made of. */
interface Materials extends MatrixLayout, Pick<SpokenInput, 'claims' | 'copies'> {
  readonly shown: PropositionsShown;
}

interface Last {
  readonly from: Materials;
  readonly spoken: Spoken;
  readonly shown: ShownMatrix;
}

/**
 * The matrix shown last, by the window's session, with what it was made of: coming back to it costs nothing while nothing changed, another
 * order or filter no more than laying it out, and a commit the rows it touches.
 */
const lastShown = new WeakMap<object, Last>();
/** The claims that take a stance, by the stances: the same list for as long as these are the same. */
const claimIdsOf = new WeakMap<PropositionsShown['of'], readonly string[]>();

/** The matrix of the notebook as it is now; null until its claims are there. Only claims that take a stance are brought. */
export function useMatrix({ by, order, filter }: MatrixOptions): ShownMatrix | null {
  const { queries, sync } = useSession();
  const notices = useNotices();
  const language = useInterfaceLanguage();
  const shown = queries.usePropositions();
  const sources = useSources(queries.useSummaries());
  const copies = useIndependence();
  const claimIds = claimIdsOf.get(shown.of) ?? [...shown.of.keys()];
  claimIdsOf.set(shown.of, claimIds);
  const claims = queries.useReferredClaims(claimIds, notices.fail);
  return useMemo(() => {
    const last = lastShown.get(sync);
    // A claim that another window has just linked is on its way: until then what was shown stays.
    if (!shown.complete || claims === undefined || sources === undefined) return last?.shown ?? null;
    const from: Materials = { shown, claims, sources, copies, by, order, filter, language };
    if (last !== undefined && isSame(last.from, from)) return last.shown;
    const isSpokenSame = last?.from.shown === shown && last.from.claims === claims && last.from.copies === copies;
    const spoken = isSpokenSame
      ? last.spoken
      : spokenOf({ propositions: shown.byId.values(), stancesOn: shown.on, claims, copies }, last?.spoken);
    const next = { from, spoken, shown: { matrix: laidOut(spoken, from), sources, isEmpty: shown.of.size === 0 } };
    lastShown.set(sync, next);
    return next.shown;
  }, [sync, shown, claims, sources, copies, by, order, filter, language]);
}

function isSame(a: Materials, b: Materials): boolean {
  const isOfSame = a.shown === b.shown && a.claims === b.claims && a.copies === b.copies && sameSources(a.sources, b.sources);
  return isOfSame && a.by === b.by && a.order === b.order && a.language === b.language && sameJson(a.filter, b.filter);
}
