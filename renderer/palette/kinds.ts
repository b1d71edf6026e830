import { useContext, useEffect, useMemo } from 'react';
import { useMessages } from '../messages/index.tsx';
import { useNotices, useSession } from '../session.tsx';
import { CommandsContext } from './commands.ts';
import type { Goes, Kind, KindOfThings, Thing } from './things.ts';

/** What the palette offers, by kind. A new kind of thing is one more entry here, and a hook that brings its things. */

const commandKind: Kind = {
  id: 'commands',
  heading: ({ palette }) => palette.commands,
  letters: true,
  listed: { before: 200, fitting: 40 },
  isMany: false,
};
const sourceKind: Kind = {
  id: 'sources',
  heading: ({ palette }) => palette.sources,
  letters: true,
  listed: { before: 30, fitting: 30 },
  isMany: false,
};
const propositionKind: Kind = {
  id: 'propositions',
  heading: ({ compare }) => compare.tabs.propositions,
  letters: true,
  listed: { before: 0, fitting: 40 },
  isMany: false,
};
const briefKind: Kind = {
  id: 'briefs',
  heading: ({ palette }) => palette.briefs,
  letters: true,
  listed: { before: 30, fitting: 30 },
  isMany: false,
};
const claimKind: Kind = {
  id: 'claims',
  heading: ({ palette }) => palette.claims,
  letters: false,
  listed: { before: 0, fitting: 40 },
  isMany: true,
};

/** In the order they are listed. */
export const kinds: readonly Kind[] = [commandKind, sourceKind, propositionKind, briefKind, claimKind];

/** @param isWanted whether something was typed: what takes time to bring is brought then */
export function useKinds(isWanted: boolean, goes: Goes): readonly KindOfThings[] {
  const commands = useCommandThings();
  const sources = useSourceThings(goes);
  const propositions = usePropositionThings(goes);
  const briefs = useBriefThings(goes);
  const claims = useClaimThings(isWanted, goes);
  return useMemo(
    () => [
      { kind: commandKind, things: commands },
      { kind: sourceKind, things: sources },
      { kind: propositionKind, things: propositions },
      { kind: briefKind, things: briefs },
      { kind: claimKind, things: claims },
    ],
    [commands, sources, propositions, briefs, claims],
  );
}

function useCommandThings(): readonly Thing[] {
  const offered = useContext(CommandsContext);
  const messages = useMessages();
  const state = useSession().queries.useState();
  // Named anew with the language, and after each commit: what undo would take back is another thing then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is offered depends on them
  return useMemo(
    () =>
      (offered?.all() ?? []).map(
        ({ id, title, keys, run }): Thing => ({
          key: `command ${id}`,
          title,
          alias: id.replaceAll('-', ' '),
          ...(keys === undefined ? {} : { keys }),
          run,
        }),
      ),
    [offered, messages, state],
  );
}

function useSourceThings(goes: Goes): readonly Thing[] | undefined {
  const summaries = useSession().queries.useSummaries();
  return useMemo(
    () =>
      summaries?.map(({ source }) => ({
        key: `source ${source.id}`,
        title: source.title,
        language: source.language,
        detail: joined(source.outlet, source.author),
        run: () => goes.toSource(source.id),
      })),
    [summaries, goes],
  );
}

function usePropositionThings(goes: Goes): readonly Thing[] {
  const { byId } = useSession().queries.usePropositions();
  return useMemo(
    () =>
      Array.from(byId.values(), ({ id, statement }) => ({ key: `proposition ${id}`, title: statement, run: () => goes.toProposition(id) })),
    [byId, goes],
  );
}

function useBriefThings(goes: Goes): readonly Thing[] | undefined {
  const briefs = useSession().queries.useBriefs();
  return useMemo(() => briefs?.map(({ id, title }) => ({ key: `brief ${id}`, title, run: () => goes.toBrief(id) })), [briefs, goes]);
}

/** A longer quote is cut short: nobody reads more of it in a line. In UTF-16 code units. */
const QUOTE = 200;

function useClaimThings(isWanted: boolean, goes: Goes): readonly Thing[] | undefined {
  const { queries, sync } = useSession();
  const notices = useNotices();
  const claims = queries.useClaims();
  const summaries = queries.useSummaries();
  useEffect(() => {
    if (!isWanted) return;
    void sync.openClaims().then((done) => {
      if (!done.ok) notices.fail(done.error);
    });
  }, [isWanted, sync, notices]);
  return useMemo(() => {
    if (claims === undefined || summaries === undefined) return undefined;
    const bySource = new Map(summaries.map(({ source }) => [source.id, source]));
    return Array.from(claims.values(), (claim): Thing => {
      const source = bySource.get(claim.sourceId);
      return {
        key: `claim ${claim.id}`,
        title: claim.anchor.exact.slice(0, QUOTE),
        detail: joined(claim.attribution, source?.title ?? ''),
        tag: claim.tag,
        ...(source === undefined ? {} : { language: source.language }),
        run: () => goes.toClaim(claim),
      };
    });
  }, [claims, summaries, goes]);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((each) => each !== '').join(' · ');
}
