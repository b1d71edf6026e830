import { exportFormats } from '../../domain/export-format.ts';
import type { Messages } from '../messages/messages.ts';
import type { BriefCommandId, BriefsCommandId, Command } from '../palette/commands.ts';

/** What the list of briefs offers the palette. */
export function briefsCommands(
  { brief, checking }: Messages,
  act: (id: Exclude<BriefsCommandId, 'compose-brief'>) => void,
): readonly Command[] {
  return [
    { id: 'new-brief', title: brief.create, run: () => act('new-brief') },
    { id: 'check-brief', title: checking.open, run: () => act('check-brief') },
  ];
}

/** What can be done with the whole of a brief. */
export function wholeBriefCommands({ brief, door, palette }: Messages, act: (id: WholeBriefCommandId) => void): readonly Command[] {
  return [
    ...exportFormats.map((format) => ({
      id: `export-${format}` as const,
      title: palette.names.exportAs(brief.formats[format]),
      run: () => act(`export-${format}`),
    })),
    { id: 'export-locked', title: palette.names.exportAs(door.bundle.item), run: () => act('export-locked') },
    { id: 'rename-brief', title: palette.names.renameBrief, run: () => act('rename-brief') },
    { id: 'citation-style', title: palette.names.citationStyle, run: () => act('citation-style') },
    { id: 'remove-brief', title: brief.remove, run: () => act('remove-brief') },
  ];
}
export type WholeBriefCommandId = Extract<BriefCommandId, `export-${string}` | 'rename-brief' | 'citation-style' | 'remove-brief'>;

/** Finding words in a brief. */
export function briefFindCommands({ palette }: Messages, act: (id: 'find-in-brief' | 'replace-in-brief') => void): readonly Command[] {
  return [
    { id: 'find-in-brief', title: palette.names.findInBrief, keys: 'Ctrl F', run: () => act('find-in-brief') },
    { id: 'replace-in-brief', title: palette.names.replaceInBrief, keys: 'Ctrl H', run: () => act('replace-in-brief') },
  ];
}

/** What stands beside a brief. */
export function besideBriefCommands(messages: Messages, act: (shown: 'claims' | 'outline' | 'tradecraft') => void): readonly Command[] {
  const { composing, tradecraft, palette } = messages;
  const names = { claims: composing.claims, outline: composing.outline, tradecraft: tradecraft.title };
  return (['claims', 'outline', 'tradecraft'] as const).map((shown) => ({
    id: `beside-brief-${shown}` as const,
    title: palette.names.beside(names[shown]),
    run: () => act(shown),
  }));
}
