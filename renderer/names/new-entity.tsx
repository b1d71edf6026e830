import { useState } from 'react';
import { type Entity, type EntityType, entityTypes } from '../../domain/entity.ts';
import { Button, ChoiceField, LineField, Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { usePerform } from '../session.tsx';

/** Keeps a name, of somebody or something new or as another one of what is there. @param name it begins with */
export function NewEntity(props: { name: string; entities: readonly Entity[]; onCreated: (entityId: string) => void }) {
  const words = useMessages().names;
  const perform = usePerform();
  const [name, setName] = useState(props.name);
  const [type, setType] = useState<EntityType>('person');
  const [of, setOf] = useState('');
  const save = async (): Promise<void> => {
    const entityId = of === '' ? crypto.randomUUID() : of;
    const done =
      of === ''
        ? await perform('create-entity', { entityId, type, name })
        : await perform('add-alias', { entityId, aliases: [{ text: name }] });
    if (!done) return;
    props.onCreated(entityId);
  };
  return (
    <form
      className="names-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void save();
      }}
    >
      <LineField label={words.name} value={name} onChange={setName} autoFocus />
      {props.entities.length > 0 && (
        <ChoiceField
          label={words.alsoCalled}
          chosen={of}
          choices={[['', words.create], ...props.entities.map((each) => [each.id, each.name] as const)]}
          onChoose={setOf}
        />
      )}
      {of === '' && (
        <Segments
          label={words.type}
          chosen={type}
          choices={entityTypes.map((each) => [each, words.types[each]] as const)}
          onChoose={setType}
        />
      )}
      <div className="actions">
        <Button look={['primary']} type="submit" isDisabled={name.trim() === ''}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
