import { Combine, Split, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { type Proposition, statusOf } from '../../domain/proposition.ts';
import { conflictIn } from '../../domain/propositions/conflict.ts';
import { type Copies, firstSaid, independentSources, sayingsOf } from '../../domain/propositions/said.ts';
import { Button, Empty } from '../design/controls.tsx';
import { dateText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import type { PropositionsShown } from '../mirror/propositions.ts';
import { usePerform, useSession } from '../session.tsx';
import { ChosenSayings } from './chosen-sayings.tsx';
import { Dispute } from './dispute.tsx';
import { FiguresDiffer } from './figures-differ.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { SaidList } from './said-list.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { StatementField } from './statement-field.tsx';

/** A proposition: its words, how many sources speak of it, whether they clash, and who says what. */
export function PropositionDetail(props: {
  proposition: Proposition;
  shown: PropositionsShown;
  copies: Copies;
  onChoose: (propositionId: string | null) => void;
  onOpenClaim: (claim: Claim) => void;
}) {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const words = messages.propositions;
  const { queries } = useSession();
  const perform = usePerform();
  const { proposition, shown, copies } = props;
  const claims = queries.useClaims();
  const summaries = queries.useSummaries();
  const stances = shown.on.get(proposition.id) ?? noStances;
  const sayings = useMemo(() => (claims === undefined ? [] : sayingsOf(stances, claims)), [stances, claims]);
  const sources = useMemo(() => {
    const wanted = new Set(stances.map(({ sourceId }) => sourceId));
    return (summaries ?? []).flatMap(({ source }) => (wanted.has(source.id) ? [source] : []));
  }, [stances, summaries]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<'merge' | 'split' | null>(null);
  const chosen = sayings.filter(({ claim }) => picked.has(claim.id)).map(({ claim }) => claim.id);
  const conflict = conflictIn(stances, copies);
  const independent = independentSources(
    sources.map(({ id }) => id),
    copies,
  ).size;
  const firsts = firstSaid(sources);
  const titleOf = (sourceId: string) => sources.find(({ id }) => id === sourceId)?.title ?? '';
  const toggle = (claimId: string) =>
    setPicked((before) => {
      const next = new Set(before);
      if (!next.delete(claimId)) next.add(claimId);
      return next;
    });

  return (
    <article className="proposition">
      <StatementField proposition={proposition} />
      <div className="proposition-facts">
        <span className="status-chip" data-status={statusOf(proposition)}>
          {words.statuses[statusOf(proposition)]}
        </span>
        {sources.length > 0 && <span>{words.independent(independent)}</span>}
        {sources.length > independent && <span className="soft">{words.copies(sources.length - independent)}</span>}
        <span className="proposition-tools">
          <Button look={['plain', 'small']} isDisabled={shown.byId.size < 2} onPress={() => setDialog('merge')}>
            <Combine size={13} aria-hidden />
            {words.merge}
          </Button>
          <Button look={['plain', 'small']} isDisabled={chosen.length === 0} onPress={() => setDialog('split')}>
            <Split size={13} aria-hidden />
            {words.split}
          </Button>
          <Button
            look={['plain', 'small', 'icon']}
            aria-label={words.remove}
            onPress={() => void perform('remove-proposition', { propositionId: proposition.id })}
          >
            <Trash2 size={14} aria-hidden />
          </Button>
        </span>
      </div>
      {firsts.length > 0 && (
        <ul className="proposition-firsts soft">
          {firsts.map(({ sourceId, date, how }) => (
            <li key={sourceId}>
              {(how === 'published' ? words.firstPublished : words.firstImported)(dateText(language, date), titleOf(sourceId))}
            </li>
          ))}
          {firsts.length > 1 && <li>{words.sameTime}</li>}
        </ul>
      )}
      {conflict !== null && <Dispute proposition={proposition} conflict={conflict} sayings={sayings} onOpenClaim={props.onOpenClaim} />}
      {sources.length > 1 && <FiguresDiffer propositionId={proposition.id} onOpenClaim={props.onOpenClaim} />}
      {stances.length === 0 && <Empty title={words.nobody} hint={words.noneHint} />}
      <SaidList
        propositionId={proposition.id}
        sayings={sayings}
        sources={sources}
        copies={copies}
        chosen={picked}
        onToggle={toggle}
        onOpenClaim={props.onOpenClaim}
      />
      {chosen.length > 0 && (
        <ChosenSayings
          propositionId={proposition.id}
          claimIds={chosen}
          onSplit={() => setDialog('split')}
          onLetGo={() => setPicked(new Set())}
        />
      )}
      {dialog === 'merge' && <MergeDialog proposition={proposition} onClose={() => setDialog(null)} />}
      {dialog === 'split' && (
        <SplitDialog
          propositionId={proposition.id}
          claimIds={chosen}
          onClose={() => setDialog(null)}
          onDone={(made) => {
            setDialog(null);
            props.onChoose(made);
          }}
        />
      )}
    </article>
  );
}

const noStances: readonly never[] = [];
