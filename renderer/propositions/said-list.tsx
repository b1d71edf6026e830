import { LocateFixed, Unlink } from 'lucide-react';
import type { Claim } from '../../domain/claim.ts';
import { type Copies, type Saying, type Voice, whoSays } from '../../domain/propositions/said.ts';
import type { Source } from '../../domain/source.ts';
import { IconButton } from '../design/icon-button.tsx';
import { dateText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { usePerform } from '../session.tsx';
import { SaidClaim } from './said-claim.tsx';
import { StanceChoice } from './stance-choice.tsx';
import { StanceSign } from './stance-sign.tsx';

interface SaidListProps {
  readonly propositionId: string;
  readonly sayings: readonly Saying[];
  readonly sources: readonly Source[];
  readonly copies: Copies;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (claimId: string) => void;
  readonly onOpenClaim: (claim: Claim) => void;
}

/** Who says what of a proposition: by stance, then by source. */
export function SaidList(props: SaidListProps) {
  const words = useMessages().propositions;
  return [...whoSays(props.sayings, 'source')].map(([stance, voices]) => (
    <section key={stance} className="said" aria-label={words.stances[stance]}>
      <h3 className="stance-word">
        <StanceSign stance={stance} size={15} />
        {words.stances[stance]}
        <span className="soft">{voices.reduce((sum, { sayings }) => sum + sayings.length, 0)}</span>
      </h3>
      {voices.map((voice) => (
        <SourceVoice key={voice.who} voice={voice} {...props} />
      ))}
    </section>
  ));
}

function SourceVoice({ voice, sources, copies, ...props }: SaidListProps & { voice: Voice }) {
  const messages = useMessages();
  const words = messages.propositions;
  const language = useInterfaceLanguage();
  const perform = usePerform();
  const { propositionId } = props;
  const source = sources.find(({ id }) => id === voice.who);
  const original = sources.find(({ id }) => id === copies.get(voice.who));
  return (
    <div className="said-source">
      <h4 lang={source?.language}>
        {source?.title}
        <span className="soft">{source?.published == null ? '' : ` ${dateText(language, source.published)}`}</span>
      </h4>
      {original !== undefined && <p className="soft">{words.copyOf(original.title)}</p>}
      {voice.sayings.map(({ claim, stance }) => (
        <SaidClaim
          key={claim.id}
          claim={claim}
          before={
            <input
              type="checkbox"
              aria-label={words.chooseClaim}
              checked={props.chosen.has(claim.id)}
              onChange={() => props.onToggle(claim.id)}
            />
          }
          tools={
            <span className="said-tools">
              <StanceChoice
                signsOnly
                chosen={stance.stance}
                onChoose={(next) => void perform('set-stances', { propositionId, claimIds: [claim.id], stance: next })}
              />
              <IconButton label={messages.claim.goTo} onPress={() => props.onOpenClaim(claim)}>
                <LocateFixed size={14} aria-hidden />
              </IconButton>
              <IconButton label={words.unlink} onPress={() => void perform('unlink-claims', { propositionId, claimIds: [claim.id] })}>
                <Unlink size={14} aria-hidden />
              </IconButton>
            </span>
          }
        />
      ))}
    </div>
  );
}
