import type { Messages } from '../messages/messages.ts';
import type { Command, LibraryCommandId } from '../palette/commands.ts';

/** What is possible in the library now. */
export interface LibraryNow {
  readonly hasSource: boolean;
  /** Whether claims of the chosen source wait for review. */
  readonly hasReviews: boolean;
  readonly hasIncomplete: boolean;
}

/** What the library offers the palette. */
export function libraryCommands(
  { palette, importing }: Messages,
  now: LibraryNow,
  act: (id: LibraryCommandId) => void,
): readonly Command[] {
  const { names } = palette;
  const { hasSource, hasReviews, hasIncomplete } = now;
  return [
    { id: 'import-files', title: names.importFiles, run: () => act('import-files') },
    { id: 'paste', title: importing.paste, keys: 'Ctrl V', run: () => act('paste') },
    { id: 'import-bibliography', title: names.importBibliography, run: () => act('import-bibliography') },
    { id: 'import-annotations', title: names.importAnnotations, run: () => act('import-annotations') },
    { id: 'source-details', title: names.sourceDetails, isAvailable: hasSource, run: () => act('source-details') },
    { id: 'source-versions', title: names.versions, isAvailable: hasSource, run: () => act('source-versions') },
    { id: 'source-encoding', title: names.encoding, isAvailable: hasSource, run: () => act('source-encoding') },
    { id: 'review-claims', title: names.review, keys: 'v', isAvailable: hasReviews, run: () => act('review-claims') },
    { id: 'incomplete-sources', title: names.incomplete, isAvailable: hasIncomplete, run: () => act('incomplete-sources') },
  ];
}
