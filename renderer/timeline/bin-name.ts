import type { Bin, Unit } from '../../domain/timeline/bins.ts';
import { catalogues, dateText, type InterfaceLanguage } from '../messages/index.tsx';

/** The stretch of time of a bin, in words. */
export function binName(bin: Bin, unit: Unit, language: InterfaceLanguage): string {
  const date = dateText(language, bin.key);
  return unit === 'week' && bin.isPrecise ? catalogues[language].timeline.week(date) : date;
}
