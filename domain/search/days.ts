/**
 * The first and the last day that a date may mean, as `YYYY-MM-DD`: of a year or month without days all of them, the 31st included where
 * there is none. @param published a year, a month, a day, or a moment
 */
export function daysOf(published: string): { readonly first: string; readonly last: string } {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(published) ?? [];
  return { first: `${year}-${month ?? '01'}-${day ?? '01'}`, last: `${year}-${month ?? '12'}-${day ?? '31'}` };
}
