import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { run } from '../../../../main/hosts/cli/run.ts';
import { PROGRAM } from './program-file.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where the program keeps its own data meanwhile: never where the person does who runs the tests. */
const ownData = mkdtempSync(join(tmpdir(), 'caveat-data-'));
process.env['CAVEAT_DATA'] ??= ownData;
afterAll(() => rmSync(ownData, { recursive: true, force: true }));

/**
 * Runs a command line in a folder, as the program does, but in this process: the notebook is opened and closed for it, its worker
 * started and ended, and only the start of Node.js is spared. One at a time, because the folder is that of the process.
 */
export async function caveat(folder: string, ...words: string[]): Promise<Ended> {
  const heard = { stdout: '', stderr: '' };
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await run(words, {
      out: (text) => {
        heard.stdout += `${text}\n`;
      },
      err: (text) => {
        heard.stderr += `${text}\n`;
      },
    });
    return { code, ...heard };
  } finally {
    process.chdir(before);
  }
}

/** Runs the real program in a folder, in a process of its own. */
export function caveatProgram(folder: string, ...words: string[]): Promise<Ended> {
  return runProgram(PROGRAM, folder, ...words);
}

/** Runs a program's file in a folder, with nothing on standard input. */
export function runProgram(file: string, folder: string, ...words: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const heard = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        heard[name] += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...heard }));
  });
}

/** Runs a command line with `--json`. @returns what it printed, with its exit code */
export async function caveatJson<T>(folder: string, ...words: string[]): Promise<{ code: number | null; json: T }> {
  return jsonIn<T>(await caveat(folder, ...words, '--json'));
}

/** What a command line with `--json` printed, with its exit code. */
export function jsonIn<T>({ code, stdout, stderr }: Ended): { code: number | null; json: T } {
  try {
    return { code, json: JSON.parse(stdout) as T };
  } catch {
    throw new Error(`It printed no JSON: ${stdout}${stderr}`);
  }
}

/** A folder with spaces and Chinese in its name that is gone after the tests of a file. */
export function workingFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'caveat 命令 '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Three short sources; in the English one a sentence stands twice. */
export const sources = {
  'ferry report.md': [
    '# Ferry line to close',
    'The operator said on Friday that the line will close in June.',
    'Passengers were not told. The mayor called it a mistake.',
    'The union disagrees. The mayor called it a mistake.',
  ].join('\n\n'),
  '渡轮.txt': '渡轮停运\n\n运营商周五表示,该航线将于六月关闭。\n\n分析人士认为可能推迟。',
  '여객선.txt': '여객선 운항 중단\n\n운영사는 6월에 노선을 닫는다고 밝혔다.\n\n전문가들은 연기될 수 있다고 본다.',
} as const;
