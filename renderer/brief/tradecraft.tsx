import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Claim } from '../../domain/claim.ts';
import type { Source } from '../../domain/source.ts';
import { describeFinding } from '../../domain/tradecraft/wording.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { goToPlace } from './tradecraft-place.ts';
import { type ShownFinding, useFindings } from './use-findings.ts';
import './tradecraft.css';

/** Checks the brief against the tradecraft standards while it is written. */
export function Tradecraft(props: {
  claims: ReadonlyMap<string, Claim>;
  sources: ReadonlyMap<string, Source>;
  /** Where the findings are shown; null while they are not. */
  place: HTMLElement | null;
  /** Hears how many there are. */
  onCount: (count: number) => void;
}) {
  const { onCount, place } = props;
  const findings = useFindings(props.claims, props.sources);
  useEffect(() => onCount(findings.length), [findings, onCount]);
  useEffect(() => () => onCount(0), [onCount]);
  return place === null ? null : createPortal(<Findings findings={findings} />, place);
}

/** Findings in reading order: the arrow keys go through them, Enter and a click go to the place. */
function Findings({ findings }: { findings: readonly ShownFinding[] }) {
  const [editor] = useLexicalComposerContext();
  const { tradecraft, likelihood } = useMessages();
  const language = useInterfaceLanguage();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const last = findings.length - 1;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    list.current?.querySelectorAll('button')[Math.max(0, Math.min(to, last))]?.focus();
  };
  if (findings.length === 0) return <p className="tradecraft-empty">{tradecraft.nothing}</p>;
  return (
    <>
      <p className="tradecraft-hint">{tradecraft.hint}</p>
      <ul ref={list} className="tradecraft" aria-label={tradecraft.title}>
        {findings.map((finding, index) => {
          const { says, why, standard } = describeFinding(finding, language, likelihood);
          return (
            <li key={`${finding.rule} ${finding.path.join('.')} ${finding.start} ${finding.end}`}>
              <button
                type="button"
                className="tradecraft-finding"
                data-severity={finding.severity}
                tabIndex={index === Math.min(active, findings.length - 1) ? 0 : -1}
                onClick={() => goToPlace(editor, finding)}
                onFocus={() => setActive(index)}
                onKeyDown={(event) => onKeyDown(event, index)}
              >
                <span className="tradecraft-says">
                  <span className="tradecraft-severity">{tradecraft.severity[finding.severity]}</span> {says}
                </span>
                {finding.text !== '' && finding.text !== finding.params.words && <q className="tradecraft-words">{finding.text}</q>}
                <span className="tradecraft-why">
                  {why} <span className="tradecraft-standard">{standard}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
