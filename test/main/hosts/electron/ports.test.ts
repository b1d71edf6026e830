import { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';

class ChildStub extends EventEmitter {
  readonly postMessage = vi.fn();
  isStarted = true;
  killed = 0;
  kill(): boolean {
    if (this.isStarted) this.killed++;
    return this.isStarted;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'caveat-electron-ports-'));
let child: ChildStub;
const fork = vi.fn(() => child);
const showSaveDialog = vi.fn();
vi.mock('electron', () => ({
  app: { getPath: () => folder },
  BrowserWindow: { getFocusedWindow: () => null },
  dialog: { showSaveDialog },
  utilityProcess: { fork },
}));

const another = async () => undefined;
const { electronPorts } = await import('../../../../main/hosts/electron/ports.ts');

beforeEach(() => {
  child = new ChildStub();
});

describe('startWorker', () => {
  test('is a utility process that runs the built worker', () => {
    const worker = electronPorts(another).startWorker();
    const capped = expect.objectContaining({ execArgv: ['--js-flags=--max-old-space-size=1024'] });
    expect(fork).toHaveBeenLastCalledWith(expect.stringMatching(/worker\.js$/), [], capped);
    const heard: unknown[] = [];
    worker.onMessage((message) => heard.push(message));
    worker.onExit((reason) => heard.push(reason));
    worker.post({ job: 1 });
    child.emit('message', { job: 1, result: 'x' });
    child.emit('exit', 139);
    expect(child.postMessage).toHaveBeenCalledWith({ job: 1 });
    expect(heard).toEqual([{ job: 1, result: 'x' }, 'exit code 139']);
  });

  test('can be killed, even before it has started', () => {
    electronPorts(another).startWorker().kill();
    expect(child.killed).toBe(1);

    child = new ChildStub();
    child.isStarted = false;
    electronPorts(another).startWorker().kill();
    child.isStarted = true;
    child.emit('spawn');
    expect(child.killed).toBe(1);
  });
});

describe('saveFile', () => {
  const bytes = new TextEncoder().encode('brief');

  test('writes where the dialog says and suggests a name without a path', async () => {
    const path = join(folder, 'chosen.md');
    showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path });
    expect(await electronPorts(another).saveFile('../../brief.md', bytes)).toBe(path);
    expect(showSaveDialog).toHaveBeenCalledWith({ defaultPath: join(folder, 'brief.md') });
    expect(readFileSync(path, 'utf8')).toBe('brief');
  });

  test('writes nothing when the dialog is dismissed', async () => {
    const before = readdirSync(folder);
    showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await electronPorts(another).saveFile('brief.md', bytes)).toBeNull();
    expect(readdirSync(folder)).toEqual(before);
  });
});
