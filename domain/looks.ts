import { z } from 'zod';

/** How windows look and speak: one choice on a machine, whatever notebook they show. */

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The languages that windows speak. */
export const interfaceLanguages = ['en', 'zh', 'ko'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export interface Looks {
  readonly theme: Theme;
  readonly language: InterfaceLanguage;
}

/** What somebody chose of them. */
export const chosenLooks = z.strictObject({ theme: z.enum(themes), language: z.enum(interfaceLanguages) }).partial();
export type ChosenLooks = z.infer<typeof chosenLooks>;
