import type { ReactNode } from 'react';
import { tags } from '../../domain/claim.ts';
import { matrixOrders } from '../../domain/matrix/order.ts';
import { matrixSides } from '../../domain/matrix/rows.ts';
import { statuses } from '../../domain/proposition.ts';
import { ChoiceField, Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import type { MatrixOptions } from './options.ts';

/** What stands for no choice in a list of choices. */
const ANY = 'any';

/** How the matrix is laid out and what it leaves out; whatever can be done with it stands at the end. */
export function MatrixBar(props: { options: MatrixOptions; onOptions: (change: Partial<MatrixOptions>) => void; children?: ReactNode }) {
  const messages = useMessages();
  const { matrix: words, propositions } = messages;
  const { by, order, filter } = props.options;
  const setFilter = (change: Partial<MatrixOptions['filter']>) => props.onOptions({ filter: { ...filter, ...change } });
  return (
    <header className="matrix-bar">
      <Segments
        label={words.by}
        chosen={by}
        choices={matrixSides.map((each) => [each, words.bys[each]])}
        onChoose={(chosen) => props.onOptions({ by: chosen })}
      />
      <ChoiceField
        label={words.order}
        chosen={order}
        choices={matrixOrders.map((each) => [each, words.orders[each]])}
        onChoose={(chosen) => props.onOptions({ order: chosen })}
      />
      <ChoiceField
        label={propositions.status}
        chosen={filter.status ?? ANY}
        choices={[[ANY, words.any], ...statuses.map((each) => [each, propositions.statuses[each]] as const)]}
        onChoose={(chosen) => setFilter({ status: chosen === ANY ? null : chosen })}
      />
      <ChoiceField
        label={messages.grid.columns.tag}
        chosen={filter.tag ?? ANY}
        choices={[[ANY, words.any], ...tags.map((each) => [each, messages.tags[each]] as const)]}
        onChoose={(chosen) => setFilter({ tag: chosen === ANY ? null : chosen })}
      />
      <Check label={propositions.onlyClash} checked={filter.conflicts} onChange={(conflicts) => setFilter({ conflicts })} />
      <Check label={words.several} checked={filter.several} onChange={(several) => setFilter({ several })} />
      <span className="matrix-tools">{props.children}</span>
    </header>
  );
}

function Check(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="matrix-check">
      <input type="checkbox" checked={props.checked} onChange={({ target }) => props.onChange(target.checked)} />
      {props.label}
    </label>
  );
}
