import { Plus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { LikelyAlias } from '../../domain/contract-names.ts';
import { type Entity, entityTypes, namesOf } from '../../domain/entity.ts';
import { Button, ChoiceField, LineField, Segments } from '../design/controls.tsx';
import { useMessages } from '../messages/index.tsx';
import { usePerform, useSession } from '../session.tsx';

/** What somebody or something is called, and every way to change it: each is a step that can be undone. */
export function EntityDetail(props: { entity: Entity; entities: readonly Entity[]; onChoose: (entityId: string | null) => void }) {
  const words = useMessages().names;
  const perform = usePerform();
  const { entity, entities } = props;
  const { id: entityId, type, note } = entity;
  const [name, setName] = useState(entity.name);
  const [written, setWritten] = useState(note);
  const [added, setAdded] = useState('');
  const likely = useLikely(entity);
  const others = entities.filter(({ id }) => id !== entityId);
  useEffect(() => setName(entity.name), [entity.name]);

  const rename = async (): Promise<void> => {
    if (name.trim() !== '' && name.trim() !== entity.name && !(await perform('rename-entity', { entityId, name }))) setName(entity.name);
  };
  const add = async (text: string, language?: string): Promise<void> => {
    const isDone = await perform('add-alias', { entityId, aliases: [language === undefined ? { text } : { text, language }] });
    if (isDone && text === added) setAdded('');
  };
  const merge = async (other: string): Promise<void> => {
    await perform('merge-entities', { entityId, mergedIds: [other] });
  };

  return (
    <div className="names-form">
      <LineField label={words.name} value={name} onChange={setName} onBlur={() => void rename()} />
      <Segments
        label={words.type}
        chosen={type}
        choices={entityTypes.map((each) => [each, words.types[each]] as const)}
        onChoose={(chosen) => void perform('describe-entity', { entityId, type: chosen, note: written })}
      />
      <section aria-label={words.aliases}>
        <h3>{words.aliases}</h3>
        <ul className="names-aliases">
          {entity.aliases.map(({ text, language }) => (
            <li key={text}>
              <span lang={language}>{text}</span>
              <Button
                look={['plain', 'small', 'icon']}
                aria-label={words.removeAlias(text)}
                onPress={() => void perform('remove-alias', { entityId, alias: text })}
              >
                <X size={13} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
        <form
          className="names-add"
          onSubmit={(event) => {
            event.preventDefault();
            if (added.trim() !== '') void add(added);
          }}
        >
          <LineField label={words.aliases} value={added} onChange={setAdded} />
          <Button look={['small']} type="submit" isDisabled={added.trim() === ''}>
            {words.addAlias}
          </Button>
        </form>
      </section>
      {likely.length > 0 && (
        <section aria-label={words.likely}>
          <h3>{words.likely}</h3>
          <p className="soft">{words.likelyHint}</p>
          <ul className="names-aliases">
            {likely.map(({ text, language, how }) => (
              <li key={text}>
                <Button look={['small']} onPress={() => void add(text, language)}>
                  <Plus size={13} aria-hidden />
                  <span lang={language}>{text}</span>
                  <span className="soft">{words.how[how]}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LineField
        label={words.note}
        value={written}
        onChange={setWritten}
        onBlur={() => written.trim() !== note && void perform('describe-entity', { entityId, type, note: written })}
      />
      {others.length > 0 && (
        <ChoiceField
          label={words.merge}
          chosen=""
          choices={[['', '–'], ...others.map((each) => [each.id, each.name] as const)]}
          onChoose={(other) => other !== '' && void merge(other)}
          description={words.mergeHint(entity.name)}
        />
      )}
      <div className="actions">
        <Button
          onPress={() => {
            void perform('remove-entity', { entityId });
            props.onChoose(null);
          }}
        >
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

/** What an entity may be called besides, as the services work it out from its names. */
function useLikely(entity: Entity): readonly LikelyAlias[] {
  const { services } = useSession();
  const [likely, setLikely] = useState<readonly LikelyAlias[]>([]);
  const isPerson = entity.type === 'person';
  const names = JSON.stringify(namesOf(entity));
  useEffect(() => {
    let isLate = false;
    const given = isPerson ? (JSON.parse(names) as string[]) : [];
    if (given.length === 0) setLikely([]);
    else void services.call('names.likely', { names: given }).then((answer) => answer.ok && !isLate && setLikely(answer.value.likely));
    return () => {
      isLate = true;
    };
  }, [services, names, isPerson]);
  return likely;
}
