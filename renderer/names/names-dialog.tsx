import { useMemo, useState } from 'react';
import { Input, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { type Entity, namesOf } from '../../domain/entity.ts';
import { keyOfName } from '../../domain/name-key.ts';
import { Button, Empty, ModalDialog } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { EntityDetail } from './entity-detail.tsx';
import { NewEntity } from './new-entity.tsx';
import { useEntities } from './use-entities.ts';
import './names.css';

/** Stands for the entity that is not there yet. */
const NEW = 'new';

/** People, organisations and places with their names: found in any script, added, joined, removed. @param name whose to begin with */
export function NamesDialog({ name, onClose }: { name: string | null; onClose: () => void }) {
  const messages = useMessages();
  const words = messages.names;
  const entities = useEntities();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useMemo(() => (entities ?? []).filter((each) => isCalledLike(each, typed)), [entities, typed]);
  const begun = name === null ? undefined : entities?.find((each) => namesOf(each).some((own) => keyOfName(own) === keyOfName(name)));
  const shown = chosen ?? (name === null ? null : (begun?.id ?? NEW));
  const entity = entities?.find(({ id }) => id === shown);

  return (
    <ModalDialog title={words.title} open onClose={onClose} wide isUndoable>
      <p className="soft names-hint">{words.hint}</p>
      <div className="names">
        <div className="names-side">
          <TextField className="field" aria-label={words.search} value={typed} onChange={setTyped} autoFocus={name === null}>
            <Input placeholder={words.search} spellCheck={false} />
          </TextField>
          <ListBox
            className="names-list"
            aria-label={words.title}
            selectionMode="single"
            selectedKeys={entity === undefined ? [] : [entity.id]}
            onSelectionChange={(keys) => {
              const [key] = keys;
              if (key !== undefined) setChosen(String(key));
            }}
            renderEmptyState={() =>
              entities === null ? null : typed === '' ? (
                <Empty title={words.none} hint={words.noneHint} />
              ) : (
                <p className="soft">{words.noneFound}</p>
              )
            }
          >
            {found.map((each) => (
              <ListBoxItem key={each.id} id={each.id} textValue={each.name} className="option">
                <span>{each.name}</span>
                <span className="soft names-others">{each.aliases.map(({ text }) => text).join(' · ')}</span>
              </ListBoxItem>
            ))}
          </ListBox>
          <Button look={['small']} onPress={() => setChosen(NEW)}>
            {words.create}
          </Button>
        </div>
        <div className="names-detail">
          {shown === NEW && entities !== null && (
            <NewEntity
              key={name}
              name={chosen === NEW && begun !== undefined ? '' : (name ?? typed)}
              entities={entities}
              onCreated={setChosen}
            />
          )}
          {entity !== undefined && entities !== null && (
            <EntityDetail key={entity.id} entity={entity} entities={entities} onChoose={setChosen} />
          )}
          {entity === undefined && shown !== NEW && <p className="soft">{words.choose}</p>}
        </div>
      </div>
      <div className="actions">
        <Button onPress={onClose}>{messages.app.close}</Button>
      </div>
    </ModalDialog>
  );
}

function isCalledLike(entity: Entity, typed: string): boolean {
  const wanted = keyOfName(typed);
  return namesOf(entity).some((name) => keyOfName(name).includes(wanted));
}
