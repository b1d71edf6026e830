import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { AnswerMessage } from '../../../main/worker/jobs.ts';
import { showLines, writePdf } from '../import/pdf-writer.ts';

/** Libraries take a utility process of Electron for a browser and would look for its ways of fetching: there are none. */
const likeElectron = `data:text/javascript,${encodeURIComponent(`
  Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '45.0.0' } });
  process.type = 'utility';
  for (const way of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'Worker']) Object.defineProperty(globalThis, way, { value: undefined });
`)}`;

test('a PDF with East Asian fonts is read in a utility process, with nothing fetched', async () => {
  const program = fileURLToPath(new URL('../../../main/worker/program.ts', import.meta.url));
  const child = fork(program, [], {
    execArgv: ['--import', likeElectron],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  try {
    const bytes = writePdf([
      showLines(60, 740, ['항만 위원회는 월요일에 회의를 열었다.'], { font: 'korean' }) + showLines(60, 700, ['It met on Monday.']),
    ]);
    child.send({ job: 1, kind: 'extract', input: { fileName: 'a.pdf', bytes } });
    const [answer] = (await once(child, 'message')) as [AnswerMessage];
    expect(answer.result).toMatchObject({ ok: true, value: { text: '항만 위원회는 월요일에 회의를 열었다.\nIt met on Monday.' } });
  } finally {
    child.kill();
  }
});
