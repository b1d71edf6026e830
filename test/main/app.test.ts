import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import { commandNames } from '../../domain/commands/index.ts';
import { procedures } from '../../domain/contract.ts';
import { unwrap } from '../../domain/result.ts';
import { createApp } from '../../main/app.ts';
import { doorHandlers } from '../../main/door/handlers.ts';
import { handlers } from '../../main/procedures/index.ts';
import { codeOf, openApp, temporaryFolder, testPorts } from './builders.ts';

const newApp = () => openApp(join(temporaryFolder(), 'a.caveat'));

test('every method of the contract has a handler and none besides', () => {
  expect([...Object.keys(handlers), ...Object.keys(doorHandlers)].sort()).toEqual(Object.keys(procedures).sort());
});

test('a new session hears which notebook it is', async () => {
  expect(await newApp().ask('session.hello', {})).toMatchObject({
    ok: true,
    value: { fileName: 'a.caveat', notebook: { title: 'a' }, revision: 0, head: '', undo: null, redo: null, host: 'cli' },
  });
});

test.each([
  ['no JSON', '{"call":', 0, 'invalid-input'],
  ['empty', '', 0, 'invalid-input'],
  ['no object', 'null', 0, 'invalid-input'],
  ['no call', '{"method":"session.hello","params":{}}', 0, 'invalid-input'],
  ['call of the wrong kind', '{"call":"1","method":"session.hello","params":{}}', 0, 'invalid-input'],
  ['call that is no number of a call', '{"call":-4,"method":"session.hello","params":{}}', 0, 'invalid-input'],
  ['something besides', '{"call":7,"method":"session.hello","params":{},"more":1}', 7, 'invalid-input'],
  ['method of the wrong kind', '{"call":7,"method":{},"params":{}}', 7, 'invalid-input'],
  ['unknown method', '{"call":7,"method":"file.read","params":{}}', 7, 'unknown-method'],
  ['method every object has', '{"call":7,"method":"constructor","params":{}}', 7, 'unknown-method'],
  ['prototype', '{"call":7,"method":"__proto__","params":{}}', 7, 'unknown-method'],
  ['unknown command', '{"call":7,"method":"command.run","params":{"id":"a","name":"toString","params":{}}}', 7, 'invalid-input'],
  ['parameters besides', '{"call":7,"method":"session.hello","params":{"path":"/etc/passwd"}}', 7, 'invalid-input'],
  ['no parameters', '{"call":7,"method":"library.list"}', 7, 'invalid-input'],
  ['an identifier that is a path', '{"call":7,"method":"source.open","params":{"sourceId":"../x"}}', 7, 'invalid-input'],
])('a malformed request is answered: %s', async (_what, text, call, code) => {
  expect(JSON.parse(await newApp().receive(text))).toMatchObject({ call, ok: false, error: { code } });
});

test('a command changes the notebook, tells every window, and is in the history', async () => {
  const app = newApp();
  const others: string[] = [];
  const leave = app.subscribe((text) => others.push(text));
  const done = unwrap(await app.ask('command.run', { id: 'c1', name: 'create-brief', params: { briefId: 'b1', title: 'Harbour' } }));
  expect(done).toMatchObject({ revision: 1, changes: { added: [{ kind: 'brief', title: 'Harbour' }] }, undo: { revision: 1 } });
  expect(app.eventsOf('committed')).toMatchObject([{ revision: 1, commandId: 'c1', command: 'create-brief' }]);
  expect(others).toHaveLength(1);
  leave();
  await app.ask('command.run', { id: 'c2', name: 'undo', params: {} });
  expect(others).toHaveLength(1);
  expect(unwrap(await app.ask('library.list', {}))).toEqual({ revision: 2, sources: [], briefs: [], views: [] });
  const { entries } = unwrap(await app.ask('history.list', { before: null, limit: 10 }));
  expect(entries).toMatchObject([
    { revision: 2, command: 'undo', undoes: 1, redoes: null, touched: ['brief b1'], author: 'Tester' },
    { revision: 1, command: 'create-brief', undoes: null, touched: ['brief b1'] },
  ]);
  expect(unwrap(await app.ask('history.list', { before: 2, limit: 10 })).entries).toHaveLength(1);
  expect(unwrap(await app.ask('notebook.verify', {}))).toEqual({ revision: 2, sources: 0, claims: 0, problems: [] });
});

