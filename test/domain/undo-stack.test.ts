import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextRedo, nextUndo, type UndoEntry } from '../../domain/undo-stack.ts';

/** Undo as everyone knows it: two stacks, and a new step clears the second. */
class TwoStacks {
  readonly done: number[] = [];
  readonly undone: number[] = [];

  step(revision: number): void {
    this.done.push(revision);
    this.undone.length = 0;
  }

  undo(): number | undefined {
    return move(this.done, this.undone);
  }

  redo(): number | undefined {
    return move(this.undone, this.done);
  }
}

function move(from: number[], to: number[]): number | undefined {
  const revision = from.pop();
  if (revision !== undefined) to.push(revision);
  return revision;
}

/** Plays the steps on both, asking before each what undo and redo would do. */
function play(steps: readonly ('step' | 'undo' | 'redo')[]): UndoEntry[] {
  const model = new TwoStacks();
  const history: UndoEntry[] = [];
  const agree = (): void => {
    expect(nextUndo(history.toReversed())).toBe(model.done.at(-1));
    expect(nextRedo(history.toReversed())).toBe(model.undone.at(-1));
  };
  for (const each of steps) {
    agree();
    const revision = history.length + 1;
    if (each === 'step') {
      model.step(revision);
      history.push({ revision });
    } else if (each === 'undo') {
      const undoes = model.undo();
      if (undoes !== undefined) history.push({ revision, undoes, redoes: null });
    } else {
      const redoes = model.redo();
      if (redoes !== undefined) history.push({ revision, undoes: null, redoes });
    }
  }
  agree();
  return history;
}

test('agrees with two stacks after any steps, undos and redos', () => {
  const steps = fc.array(fc.constantFrom('step', 'undo', 'undo', 'redo', 'redo'), { maxLength: 60 });
  fc.assert(fc.property(steps, (each) => void play(each)));
});

test('agrees when undo and redo go back and forth over the same steps', () => {
  play(['step', 'step', 'step', 'undo', 'undo', 'redo', 'undo', 'undo', 'redo', 'redo', 'redo', 'undo', 'step', 'undo', 'undo', 'redo']);
});

test('an empty history has nothing to undo or redo', () => {
  expect(nextUndo([])).toBeUndefined();
  expect(nextRedo([])).toBeUndefined();
});

test('reads no further back than it must', () => {
  let read = 0;
  function* longHistory(): Generator<UndoEntry> {
    for (let revision = 100_000; revision > 0; revision--) {
      read++;
      yield { revision };
    }
  }
  expect(nextUndo(longHistory())).toBe(100_000);
  expect(nextRedo(longHistory())).toBeUndefined();
  expect(read).toBe(2);
});
