import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from '../journeys/harness.ts';

/** The notebook that pictures show: the demo's, with what else an analyst would make of the same sources. */

const ROOT = join(import.meta.dirname, '..', '..');

/** A proposition with the claims that take each stance on it, by words of their quotes. */
type Said = readonly [statement: string, stances: Readonly<Record<string, readonly string[]>>];

const propositions: readonly Said[] = [
  ['Two people were hurt on the barge.', { asserts: ['Two crew members', '승선원 2명'], denies: ['船上三人受伤'] }],
  ['Damage to the pier was there before the collision.', { denies: ['cosmetic'], asserts: ['probably rotten'] }],
  ['Traffic returns before the summer.', { denies: ['持续到明年夏天'], hedges: ['부분 통행'] }],
  ['The crew steered wrongly.', { denies: ['操作失误', '표시되지 않은'], hedges: ['지쳐 있었다'] }],
  ['The police kept people away from the bridge.', { asserts: ['closed the approach'], mentions: ['closed in both directions'] }],
];
const names = [
  ['person', 'Ilse Drummond', '일세 드러먼드'],
  ['person', 'Tomas Wirth', '托马斯·维尔特', '토마스 비르트'],
  ['organisation', 'Norrland Dredging', '诺兰疏浚公司', '노를란드준설'],
  ['place', 'Lantern Bridge', '灯塔大桥', '등대교'],
] as const;

function run(file: string, ...words: string[]): string {
  return execFileSync(process.execPath, [join(ROOT, 'main', 'hosts', 'cli', file), ...words], { encoding: 'utf8' });
}

/** Makes it in a temporary folder. @returns its path */
export function screenshotNotebook(): string {
  const folder = temporaryFolder();
  run('demo.ts', folder);
  const notebook = join(folder, 'lantern-bridge.caveat');
  const caveat = (command: string, ...words: string[]) => run('main.ts', command, '--notebook', notebook, ...words);
  const { claims }: { claims: { id: string; quote: string }[] } = JSON.parse(caveat('claims', '--json'));
  const claimWith = (words: string): string => {
    const found = claims.find(({ quote }) => quote.includes(words));
    if (found === undefined) throw new Error(`No claim of the demo quotes “${words}”.`);
    return found.id;
  };
  for (const [statement, stances] of propositions) {
    for (const [stance, quotes] of Object.entries(stances))
      caveat('link', '--statement', statement, '--claim', quotes.map(claimWith).join(','), '--stance', stance);
  }
  for (const [type, name, ...aliases] of names) caveat('names', '--type', type, 'add', name, ...aliases);
  return notebook;
}
