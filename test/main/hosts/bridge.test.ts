import { describe, expect, test } from 'vitest';
import { createBridge } from '../../../main/hosts/bridge.ts';

describe('createBridge', () => {
  test('posts under its document and refuses what is not a string', () => {
    const sent: unknown[] = [];
    const { port } = createBridge('doc-1', (...message) => sent.push(message));
    port.post('a');
    port.post('b');
    expect(sent).toEqual([
      ['doc-1', 'a'],
      ['doc-1', 'b'],
    ]);
    expect(() => Reflect.apply(port.post, port, [{ method: 'x' }])).toThrow(TypeError);
  });

  test('keeps messages in order until there is a listener', () => {
    const { port, deliver } = createBridge('doc-1', () => undefined);
    deliver(null, ['1', '2']);
    deliver('doc-1', ['3']);
    const heard: string[] = [];
    port.onMessage((message) => heard.push(message));
    deliver(null, ['4']);
    expect(heard).toEqual(['1', '2', '3', '4']);
  });

  test('a listener that throws at one message still gets the others, and what it threw is not lost', () => {
    const { port, deliver } = createBridge('doc-1', () => undefined);
    const heard: string[] = [];
    const listener = (message: string): void => {
      heard.push(message);
      if (message.startsWith('bad')) throw new Error(`cannot take ${message}`);
    };
    deliver(null, ['bad 1', '2']);
    expect(() => port.onMessage(listener)).toThrow('cannot take bad 1');
    expect(() => deliver(null, ['3', 'bad 4', 'bad 5', '6'])).toThrow(/bad 4\n.*bad 5/);
    deliver(null, ['7']);
    expect(heard).toEqual(['bad 1', '2', '3', 'bad 4', 'bad 5', '6', '7']);
  });

  test('drops what was meant for the document before a reload', () => {
    const { port, deliver } = createBridge('doc-2', () => undefined);
    const heard: string[] = [];
    port.onMessage((message) => heard.push(message));
    deliver('doc-1', ['answer to call 1 of the old document']);
    deliver('doc-2', ['mine']);
    expect(heard).toEqual(['mine']);
  });

  test('its source stands alone, so that it can be put into a page', () => {
    const remade: typeof createBridge = new Function(`return (${createBridge})`)();
    const heard: string[] = [];
    const { port, deliver } = remade('d', () => undefined);
    port.onMessage((message) => heard.push(message));
    deliver('d', ['hello']);
    expect(heard).toEqual(['hello']);
  });
});