test('a window that cannot take an event does not keep it from the others', async () => {
  const logged: string[] = [];
  const app = openApp(join(temporaryFolder(), 'a.caveat'), testPorts({ log: (_level, text) => logged.push(text) }));
  app.subscribe(() => {
    throw new Error('gone');
  });
  const late: string[] = [];
  app.subscribe((text) => late.push(text));
  expect(codeOf(await app.ask('command.run', { id: 'c', name: 'rename-notebook', params: { title: 'B' } }))).toBe('ok');
  expect(late).toHaveLength(1);
  expect(logged).toEqual([expect.stringContaining('gone')]);
});

test('commands sent at once are counted once each: the first few as they come, the rest together', async () => {
  const path = join(temporaryFolder(), 'a.caveat');
  const first = openApp(path);
  const bytes = Buffer.from('The port closed. The union objects. The mayor left.').toString('base64');
  const { sourceId } = unwrap(await first.ask('source.import', { taskId: 't', name: 'harbour.txt', bytes }));
  await first.close();
  const app = openApp(path);
  const { text, version } = unwrap(await app.ask('source.open', { sourceId }));
  const tagged = ['The port', 'closed', 'The union', 'objects', 'The mayor', 'left', 'mayor left'].map((words, i) => {
    const start = text.indexOf(words);
    const anchor = unwrap(describeAnchor(text, version.id, start, start + words.length));
    return app.ask('command.run', { id: `c${i}`, name: 'tag-claim', params: { claimId: `claim-${i}`, anchor, tag: 'reported' } });
  });
  for (const each of await Promise.all(tagged)) unwrap(each);
  const { sources } = unwrap(await app.ask('library.list', {}));
  expect(sources).toMatchObject([{ claims: { reported: 7, speculative: 0, disputed: 0 } }]);
  const counted = app.eventsOf('committed').map(({ summaries }) => summaries[0]?.claims.reported);
  expect(counted).toEqual([1, 2, 3, 4, 7, 7, 7]);
  expect(app.eventsOf('committed').at(-1)?.summaries).toEqual(sources);

  unwrap(await app.ask('command.run', { id: 'c9', name: 'undo', params: {} }));
  expect(app.eventsOf('committed').at(-1)?.summaries).toEqual(unwrap(await app.ask('library.list', {})).sources);
});

test('commands sent at once are answered in order, each with its own revision, and requests after them see them', async () => {
  const app = newApp();
  const commands = Array.from({ length: 50 }, (_, i) =>
    app.ask('command.run', { id: `c${i}`, name: 'rename-notebook', params: { title: `T${i}` } }),
  );
  const seen = app.ask('session.hello', {});
  const answers = await Promise.all(commands);
  expect(unwrap(await seen)).toMatchObject({ revision: 50, notebook: { title: 'T49' } });
  expect(answers.map((each) => unwrap(each).revision)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  expect(app.eventsOf('committed').map((each) => each.revision)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
});

test('closing waits for what is under way; later requests are refused; closing twice is one closing', async () => {
  const folder = temporaryFolder();
  const app = openApp(join(folder, 'a.caveat'));
  const checking = app.ask('notebook.verify', {});
  await Promise.all([app.close(), app.close()]);
  expect(codeOf(await checking)).toBe('ok');
  expect(codeOf(await app.ask('session.hello', {}))).toBe('notebook-closed');
  const again = unwrap(createApp(testPorts(), join(folder, 'a.caveat')));
  await again.close();
});

test('an app without a notebook says why', () => {
  expect(codeOf(createApp(testPorts(), join(temporaryFolder(), 'a.caveat')))).toBe('not-found');
});

test('the contract knows every command', () => {
  expect(procedures['command.run'].params.shape.name.options).toEqual(commandNames);
});
