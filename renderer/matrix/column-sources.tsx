import type { MatrixBy, MatrixColumn } from '../../domain/matrix/rows.ts';
import type { Source } from '../../domain/source.ts';
import { dateText, useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { joined } from './names.ts';

/** The sources that one column stands for. */
export function ColumnSources({ column, by, sources }: { column: MatrixColumn; by: MatrixBy; sources: ReadonlyMap<string, Source> }) {
  const words = useMessages().matrix;
  const language = useInterfaceLanguage();
  // The original counts though no claim of its own stands here.
  const ids = by === 'source' ? [...new Set([column.who, ...column.sourceIds])] : column.sourceIds;
  return (
    <>
      <p className="soft">{words.columnOf(ids.length, by)}</p>
      <ul className="matrix-sources">
        {ids.map((id, index) => {
          const source = sources.get(id);
          const kind = by === 'attribution' || ids.length === 1 ? '' : index === 0 ? words.isOriginal : words.isCopy;
          const date = source?.published == null ? '' : dateText(language, source.published);
          return (
            <li key={id}>
              <span lang={source?.language}>{source?.title}</span>
              <span className="soft">{joined(source?.outlet ?? '', date, kind)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
