import { describe, expect, test } from 'vitest';
import { passages, read } from './helpers.ts';

const standfirst =
  'The board decided on Monday to rebuild the old quay, and the harbour’s masters, who had waited for ten years, were heard to say that they were glad of it, if a little late.';
const speech = (name: string, place: number) =>
  `${name}: The old quay had stood for ${place} years when the first of the storms came, and nobody in the town had thought that it would fall.`;
const speeches = Array.from({ length: 8 }, (_, place) => speech(place % 2 === 0 ? 'ANN LEE' : 'BO KIM', place + 90));
const links = '<ul><li><a href="/a">Ships</a></li><li><a href="/b">Fares</a></li><li><a href="/c">Tides</a></li></ul>';

const page = (rest: string) =>
  `<html><head><title>The quay</title></head><body><div id="a">${links}</div><div class="article"><h1>The quay is rebuilt</h1><p>${standfirst}</p><p>${standfirst}</p></div>${rest}<div>${links}</div></body></html>`;

describe('what the article finder overlooked', () => {
  test('a long run of paragraphs beside the article is part of it', async () => {
    const shown = passages(await read(page(speeches.map((each) => `<div><div><div>${each}</div></div></div>`).join('')), 'quay.html'));
    expect(shown).toEqual(expect.arrayContaining([...speeches, standfirst]));
  });

  test('what is named for comments stays furniture, however long', async () => {
    const comments = `<div class="comments"><h3>Comments</h3>${speeches.map((each) => `<div><div>${each}</div></div>`).join('')}</div>`;
    const shown = passages(await read(page(comments), 'quay.html'));
    expect(shown).toContain(standfirst);
    expect(shown).not.toContain(speeches[0]);
  });
});
