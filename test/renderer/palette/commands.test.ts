import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Command, type CommandId, Commands } from '../../../renderer/palette/commands.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function command(id: CommandId, more: Partial<Command> = {}): Command {
  return { id, title: id, run: () => undefined, ...more };
}

const ids = (commands: Commands) => commands.all().map(({ id }) => id);

describe('offers', () => {
  test('are asked anew each time, and end with the part that made them', () => {
    const commands = new Commands();
    let isAvailable = false;
    const stop = commands.offer(() => [command('note'), command('undo', { isAvailable })]);
    expect(ids(commands)).toEqual(['note']);
    isAvailable = true;
    expect(ids(commands)).toEqual(['note', 'undo']);
    stop();
    expect(ids(commands)).toEqual([]);
  });

  test('of two with one name the later counts', () => {
    const commands = new Commands();
    commands.offer(() => [command('paste', { title: 'from afar' })]);
    const stop = commands.offer(() => [command('paste', { title: 'here' })]);
    expect(commands.all().map(({ title }) => title)).toEqual(['here']);
    stop();
    expect(commands.all().map(({ title }) => title)).toEqual(['from afar']);
  });
});

describe('a command of a view that is not shown yet', () => {
  test('runs once, when the view offers it', () => {
    const commands = new Commands();
    const run = vi.fn();
    commands.await('export-docx');
    commands.offer(() => [command('note')]);
    vi.runAllTimers();
    commands.offer(() => [command('export-docx', { run })]);
    vi.runAllTimers();
    commands.offer(() => [command('redo')]);
    vi.runAllTimers();
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('does not run when it is not possible there, nor when it took too long', () => {
    const commands = new Commands();
    const run = vi.fn();
    commands.await('export-docx');
    commands.offer(() => [command('export-docx', { run, isAvailable: false })]);
    vi.runAllTimers();
    vi.advanceTimersByTime(60_000);
    commands.offer(() => [command('export-docx', { run })]);
    vi.runAllTimers();
    expect(run).not.toHaveBeenCalled();
  });
});
