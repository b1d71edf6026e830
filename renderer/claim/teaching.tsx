import { useMessages } from '../messages/index.tsx';

/** What the margin says while a passage has no claims: the keys that make them, and what comes after. */
export function Teaching() {
  const { claim, margin } = useMessages();
  const rows: [string[], string][] = [
    [['←', '→'], margin.teach.sentence],
    [['1', '2', '3'], margin.teach.tag],
    [['i', 'a'], margin.teach.suggested],
    [['e'], margin.teach.details],
    [['n'], margin.teach.note],
    [['F6', 'Space'], margin.teach.choose],
  ];
  return (
    <div className="teaching">
      <strong>{claim.none}</strong>
      <dl>
        {rows.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
