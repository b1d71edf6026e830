import { useMessages } from '../messages/index.tsx';

/** What can be searched for and how it is written, while nothing is. */
export function Teaching() {
  const { teach } = useMessages().search;
  return (
    <section className="search-teaching" aria-label={teach.title}>
      <h2>{teach.title}</h2>
      <p>{teach.intro}</p>
      <dl>
        {teach.ways.map(([written, meaning]) => (
          <div key={written}>
            <dt>
              <code>{written}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">{teach.keys}</p>
    </section>
  );
}
