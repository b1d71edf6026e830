import { createContext, type ReactNode, useContext } from 'react';
import { type InterfaceLanguage, interfaceLanguages as languages } from '../../domain/looks.ts';
import type { Failure } from '../../domain/result.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Messages } from './messages.ts';
import { zh } from './zh.ts';

export { type InterfaceLanguage, languages };

export const catalogues: Record<InterfaceLanguage, Messages> = { en, zh, ko };

interface Speaking {
  readonly language: InterfaceLanguage;
  readonly messages: Messages;
}

const Speech = createContext<Speaking>({ language: 'en', messages: en });

export function SpeechProvider({ language, children }: { language: InterfaceLanguage; children: ReactNode }) {
  return <Speech value={{ language, messages: catalogues[language] }}>{children}</Speech>;
}

/** The words of the window in the chosen language. */
export function useMessages(): Messages {
  return useContext(Speech).messages;
}

export function useInterfaceLanguage(): InterfaceLanguage {
  return useContext(Speech).language;
}

/** The interface language closest to what the system prefers. */
export function preferredLanguage(preferences: readonly string[]): InterfaceLanguage {
  for (const preference of preferences) {
    const found = languages.find((each) => preference.toLowerCase().split('-')[0] === each);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** A failure in the window's language, with its place. */
export function failureText(messages: Messages, failure: Failure): string {
  const said = messages.failures[failure.code] ?? failure.what;
  return failure.code === 'invalid-input' || failure.code === 'internal' ? `${said} ${failure.what}` : said;
}

/** A date as a document states it, no more precise than it was stated. */
export function dateText(language: InterfaceLanguage, published: string): string {
  const [year, month, day] = published.slice(0, 10).split('-').map(Number);
  if (year === undefined) return published;
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) options.month = day === undefined ? 'long' : 'short';
  if (day !== undefined) options.day = 'numeric';
  const text = new Intl.DateTimeFormat(language, options).format(date);
  const time = /T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?/.exec(published);
  return time === null ? text : `${text}, ${time[1]}${time[2] === undefined ? '' : time[2] === 'Z' ? ' UTC' : ` UTC${time[2]}`}`;
}

/** A language's own name for people, such as “Chinese” for zh. */
export function languageName(language: InterfaceLanguage, tag: string, unknown: string): string {
  if (tag === 'und') return unknown;
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
}
