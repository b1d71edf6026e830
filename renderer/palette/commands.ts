import { createContext, useContext, useEffect } from 'react';
import type { Tag } from '../../domain/claim.ts';
import type { ExportFormat } from '../../domain/export-format.ts';
import type { Theme } from '../../domain/looks.ts';
import type { CompareTab } from '../compare/tabs.ts';
import type { InterfaceLanguage } from '../messages/index.tsx';
import { useStable } from '../use-stable.ts';
import type { View } from '../views.ts';

/** Names what can be asked for: English words with hyphens, by which it is found in every language. */
export type CommandId =
  | 'undo'
  | 'redo'
  | 'search-field'
  | `view-${View}`
  | `compare-${CompareTab}`
  | 'shortcuts'
  | 'history'
  | 'names'
  | 'new-window'
  | 'open-notebook'
  | 'new-notebook'
  | 'rename-notebook'
  | 'backups'
  | 'lock-notebook'
  | 'change-passphrase'
  | 'remove-passphrase'
  | 'lock-now'
  | `theme-${Theme}`
  | `language-${InterfaceLanguage}`
  | LibraryCommandId
  | ReaderCommandId
  | BriefsCommandId
  | BriefCommandId;

export type LibraryCommandId =
  | 'import-files'
  | 'paste'
  | 'import-bibliography'
  | 'import-annotations'
  | 'incomplete-sources'
  | 'source-details'
  | 'source-encoding'
  | 'source-versions'
  | 'review-claims';

export type ReaderCommandId =
  | 'find-in-text'
  | 'go-to-passage'
  | 'filter-passages'
  | 'claims-of-source'
  | 'copy-citation'
  | `tag-${Tag}`
  | 'note'
  | 'claim-details'
  | 'passage-done'
  | 'passage-set-aside'
  | 'next-untouched'
  | 'next-claim-here'
  | 'next-claim'
  | 'previous-claim'
  | 'resize-claim'
  | 'split-claim'
  | 'merge-claims'
  | 'link-claim'
  | SuggestionCommandId
  | 'remove-claim'
  | 'fold-furniture'
  | 'block-role'
  | 'fold-role';

export type SuggestionCommandId =
  | 'show-suggestions'
  | 'next-slip'
  | 'previous-slip'
  | 'next-suggestion'
  | 'previous-suggestion'
  | 'accept-suggestion'
  | `accept-suggestion-${Tag}`
  | 'accept-suggestions-here'
  | 'reject-suggestion'
  | 'why-suggested';

export type BriefsCommandId = 'new-brief' | 'compose-brief' | 'check-brief';

export type BriefCommandId =
  | `export-${ExportFormat}`
  | 'export-locked'
  | 'find-in-brief'
  | 'replace-in-brief'
  | 'citation-style'
  | 'rename-brief'
  | 'remove-brief'
  | `beside-brief-${'claims' | 'outline' | 'tradecraft'}`;

/** Something the program can do now, offered where it lives. */
export interface Command {
  readonly id: CommandId;
  /** In the window's language. */
  readonly title: string;
  /** The keys that do the same, as the shortcuts name them: `Ctrl Z`. */
  readonly keys?: string;
  /** Default: yes. */
  readonly isAvailable?: boolean;
  run(): void;
}

type Offer = () => readonly Command[];

/** How long (ms) a command that was asked for may take to be offered: a file chooser opens no later after a key. */
const PATIENCE = 4_000;

/**
 * What can be asked for in a window now. Each part of the window offers its own for as long as it is shown, and says
 * what they are only when somebody asks: what is offered costs nothing until then, and is never out of date.
 */
export class Commands {
  /** The offer made last at the end. */
  readonly #offers = new Set<Offer>();
  #awaited: { readonly id: CommandId; readonly until: number } | null = null;

  /** @returns how to take the offer back */
  offer(offer: Offer): () => void {
    this.#offers.add(offer);
    // Once the part that was just shown has found its own focus.
    if (this.#awaited !== null) setTimeout(() => this.#runAwaited());
    return () => this.#offers.delete(offer);
  }

  /** What is available now; of two offers with one name the later. */
  all(): readonly Command[] {
    const byId = new Map<CommandId, Command>();
    for (const offer of this.#offers) for (const command of offer()) byId.set(command.id, command);
    return [...byId.values()].filter(({ isAvailable }) => isAvailable !== false);
  }

  /** Runs a command if it is available now. */
  run(id: CommandId): void {
    this.all()
      .find((each) => each.id === id)
      ?.run();
  }

  /** Runs a command as soon as a part of the window that is about to be shown offers it. */
  await(id: CommandId): void {
    this.#awaited = { id, until: Date.now() + PATIENCE };
  }

  #runAwaited(): void {
    const awaited = this.#awaited;
    if (awaited === null) return;
    const isLate = awaited.until < Date.now();
    const found = this.all().find(({ id }) => id === awaited.id);
    if (isLate || found !== undefined) this.#awaited = null;
    if (!isLate) found?.run();
  }
}

export const CommandsContext = createContext<Commands | null>(null);
export const CommandsProvider = CommandsContext.Provider;

/** Offers commands for as long as the component is shown. @param offer says what they are at the moment it is called */
export function useCommands(offer: () => readonly Command[]): void {
  const commands = useContext(CommandsContext);
  if (commands === null) throw new Error('useCommands outside of a window');
  useOffer(commands, offer);
}

/** The same, for the part of the window that has the commands themselves. */
export function useOffer(commands: Commands, offer: () => readonly Command[]): void {
  const stable = useStable({ offer });
  useEffect(() => commands.offer(stable.offer), [commands, stable]);
}
