import { Keyboard, Redo2, Settings as SettingsIcon, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Step } from '../domain/contract.ts';
import { Button, ChoiceField, LineField, ModalDialog, Segments } from './design/controls.tsx';
import { catalogues, languages, useMessages } from './messages/index.tsx';
import type { Messages } from './messages/messages.ts';
import { usePerform, useSession } from './session.tsx';
import { type Place, type Settings, themes } from './settings.ts';

/** The bar on top: the notebook's name, the views, undo and redo, settings. */
export function TopBar(props: {
  view: Place['view'];
  onView: (view: Place['view']) => void;
  onStep: (step: 'undo' | 'redo') => void;
  onHelp: () => void;
  settings: Settings;
  onSettings: (change: Partial<Settings>) => void;
}) {
  const messages = useMessages();
  const { queries } = useSession();
  const state = queries.useState();
  const undo = state?.undo ?? null;
  const redo = state?.redo ?? null;
  const undoLabel = undo === null ? messages.app.undo : messages.app.undoStep(stepName(messages, undo));
  const redoLabel = redo === null ? messages.app.redo : messages.app.redoStep(stepName(messages, redo));
  return (
    <header className="top-bar">
      <b>Caveat</b>
      <NotebookName />
      <nav aria-label={messages.app.sections}>
        <Segments
          label={messages.app.sections}
          chosen={props.view}
          choices={[
            ['read', messages.app.read],
            ['brief', messages.app.brief],
          ]}
          onChoose={props.onView}
        />
      </nav>
      <span className="top-bar-tools">
        <Button look={['plain', 'icon']} aria-label={undoLabel} isDisabled={undo === null} onPress={() => props.onStep('undo')}>
          <Undo2 size={16} aria-hidden />
        </Button>
        <Button look={['plain', 'icon']} aria-label={redoLabel} isDisabled={redo === null} onPress={() => props.onStep('redo')}>
          <Redo2 size={16} aria-hidden />
        </Button>
        <Button look={['plain', 'icon']} aria-label={messages.app.shortcuts} onPress={props.onHelp}>
          <Keyboard size={16} aria-hidden />
        </Button>
        <DialogTrigger>
          <Button look={['plain', 'icon']} aria-label={messages.app.settings}>
            <SettingsIcon size={16} aria-hidden />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Dialog className="settings" aria-label={messages.app.settings}>
              <ChoiceField
                label={messages.app.theme}
                chosen={props.settings.theme}
                choices={themes.map((theme) => [theme, messages.app.themes[theme]])}
                onChoose={(theme) => props.onSettings({ theme })}
              />
              <ChoiceField
                label={messages.app.interfaceLanguage}
                chosen={props.settings.language}
                choices={languages.map((each) => [each, catalogues[each].language])}
                onChoose={(language) => props.onSettings({ language })}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </span>
    </header>
  );
}

function NotebookName() {
  const messages = useMessages();
  const { queries, hello } = useSession();
  const perform = usePerform();
  const title = queries.useNotebookTitle() ?? hello.notebook.title;
  const [name, setName] = useState<string | null>(null);
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

function stepName(messages: Messages, step: Step): string {
  return step.tag !== null ? messages.stepTag(messages.tags[step.tag].toLowerCase()) : messages.steps[step.command];
}
