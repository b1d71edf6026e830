import { tags } from '../../domain/claim.ts';
import type { Matrix } from '../../domain/matrix/matrix.ts';
import { stancesTaken } from '../../domain/stance.ts';
import { TagWord } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { CellSign } from './cell-sign.tsx';

/** How large the matrix is, and what its signs and lines mean. */
export function MatrixFoot({ matrix: { rows, columns, by, hidden } }: { matrix: Matrix }) {
  const messages = useMessages();
  const words = messages.matrix;
  return (
    <footer className="matrix-foot">
      <output>
        {words.size(rows.length, columns.length, by)}
        {hidden > 0 && ` · ${words.hidden(hidden)}`}
      </output>
      <ul aria-label={words.legend}>
        {stancesTaken.map((stance) => (
          <li key={stance}>
            <CellSign stance={stance} isSplit={false} />
            {messages.propositions.stances[stance]}
          </li>
        ))}
        <li>
          <CellSign stance="asserts" isSplit />
          {words.split}
        </li>
        <li className="matrix-lines-legend">
          {words.tagLine}
          {tags.map((tag) => (
            <TagWord key={tag} tag={tag} words={messages.tags[tag]} />
          ))}
        </li>
      </ul>
    </footer>
  );
}
