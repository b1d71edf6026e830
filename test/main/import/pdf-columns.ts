/** Two columns of one text, with a word that the end of a line breaks in each, and the text as it is to be read. */

export const left = [
  'The harbour board met on Monday to decide whether',
  'the old quay should be rebuilt before the win-',
  'ter storms arrive, and a well-known engineer told',
  'the members that the piles had lost a third of',
  'their strength since the last survey and that the',
];
export const right = [
  'northern end could no longer carry a lorry. Two',
  'members doubted the figures and asked for a sec-',
  'ond survey, which would cost ninety thousand and',
  'take until spring. The board will decide in the',
  'coming week whether it can wait for so long.',
];
export const wholeText =
  'The harbour board met on Monday to decide whether the old quay should be rebuilt before the winter storms arrive, and a well-known engineer told the members that the piles had lost a third of their strength since the last survey and that the northern end could no longer carry a lorry. Two members doubted the figures and asked for a second survey, which would cost ninety thousand and take until spring. The board will decide in the coming week whether it can wait for so long.';
