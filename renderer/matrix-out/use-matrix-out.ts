import { useState } from 'react';
import type { Brief } from '../../domain/brief.ts';
import { pictureNode, tableNodes } from '../../domain/matrix/figure-nodes.ts';
import { figureOf, wholeFigure } from '../../domain/matrix/figure-of.ts';
import type { MatrixFileFormat } from '../../domain/matrix/file-format.ts';
import type { Matrix } from '../../domain/matrix/matrix.ts';
import { figureRows } from '../../domain/matrix/matrix-words.ts';
import { ok } from '../../domain/result.ts';
import type { Source } from '../../domain/source.ts';
import { copiedRows, toClipboard } from '../grid/copy-rows.ts';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useNotices, usePerform, useSession } from '../session.tsx';
import { madeBrief, putIntoBrief } from './put-into-brief.ts';

/** What can be made of a matrix beside looking at it. */
export interface MatrixOut {
  /** Names the file that is being written; null when none is. */
  readonly saving: string | null;
  save(format: MatrixFileFormat): Promise<void>;
  cancel(): void;
  copyTable(): Promise<void>;
  /** @param brief null for a new one */
  putInto(brief: Brief | null, as: 'picture' | 'table'): Promise<void>;
}

/** @param onOpenBrief leads to a brief that it was put into */
export function useMatrixOut(matrix: Matrix, sources: ReadonlyMap<string, Source>, onOpenBrief: (briefId: string) => void): MatrixOut {
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const { services, savers, queries } = useSession();
  const revision = queries.useState()?.revision ?? 0;
  const notices = useNotices();
  const perform = usePerform();
  const [saving, setSaving] = useState<string | null>(null);
  const words = messages.matrixOut;
  const made = () => ({ revision, at: new Date().toISOString() });
  return {
    saving,
    async save(format) {
      const figure = figureOf(matrix, sources, made());
      if (!figure.ok) return notices.fail(figure.error);
      const taskId = crypto.randomUUID();
      setSaving(taskId);
      const answer = await services.call('matrix.save', { taskId, figure: figure.value, format, look: 'light', language });
      setSaving(null);
      if (!answer.ok) {
        if (answer.error.code !== 'cancelled') notices.fail(answer.error);
      } else if (answer.value.savedAs !== null) notices.tell({ tone: 'info', text: words.saved(answer.value.savedAs) });
    },
    cancel() {
      if (saving !== null) void services.call('task.cancel', { taskId: saving });
    },
    async copyTable() {
      await toClipboard(copiedRows(figureRows(wholeFigure(matrix, sources, made()), language)));
      notices.tell({ tone: 'info', text: words.copied, topic: 'copied' });
    },
    async putInto(brief, as) {
      const figure = figureOf(matrix, sources, made());
      const blocks = as === 'table' ? tableNodes(matrix, sources, made(), language) : figure.ok ? ok([pictureNode(figure.value)]) : figure;
      if (!blocks.ok) return notices.fail(blocks.error);
      const briefId = brief?.id ?? crypto.randomUUID();
      const title = brief?.title ?? words.title;
      if (brief === null && !(await perform('create-brief', { briefId, title }))) return;
      if (!(await putIntoBrief(savers, brief ?? madeBrief(briefId), blocks.value))) return;
      const action = { label: words.open, run: () => onOpenBrief(briefId) };
      notices.tell({ tone: 'info', text: words.inserted(title), topic: 'matrix', action });
    },
  };
}
