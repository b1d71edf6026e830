import { useMessages } from '../messages/index.tsx';
import { useSession } from '../session.tsx';

/** The sources that have claims, to take all of a source's or none. */
export function SourceChoice({ leftOut, onChange }: { leftOut: ReadonlySet<string>; onChange: (leftOut: ReadonlySet<string>) => void }) {
  const messages = useMessages();
  const summaries = useSession().queries.useSummaries() ?? [];
  const withClaims = summaries.flatMap(({ source, claims }) => {
    const count = claims.reported + claims.speculative + claims.disputed;
    return count === 0 ? [] : [{ source, count }];
  });
  return (
    <fieldset className="compose-sources">
      <legend>{messages.composing.fromSources}</legend>
      {withClaims.map(({ source, count }) => (
        <label key={source.id}>
          <input
            type="checkbox"
            checked={!leftOut.has(source.id)}
            onChange={(event) => {
              const next = new Set(leftOut);
              if (event.target.checked) next.delete(source.id);
              else next.add(source.id);
              onChange(next);
            }}
          />
          <span lang={source.language}>{source.title}</span>
          <span className="soft">{messages.reader.claimsInPassage(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}
