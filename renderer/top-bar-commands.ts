import { type ChosenLooks, type Looks, themes } from '../domain/looks.ts';
import { catalogues, languages } from './messages/index.tsx';
import type { Messages } from './messages/messages.ts';
import type { Command } from './palette/commands.ts';
import { type View, views } from './views.ts';

/** What the bar on top offers the palette, save undo and redo, which have names of their own. */
export function topBarCommands(
  { app, history, palette }: Messages,
  looks: Looks,
  acts: {
    onView(view: View): void;
    onHistory(): void;
    onNewWindow(): void;
    onHelp(): void;
    onLooks(chosen: ChosenLooks): void;
  },
): readonly Command[] {
  const { names } = palette;
  return [
    ...views.map((view, place) => ({
      id: `view-${view}` as const,
      title: names.goTo(app.views[view]),
      keys: `Alt ${place + 1}`,
      run: () => acts.onView(view),
    })),
    { id: 'history', title: history.title, run: acts.onHistory },
    { id: 'new-window', title: app.newWindow, keys: 'Ctrl Shift N', run: acts.onNewWindow },
    { id: 'shortcuts', title: app.shortcuts, keys: '?', run: acts.onHelp },
    ...themes.map((theme) => ({
      id: `theme-${theme}` as const,
      title: names.theme(app.themes[theme]),
      isAvailable: looks.theme !== theme,
      run: () => acts.onLooks({ theme }),
    })),
    ...languages.map((language) => ({
      id: `language-${language}` as const,
      title: names.language(catalogues[language].language),
      isAvailable: looks.language !== language,
      run: () => acts.onLooks({ language }),
    })),
  ];
}
