import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { GridList, GridListItem, Input, SearchField } from 'react-aria-components';
import { type Proposition, statusOf } from '../../domain/proposition.ts';
import { conflictIn } from '../../domain/propositions/conflict.ts';
import { type Copies, countsOf } from '../../domain/propositions/said.ts';
import { stancesTaken } from '../../domain/stance.ts';
import { Button, Empty } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { PropositionsShown } from '../mirror/propositions.ts';
import { useNavigation } from '../navigation.ts';
import { usePerform } from '../session.tsx';
import { withWords } from './find-propositions.ts';
import { StanceSign } from './stance-sign.tsx';

/** The propositions of the notebook, those that hold the words typed, those that clash if asked: choose one, or make another. */
export function PropositionList(props: {
  shown: PropositionsShown;
  copies: Copies;
  chosen: string | null;
  onChoose: (propositionId: string) => void;
}) {
  const messages = useMessages();
  const words = messages.propositions;
  const perform = usePerform();
  const navigation = useNavigation();
  const [typed, setTyped] = useState('');
  const [isOnlyClash, setOnlyClash] = useState(false);
  const { shown, copies, chosen } = props;
  const { byId, on } = shown;
  const clashing = useMemo(
    () => new Set([...byId.keys()].filter((id) => conflictIn(on.get(id) ?? [], copies) !== null)),
    [byId, on, copies],
  );
  const found = useMemo(
    () => withWords(byId.values(), typed).filter(({ id }) => !isOnlyClash || clashing.has(id)),
    [byId, clashing, typed, isOnlyClash],
  );
  const title = words.title(shown.complete ? byId.size : null);
  const create = async () => {
    const propositionId = crypto.randomUUID();
    const statement = typed.trim() === '' ? words.untitled : typed.trim();
    const isWanted = navigation.begin();
    if (await perform('create-proposition', { propositionId, statement })) {
      setTyped('');
      if (isWanted()) props.onChoose(propositionId);
    }
  };
  return (
    <aside className="list-pane" aria-label={title}>
      <div className="list-head">
        <h2>{title}</h2>
        <Button look={['small']} onPress={() => void create()}>
          <Plus size={14} aria-hidden />
          {words.create}
        </Button>
      </div>
      {byId.size > 0 && (
        <div className="proposition-filter">
          <SearchField className="field" aria-label={words.search} value={typed} onChange={setTyped}>
            <Input placeholder={words.search} />
          </SearchField>
          {clashing.size > 0 && (
            <label>
              <input type="checkbox" checked={isOnlyClash} onChange={({ target }) => setOnlyClash(target.checked)} /> {words.onlyClash}
            </label>
          )}
        </div>
      )}
      {byId.size === 0 ? (
        shown.complete && <Empty title={words.none} hint={words.noneHint} />
      ) : found.length === 0 ? (
        <Empty title={words.noneFound} />
      ) : (
        <GridList
          className="sources"
          aria-label={title}
          items={found}
          dependencies={[on, copies, chosen]}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (key !== undefined) props.onChoose(String(key));
          }}
        >
          {(each) => (
            <GridListItem id={each.id} textValue={each.statement} className="source">
              <Listed proposition={each} shown={shown} copies={copies} />
            </GridListItem>
          )}
        </GridList>
      )}
    </aside>
  );
}

function Listed({ proposition, shown, copies }: { proposition: Proposition; shown: PropositionsShown; copies: Copies }) {
  const words = useMessages().propositions;
  const stances = shown.on.get(proposition.id) ?? [];
  const counts = countsOf(stances);
  const conflict = conflictIn(stances, copies);
  return (
    <div className="proposition-listed">
      <span className="proposition-words">{proposition.statement}</span>
      <span className="proposition-line">
        <span>{words.statuses[statusOf(proposition)]}</span>
        {stancesTaken.map(
          (stance) =>
            counts[stance] > 0 && (
              <span key={stance} className="stance-word" title={words.stances[stance]}>
                <StanceSign stance={stance} size={12} />
                <span className="visually-hidden">{words.stances[stance]} </span>
                {counts[stance]}
              </span>
            ),
        )}
      </span>
      {conflict !== null && <span className="clash">{conflict.between === 'sources' ? words.clash : words.clashWithin}</span>}
    </div>
  );
}
