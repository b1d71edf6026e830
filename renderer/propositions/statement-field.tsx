import { useEffect, useState } from 'react';
import type { Proposition } from '../../domain/proposition.ts';
import { useMessages } from '../messages/index.tsx';
import { usePerform } from '../session.tsx';

/** The words of a proposition, edited where they stand: Enter or leaving keeps them, Escape takes them back. */
export function StatementField({ proposition }: { proposition: Proposition }) {
  const words = useMessages().propositions;
  const perform = usePerform();
  const { id, statement } = proposition;
  const [typed, setTyped] = useState(statement);
  useEffect(() => setTyped(statement), [statement]);
  const keep = async () => {
    const wanted = typed.replace(/\s+/g, ' ').trim();
    if (wanted === '' || wanted === statement) setTyped(statement);
    else if (!(await perform('reword-proposition', { propositionId: id, statement: wanted }))) setTyped(statement);
  };
  return (
    <textarea
      className="proposition-statement"
      aria-label={words.statement}
      title={words.editStatement}
      rows={1}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          event.currentTarget.blur();
        } else if (event.key === 'Escape') {
          setTyped(statement);
        }
      }}
    />
  );
}
