import { publishedDate } from '../../domain/source.ts';
import { readDate } from '../import/dates.ts';

/** ISO 8601 and EDTF (level 0, and the marks for approximate and uncertain of level 1, which are left out). Of a range the beginning. */
const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?)?)?(?:[~?%].*|\/.*)?$/u;
/** RIS: YYYY/MM/DD/other information, where what is not known is empty. */
const slashes = /^(\d{4})\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?$/u;
const clock = /^T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?$/u;

/** A date as an entry states it, in the precision it has. @returns `publishedDate` (domain), or nothing when no day or year can be made out */
export function readStatedDate(text: string): string | undefined {
  const stated = text.trim();
  const parts = slashes.exec(stated);
  if (parts !== null) {
    const time = clock.exec((parts[4] ?? '').trim());
    return composeDate([parts[1], parts[2], parts[3]], time?.[1], time?.[2]);
  }
  const exact = iso.exec(stated);
  if (exact !== null) return composeDate([exact[1], exact[2], exact[3]], exact[4], exact[5]);
  return readDate(stated) ?? undefined;
}

/** Puts a date together as far as its parts are valid: a season in the place of the month leaves the year. */
export function composeDate(parts: readonly unknown[], time?: string, zone = ''): string | undefined {
  const [year, month, day] = parts.map((part) => (typeof part === 'number' || typeof part === 'string' ? String(part) : ''));
  const steps = [
    year?.padStart(4, '0'),
    month && `-${month.padStart(2, '0')}`,
    day && `-${day.padStart(2, '0')}`,
    time && `T${time}${zone}`,
  ];
  let best: string | undefined;
  let date = '';
  for (const step of steps) {
    if (step === undefined || step === '') break;
    date += step;
    if (!publishedDate.safeParse(date).success) break;
    best = date;
  }
  return best;
}
