import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

/** Where a notebook's window stood when it was closed last: kept in the notebook's profile, in screen pixels as Electron counts them. */

const whole = z.int().min(-100_000).max(100_000);
const frame = z.strictObject({ x: whole, y: whole, width: whole, height: whole, isMaximized: z.boolean() });
export type WindowFrame = z.infer<typeof frame>;

/** What a window is at least. */
export const SMALLEST = { width: 640, height: 480 };
const USUAL = { width: 1280, height: 860 };
/** So much of a window's upper edge has to be on a screen that it can be taken hold of. */
const HANDLE = { width: 120, height: 24 };
/** How far one more window stands to the right of and below the last. */
const STEP = 28;

function fileIn(profileDir: string): string {
  return join(profileDir, 'window.json');
}

/** The frame that was kept, or null when there is none that makes sense. */
export function keptFrame(profileDir: string): WindowFrame | null {
  try {
    return frame.parse(JSON.parse(readFileSync(fileIn(profileDir), 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps where a window stands: when it is maximised, where it would stand if it were not. That it cannot be written is no reason to stay open. */
export function keepFrame(profileDir: string, window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>): void {
  const { x, y, width, height } = window.getNormalBounds();
  const kept: WindowFrame = { x, y, width, height, isMaximized: window.isMaximized() };
  try {
    writeFileSync(fileIn(profileDir), JSON.stringify(kept));
  } catch {
    // The next window stands where windows stand at first.
  }
}

/**
 * Where a window comes to stand: as it was kept, as long as it fits the screens that are there now and can be taken hold of; otherwise of
 * the usual size, in a place that the system chooses.
 * @param screens what each screen has room for, without bars and docks
 * @param others how many windows of the notebook are open already: each stands a step further, and only the first is maximised
 */
export function frameOn(
  screens: readonly Rectangle[],
  kept: WindowFrame | null,
  others: number,
): Partial<Rectangle> & { isMaximized: boolean } {
  const screen = kept === null ? undefined : screens.find((each) => overlaps(each, handleOf(kept)));
  if (kept === null || screen === undefined) {
    const [first = { ...USUAL, x: 0, y: 0 }] = screens;
    return { width: Math.min(USUAL.width, first.width), height: Math.min(USUAL.height, first.height), isMaximized: false };
  }
  const size = {
    width: Math.max(SMALLEST.width, Math.min(kept.width, screen.width)),
    height: Math.max(SMALLEST.height, Math.min(kept.height, screen.height)),
  };
  return { x: kept.x + STEP * others, y: kept.y + STEP * others, ...size, isMaximized: kept.isMaximized && others === 0 };
}

/** The stretch in the middle of a window's upper edge. */
function handleOf({ x, y, width }: Rectangle): Rectangle {
  return { x: x + (width - HANDLE.width) / 2, y, ...HANDLE };
}

function overlaps(screen: Rectangle, handle: Rectangle): boolean {
  const isBeside = handle.x + handle.width <= screen.x || handle.x >= screen.x + screen.width;
  return !isBeside && handle.y >= screen.y && handle.y + handle.height <= screen.y + screen.height;
}
