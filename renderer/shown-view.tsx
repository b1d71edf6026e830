import { Suspense } from 'react';
import type { Claim } from '../domain/claim.ts';
import { broughtLater } from './brought-later.tsx';
import { References } from './claim/references.tsx';
import { TypedAheadOfView } from './design/typed-ahead.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { Library } from './library/library.tsx';
import type { Place } from './place.ts';
import { ReadView } from './reader/read-view.tsx';
import type { Target } from './reader/source-reader.tsx';
import type { HitPlace } from './search/open-hit.ts';

/** Writing briefs is a large part of the program, and nothing one sees at first needs it; so it is with what goes across sources. */
const [BriefView, loadBriefView] = broughtLater(async () => (await import('./brief/brief-view.tsx')).BriefView);
/** The table of claims. */
const [GridView, loadGridView] = broughtLater(async () => (await import('./grid/grid-view.tsx')).GridView);
const [SearchView, loadSearchView] = broughtLater(async () => (await import('./search/search-view.tsx')).SearchView);
const [CompareView, loadCompareView] = broughtLater(async () => (await import('./compare/compare-view.tsx')).CompareView);

/** Brings what other views need, so that they show at once: what is typed right after a view's key is for it. */
export async function prepareViews(): Promise<void> {
  await Promise.all([loadSearchView(), loadBriefView(), loadGridView(), loadCompareView()]);
}

/** What fills the window between the bars on top and below: the view that is chosen. */
export function ShownView(props: {
  place: Place;
  /** Changes when the reader has to go to a place in the source it shows already. */
  visit: number;
  /** What the reader is on its way to. */
  target: Target | null;
  onArrived: () => void;
  onPlace: (change: Partial<Place>) => void;
  onChooseSource: (sourceId: string | null) => void;
  onOpenSource: (sourceId: string) => void;
  onOpenClaim: (claim: Claim) => void;
  onShowHit: (place: HitPlace) => void;
}) {
  const { place, onOpenClaim } = props;
  return (
    <FaultBoundary key={place.view}>
      <References sourceId={place.view === 'read' ? place.sourceId : null} onOpenClaim={onOpenClaim} onOpenSource={props.onOpenSource}>
        {place.view === 'read' && (
          <>
            <Library chosen={place.sourceId} onChoose={props.onChooseSource} />
            <ReadView key={props.visit} sourceId={place.sourceId} target={props.target} onArrived={props.onArrived} />
          </>
        )}
        <Suspense
          fallback={
            <>
              <main className="text-pane" aria-busy />
              {place.view === 'search' && <TypedAheadOfView />}
            </>
          }
        >
          {place.view === 'brief' && (
            <BriefView briefId={place.briefId} onChoose={(briefId) => props.onPlace({ briefId })} onOpenClaim={onOpenClaim} />
          )}
          {place.view === 'search' && <SearchView onShow={props.onShowHit} />}
          {place.view === 'claims' && <GridView onOpenClaim={onOpenClaim} />}
          {place.view === 'compare' && <CompareView place={place} onPlace={props.onPlace} onOpenClaim={onOpenClaim} />}
        </Suspense>
      </References>
    </FaultBoundary>
  );
}
