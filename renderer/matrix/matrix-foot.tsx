import { tags } from '../../domain/claim.ts';
import type { Matrix } from '../../domain/matrix/matrix.ts';
import { stancesTaken } from '../../domain/stance.ts';
import { TagWord } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { CellPicture } from './cell-picture.tsx';
import type { CellLook } from './draw-cells.ts';

/** No numbers stand in a legend. */
const none: CellLook['stances'] = { asserts: 0, denies: 0, hedges: 0, mentions: 0 };

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
            <CellPicture look={{ stance, isSplit: false, stances: none }} width={34} />
            {messages.propositions.stances[stance]}
          </li>
        ))}
        <li>
          <CellPicture look={{ stance: 'asserts', isSplit: true, stances: none }} width={48} />
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
