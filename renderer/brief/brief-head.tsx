import { Trash2 } from 'lucide-react';
import { lazy, useEffect, useRef, useState } from 'react';
import type { Brief } from '../../domain/brief.ts';
import { type ExportFormat, exportFormats } from '../../domain/export-format.ts';
import type { Failure } from '../../domain/result.ts';
import { Button } from '../design/controls.tsx';
import { DialogLater } from '../design/typed-ahead.tsx';
import { useInterfaceLanguage, useMessages } from '../messages/index.tsx';
import { useCommands } from '../palette/commands.ts';
import { useNotices, usePerform, useSession } from '../session.tsx';
import { wholeBriefCommands } from './brief-commands.ts';
import { ExportMenu } from './export-menu.tsx';
import { StyleMenu } from './style-menu.tsx';

const LockBundleDialog = lazy(() =>
  import('../door/lock-bundle-dialog.tsx').then(({ LockBundleDialog }) => ({ default: LockBundleDialog })),
);

/** A brief's title, and what can be done with the whole of it. */
export function BriefHead(props: {
  brief: Brief;
  /** Whether the title is to be written now: the field then takes the focus, and tells. */
  nameFirst: boolean;
  onNaming: () => void;
  /** Enter was pressed in the title. */
  onNamed: () => void;
  beforeExport: () => Promise<void>;
  onRemoved: () => void;
  /** Asked to check a brief that was exported. */
  onCheck: () => void;
}) {
  const { brief, nameFirst, onNaming } = props;
  const messages = useMessages();
  const language = useInterfaceLanguage();
  const { services } = useSession();
  const notices = useNotices();
  const perform = usePerform();
  /** What is being typed; null while the title is only shown. */
  const [typed, setTyped] = useState<string | null>(null);
  const title = typed ?? brief.title;
  const [exporting, setExporting] = useState<string | null>(null);
  /** The export under way, unless it was cancelled. */
  const underWay = useRef<string | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [choosingStyle, setChoosingStyle] = useState(false);
  const [isLocking, setLocking] = useState(false);

  useEffect(() => {
    if (!nameFirst) return;
    input.current?.focus();
    input.current?.select();
    onNaming();
  }, [nameFirst, onNaming]);

  const rename = () => {
    setTyped(null);
    if (title.trim() !== '' && title.trim() !== brief.title) void perform('rename-brief', { briefId: brief.id, title });
  };

  /** @returns why it was refused; null when it was not, or was told in a notice */
  const exportAs = async (format: ExportFormat, passphrase?: string): Promise<Failure | null> => {
    const taskId = crypto.randomUUID();
    setExporting(taskId);
    underWay.current = taskId;
    await props.beforeExport();
    if (underWay.current !== taskId) return null;
    const answer = await services.call('brief.export', {
      taskId,
      briefId: brief.id,
      format,
      language,
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    setExporting(null);
    if (!answer.ok) {
      if (answer.error.code === 'passphrase-too-short') return answer.error;
      if (answer.error.code !== 'cancelled') notices.fail(answer.error);
      return null;
    }
    if (answer.value.savedAs !== null) notices.tell({ tone: 'info', text: messages.brief.exported(answer.value.savedAs) });
    if (answer.value.warnings.length > 0) notices.tell({ tone: 'problem', text: messages.brief.warnings(answer.value.warnings.length) });
    return null;
  };
  const cancelExport = () => {
    if (exporting !== null) void services.call('task.cancel', { taskId: exporting });
    underWay.current = null;
    setExporting(null);
  };

  const remove = async () => {
    if (await perform('remove-brief', { briefId: brief.id })) props.onRemoved();
  };

  useCommands(() =>
    wholeBriefCommands(messages, (id) => {
      if (id === 'citation-style') setChoosingStyle(true);
      else if (id === 'remove-brief') void remove();
      else if (id === 'export-locked') setLocking(exporting === null);
      else if (id === 'rename-brief') {
        input.current?.focus();
        input.current?.select();
      } else if (exporting === null) void exportAs(exportFormats.find((format) => id === `export-${format}`) ?? 'docx');
    }),
  );

  return (
    <header className="brief-head">
      <textarea
        ref={input}
        rows={1}
        spellCheck={false}
        className="brief-title"
        aria-label={messages.brief.title}
        value={title}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          props.onNamed();
        }}
      />
      <StyleMenu brief={brief} open={choosingStyle} onOpen={setChoosingStyle} />
      {exporting !== null ? (
        <Button onPress={cancelExport}>
          {messages.brief.exporting} {messages.app.cancel}
        </Button>
      ) : (
        <ExportMenu onExport={(format) => void exportAs(format)} onExportLocked={() => setLocking(true)} onCheck={props.onCheck} />
      )}
      <Button look={['plain', 'icon']} aria-label={messages.brief.remove} onPress={() => void remove()}>
        <Trash2 size={15} aria-hidden />
      </Button>
      {isLocking && (
        <DialogLater onClose={() => setLocking(false)}>
          <LockBundleDialog
            onExport={(passphrase) => exportAs('zip', passphrase)}
            onClose={() => {
              cancelExport();
              setLocking(false);
            }}
          />
        </DialogLater>
      )}
    </header>
  );
}
