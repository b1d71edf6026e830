import { useEffect, useMemo, useState } from 'react';
import type { Claim } from '../../domain/claim.ts';
import { MAX_STATEMENT_LENGTH } from '../../domain/proposition.ts';
import type { LikelyProposition } from '../../domain/propositions/likely.ts';
import { type StanceTaken, stancesTaken } from '../../domain/stance.ts';
import { ModalDialog } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { useNotices, usePerform, useSession } from '../session.tsx';
import { withWords } from './find-propositions.ts';
import { useLikely } from './likely-index.ts';
import { type PickerOption, PropositionPicker } from './proposition-picker.tsx';
import { SaidClaim } from './said-claim.tsx';
import { StanceChoice } from './stance-choice.tsx';
import { StanceSign } from './stance-sign.tsx';
import './linking.css';

/** Stands for the proposition that is not there yet. */
const NEW = 'new';
/** More would not be looked at. */
const MOST_SHOWN = 60;

/** Asks which proposition claims are about, and what they say of it: likely ones first, all by typing, or a new one. One step. */
export function LinkDialog({ claimIds, onClose }: { claimIds: readonly string[]; onClose: () => void }) {
  const messages = useMessages();
  const words = messages.propositions;
  const { sync, queries } = useSession();
  const notices = useNotices();
  const perform = usePerform();
  const [typed, setTyped] = useState('');
  const [stance, setStance] = useState<StanceTaken>('asserts');
  const all = queries.useClaims();
  const { byId, of } = queries.usePropositions();
  const likely = useLikely();
  useEffect(() => void sync.openClaims().then((done) => done.ok || notices.fail(done.error)), [sync, notices]);

  const claims = useMemo(() => claimIds.flatMap((id) => all?.get(id) ?? []), [claimIds, all]);
  const [first] = claims;
  const matches = useMemo(
    () => (likely === null || first === undefined ? [] : likely.matches.propositionsFor(first, (id) => of.get(id) ?? [])),
    [likely, first, of],
  );
  const statement = (typed.trim() === '' ? wordsOf(first) : typed.trim()).slice(0, MAX_STATEMENT_LENGTH).toWellFormed();

  const taken = new Map(claimIds.length === 1 ? of.get(claimIds[0] ?? '')?.map((each) => [each.propositionId, each.stance]) : []);
  const scores = new Map(matches.map((each) => [each.propositionId, each]));
  const found = withWords(byId.values(), typed);
  const best = found.filter(({ id }) => scores.has(id)).sort((a, b) => (scores.get(b.id)?.score ?? 0) - (scores.get(a.id)?.score ?? 0));
  const others = found.filter(({ id }) => !scores.has(id)).slice(0, MOST_SHOWN);
  const optionOf = (id: string, said: string): PickerOption => {
    const has = taken.get(id);
    return {
      key: id,
      content: (
        <>
          <span className="picker-statement">{said}</span>
          {has !== undefined && (
            <span className="soft">
              <StanceSign stance={has} /> {words.already(words.stances[has])}
            </span>
          )}
          <Why match={scores.get(id)} />
        </>
      ),
    };
  };
  const headed = (options: PickerOption[], head: string): PickerOption[] =>
    options.map((each, index) => (index === 0 ? { ...each, head } : each));
  const make: PickerOption[] =
    statement === '' ? [] : [{ key: NEW, content: <span className="picker-new">{words.makeNew(statement)}</span> }];
  const likelyOptions = headed(
    best.map(({ id, statement: said }) => optionOf(id, said)),
    words.matches,
  );
  const otherOptions = headed(
    others.map(({ id, statement: said }) => optionOf(id, said)),
    words.others,
  );
  // While nothing is typed, what is only there by chance comes after the claim's own words.
  const inOrder = typed.trim() === '' ? [...likelyOptions, ...make, ...otherOptions] : [...likelyOptions, ...otherOptions, ...make];
  // What becomes known later must not slip under the Enter key.
  const options = likely === null ? [] : inOrder;

  const choose = async (key: string): Promise<void> => {
    const ids = claims.map(({ id }) => id);
    const done =
      key === NEW
        ? await perform('create-proposition', {
            propositionId: crypto.randomUUID(),
            statement,
            claims: ids.map((claimId) => ({ claimId, stance })),
          })
        : await perform('link-claims', { propositionId: key, claimIds: ids, stance });
    if (!done) return;
    notices.tell({ tone: 'info', text: words.linked(ids.length), topic: 'link' });
    onClose();
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const digit = /^Digit([1-4])$/.exec(event.code)?.[1];
      const meant = event.altKey && digit !== undefined ? stancesTaken[Number(digit) - 1] : undefined;
      if (meant === undefined) return;
      // Outside of this dialog the same keys go to another view.
      event.preventDefault();
      event.stopPropagation();
      setStance(meant);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);

  return (
    <ModalDialog title={words.linkTitle(claimIds.length)} open onClose={onClose}>
      <div className="link-dialog">
        {first !== undefined && <SaidClaim claim={first} />}
        <StanceChoice chosen={stance} onChoose={setStance} />
        <PropositionPicker label={words.find} words={typed} onWords={setTyped} options={options} onChoose={(key) => void choose(key)} />
        <p className="soft link-hint">{words.linkHint}</p>
      </div>
    </ModalDialog>
  );
}

/** Why a proposition is thought likely. */
function Why({ match }: { match: LikelyProposition | undefined }) {
  const words = useMessages().propositions;
  if (match === undefined) return null;
  return (
    <span className="soft">
      {words.because(match.shared.join(' · '))}
      {match.through !== null && ` (${words.throughClaim})`}
    </span>
  );
}

/** A claim's words as a statement may have them: one line. */
function wordsOf(claim: Claim | undefined): string {
  return claim === undefined ? '' : (claim.translation ?? claim.anchor.exact).replace(/\s+/g, ' ').trim();
}
