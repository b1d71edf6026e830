import { useCallback, useSyncExternalStore } from 'react';
import { isDoubtful } from '../../domain/encoding.ts';
import type { ImportOutcome } from '../../domain/import-summary.ts';
import { sayWarning } from '../../domain/import-warning.ts';
import type { FileToImport } from '../file-to-import.ts';
import { useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';
import { encodingName } from './encoding-name.ts';
import { learntDetail } from './learnt-said.ts';
import { useBundles } from './use-bundles.ts';
import { useSplit } from './use-split.ts';
import { watchWaiting } from './watch-waiting.ts';

/**
 * Imports files. What came of a single one is told in a notice; what came of more is the report's to tell.
 * @param onImported hears of the first source of a batch, once the batch is through, if the analyst only waited for that
 * @param onRecode asked to let the encoding of a source be chosen
 * @param onBibliographies hears of the bibliographies in a batch
 * @param onLocked hears of the files in a batch that are locked with a passphrase
 */
export function useImports(
  onImported: (sourceId: string) => void,
  onRecode: (source: { id: string; title: string }) => void,
  onBibliographies: (files: readonly FileToImport[]) => void,
  onLocked: (files: readonly FileToImport[]) => void,
) {
  const { imports } = useSession();
  const notices = useNotices();
  const messages = useMessages();
  const split = useSplit(onImported);
  const tellBundle = useBundles();
  const state = useSyncExternalStore(imports.subscribe, () => imports.state);

  const tell = useCallback(
    ({ file, result }: ImportOutcome) => {
      const words = messages.library;
      if (!result.ok) {
        const detail = messages.failures[result.error.code];
        // Bibliographies and locked bundles are shown in dialogs of their own.
        if (!['cancelled', 'file-is-bibliography', 'bundle-locked'].includes(result.error.code))
          notices.tell({ tone: 'problem', text: words.failed(file), detail });
        return;
      }
      const { duplicateOf, warnings, articles, attachments, encoding, title, sourceId, learnt } = result.value;
      const added = [result.value, ...attachments].filter((each) => each.duplicateOf === null).length;
      notices.tell({
        tone: 'info',
        text: duplicateOf === null ? words.imported(added) : words.duplicate(file),
        ...learntDetail(messages, duplicateOf === null ? [learnt] : []),
      });
      for (const warning of warnings)
        notices.tell({ tone: 'problem', text: words.warning(file, sayWarning(messages.importWarnings, warning)) });
      for (const { file: name, warnings } of attachments) {
        for (const warning of warnings)
          notices.tell({ tone: 'problem', text: words.warning(name, sayWarning(messages.importWarnings, warning)) });
      }
      if (encoding !== null && isDoubtful(encoding)) {
        notices.tell({
          tone: 'problem',
          text: messages.encoding.guessed(file, encodingName(encoding.name)),
          detail: messages.encoding.guessedHint,
          action: { label: messages.encoding.choose, run: () => onRecode({ id: sourceId, title }) },
        });
      }
      if (articles === undefined) return;
      const action = { label: messages.importing.split, run: () => void split(sourceId) };
      notices.tell({ tone: 'info', text: messages.importing.severalArticles(articles), action, stays: true });
    },
    [notices, messages, split, onRecode],
  );

  const start = useCallback(
    async (files: readonly FileToImport[]) => {
      if (files.length === 0) return;
      const onlyWaited = watchWaiting();
      const outcomes = await imports.add(files);
      const isAwaited = onlyWaited();
      if (outcomes === null) return;
      for (const report of imports.bundles()) tellBundle(report);
      const first = outcomes.find(({ result }) => result.ok)?.result;
      if (first?.ok === true && isAwaited) onImported(first.value.sourceId);
      onBibliographies(imports.refusedAs('file-is-bibliography'));
      onLocked(imports.refusedAs('bundle-locked'));
      const [only] = outcomes;
      if (outcomes.length === 1 && only !== undefined) {
        tell(only);
        imports.dismiss();
        return;
      }
      const added = outcomes.filter(({ result }) => result.ok && result.value.duplicateOf === null).length;
      if (added > 0) notices.tell({ tone: 'info', text: messages.library.imported(added) });
    },
    [imports, notices, messages, onImported, onBibliographies, onLocked, tell, tellBundle],
  );

  return { state, start, split, imports };
}
