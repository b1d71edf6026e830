/** Numbers as the window's languages write them. */

export const enNumber = (n: number) => n.toLocaleString('en');
export const zhNumber = (n: number) => n.toLocaleString('zh-Hans');
export const koNumber = (n: number) => n.toLocaleString('ko');

/** So many of something, in English. */
export const enCount = (n: number, one: string, many: string) => `${enNumber(n)} ${n === 1 ? one : many}`;
