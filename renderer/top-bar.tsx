import { AppWindow, Command, History, Keyboard, Redo2, Settings as SettingsIcon, Undo2, UserRound } from 'lucide-react';
import { memo, useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { type ChosenLooks, type Looks, themes } from '../domain/looks.ts';
import { Button, ChoiceField, LineField, ModalDialog, Segments } from './design/controls.tsx';
import { IconButton } from './design/icon-button.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { keyName } from './key-name.ts';
import { catalogues, languages, useMessages } from './messages/index.tsx';
import { useNames } from './names/names.ts';
import { openNewWindow } from './new-window.ts';
import { useCommands } from './palette/commands.ts';
import { usePerform, useSession } from './session.tsx';
import { useStepName } from './step-name.ts';
import { topBarCommands } from './top-bar-commands.ts';
import { type View, views } from './views.ts';

/** The bar on top: the notebook's name, the views, undo and redo by name, the history, windows, settings. */
export function TopBar(props: {
  view: View;
  onView: (view: View) => void;
  onStep: (step: Step) => void;
  onHelp: () => void;
  onPalette: () => void;
  looks: Looks;
  onLooks: (chosen: ChosenLooks) => void;
}) {
  const messages = useMessages();
  const askNames = useNames();
  const [history, setHistory] = useState(false);
  useCommands(() => topBarCommands(messages, props.looks, { ...props, onHistory: () => setHistory(true), onNewWindow: openNewWindow }));
  return (
    <header className="top-bar">
      <h1>Caveat</h1>
      <NotebookName />
      <nav aria-label={messages.app.sections}>
        <Segments
          label={messages.app.sections}
          chosen={props.view}
          choices={views.map((view) => [view, messages.app.views[view]])}
          onChoose={props.onView}
        />
      </nav>
      <span className="top-bar-tools">
        <IconButton label={messages.palette.title} keys={keyName('Ctrl K')} onPress={props.onPalette}>
          <Command size={16} aria-hidden />
        </IconButton>
        <Steps onStep={props.onStep} />
        <IconButton label={messages.names.title} onPress={() => askNames(null)}>
          <UserRound size={16} aria-hidden />
        </IconButton>
        <IconButton label={messages.history.title} onPress={() => setHistory(true)}>
          <History size={16} aria-hidden />
        </IconButton>
        <IconButton label={messages.app.newWindow} keys={keyName('Ctrl Shift N')} onPress={openNewWindow}>
          <AppWindow size={16} aria-hidden />
        </IconButton>
        <IconButton label={messages.app.shortcuts} keys="?" onPress={props.onHelp}>
          <Keyboard size={16} aria-hidden />
        </IconButton>
        <DialogTrigger>
          <Button look={['plain', 'icon']} aria-label={messages.app.settings}>
            <SettingsIcon size={16} aria-hidden />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Dialog className="settings" aria-label={messages.app.settings}>
              <ChoiceField
                label={messages.app.theme}
                chosen={props.looks.theme}
                choices={themes.map((theme) => [theme, messages.app.themes[theme]])}
                onChoose={(theme) => props.onLooks({ theme })}
              />
              <ChoiceField
                label={messages.app.interfaceLanguage}
                chosen={props.looks.language}
                choices={languages.map((each) => [each, catalogues[each].language])}
                onChoose={(language) => props.onLooks({ language })}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </span>
      <HistoryDialog open={history} onClose={() => setHistory(false)} />
    </header>
  );
}

type Step = 'undo' | 'redo';

/** Undo and redo, each by the name of what it would do. */
function Steps({ onStep }: { onStep: (step: Step) => void }) {
  const messages = useMessages();
  const { queries } = useSession();
  const state = queries.useState();
  const nameOf = useStepName();
  const undo = state?.undo ?? null;
  const redo = state?.redo ?? null;
  const undoName = undo === null ? messages.app.undo : messages.app.undoStep(nameOf(undo));
  const redoName = redo === null ? messages.app.redo : messages.app.redoStep(nameOf(redo));
  useCommands(() => [
    { id: 'undo', title: undoName, keys: 'Ctrl Z', isAvailable: undo !== null, run: () => onStep('undo') },
    { id: 'redo', title: redoName, keys: 'Ctrl Shift Z', isAvailable: redo !== null, run: () => onStep('redo') },
  ]);
  return (
    <>
      <StepButton step="undo" label={undoName} isDisabled={undo === null} onStep={onStep} />
      <StepButton step="redo" label={redoName} isDisabled={redo === null} onStep={onStep} />
    </>
  );
}

/** Most commits leave it as it is: drawing it again would cost more than the claim a key has made. */
const StepButton = memo(function StepButton(props: { step: Step; label: string; isDisabled: boolean; onStep: (step: Step) => void }) {
  const { step, label, isDisabled, onStep } = props;
  const Icon = step === 'undo' ? Undo2 : Redo2;
  return (
    <IconButton
      label={label}
      keys={keyName(step === 'undo' ? 'Ctrl Z' : 'Ctrl Shift Z')}
      isDisabled={isDisabled}
      onPress={() => onStep(step)}
    >
      <Icon size={16} aria-hidden />
    </IconButton>
  );
});

function NotebookName() {
  const messages = useMessages();
  const { queries, hello } = useSession();
  const perform = usePerform();
  const title = queries.useNotebookTitle() ?? hello.notebook.title;
  const [name, setName] = useState<string | null>(null);
  useCommands(() => [{ id: 'rename-notebook', title: messages.app.renameNotebook, run: () => setName(title) }]);
  const rename = async () => {
    const done = name === null || name.trim() === title || (await perform('rename-notebook', { title: name }));
    if (done) setName(null);
  };
  return (
    <>
      <AriaButton className="notebook-name" aria-label={`${title}: ${messages.app.renameNotebook}`} onPress={() => setName(title)}>
        {title}
      </AriaButton>
      <ModalDialog title={messages.app.renameNotebook} open={name !== null} onClose={() => setName(null)}>
        <form
          className="dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            void rename();
          }}
        >
          <LineField label={hello.fileName} value={name ?? ''} onChange={setName} autoFocus required />
          <div className="actions">
            <Button onPress={() => setName(null)}>{messages.app.cancel}</Button>
            <Button type="submit" look={['primary']}>
              {messages.app.save}
            </Button>
          </div>
        </form>
      </ModalDialog>
    </>
  );
}
