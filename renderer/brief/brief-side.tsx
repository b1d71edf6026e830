import { useState } from 'react';
import { Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useCommands } from '../palette/commands.ts';
import { besideBriefCommands } from './brief-commands.ts';
import { ClaimPicker } from './claim-picker.tsx';

/** Beside a brief: the claims to put into it, its outline, or what its check finds. */
export function BriefSide(props: {
  briefId: string | null;
  onInsert: (claimIds: string[]) => void;
  onCite: (sourceId: string) => void;
  /** Hears where the outline of the brief can be shown, and null when it is not. */
  onOutline: (place: HTMLElement | null) => void;
  /** The same for what its check finds. */
  onTradecraft: (place: HTMLElement | null) => void;
  /** How many findings there are. */
  findings: number;
}) {
  const messages = useMessages();
  const { brief, composing, tradecraft } = messages;
  const [shows, setShows] = useState<'claims' | 'outline' | 'tradecraft'>('claims');
  useCommands(() => (props.briefId === null ? [] : besideBriefCommands(messages, setShows)));
  const head = props.briefId !== null && (
    <Segments
      label={composing.beside}
      chosen={shows}
      choices={[
        ['claims', composing.claims],
        ['outline', composing.outline],
        ['tradecraft', <TradecraftName key="name" findings={props.findings} />],
      ]}
      onChoose={setShows}
    />
  );
  const shown = props.briefId === null ? 'claims' : shows;
  const label = { claims: brief.picker, outline: composing.outline, tradecraft: tradecraft.title }[shown];
  const instead = {
    claims: null,
    outline: <div key="outline" ref={props.onOutline} />,
    tradecraft: <div key="tradecraft" ref={props.onTradecraft} />,
  };
  return (
    <aside className="margin-pane claim-picker" aria-label={label}>
      <ClaimPicker briefId={props.briefId} head={head} instead={instead[shown]} onInsert={props.onInsert} onCite={props.onCite} />
    </aside>
  );
}

function TradecraftName({ findings }: { findings: number }) {
  const { tradecraft } = useMessages();
  if (findings === 0) return tradecraft.title;
  return (
    <>
      <span aria-hidden>{tradecraft.title}</span>
      <span aria-hidden className="segment-count">
        {findings}
      </span>
      <span className="visually-hidden">{tradecraft.counted(findings)}</span>
    </>
  );
}
