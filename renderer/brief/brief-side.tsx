import { useState } from 'react';
import { Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { ClaimPicker } from './claim-picker.tsx';

/** Beside a brief: the claims to put into it, or its outline. */
export function BriefSide(props: {
  briefId: string | null;
  onInsert: (claimIds: string[]) => void;
  onCite: (sourceId: string) => void;
  /** Hears where the outline of the brief can be shown, and null when it is not. */
  onOutline: (place: HTMLElement | null) => void;
}) {
  const { brief, composing } = useMessages();
  const [shows, setShows] = useState<'claims' | 'outline'>('claims');
  const head = props.briefId !== null && (
    <Segments
      label={composing.beside}
      chosen={shows}
      choices={[
        ['claims', composing.claims],
        ['outline', composing.outline],
      ]}
      onChoose={setShows}
    />
  );
  const isOutline = shows === 'outline' && props.briefId !== null;
  return (
    <aside className="margin-pane claim-picker" aria-label={isOutline ? composing.outline : brief.picker}>
      <ClaimPicker
        briefId={props.briefId}
        head={head}
        instead={isOutline ? <div ref={props.onOutline} /> : null}
        onInsert={props.onInsert}
        onCite={props.onCite}
      />
    </aside>
  );
}
