/** How a matrix can be written to a file of its own: as a picture, or as its table. */
export const matrixFileFormats = ['svg', 'png', 'csv', 'md'] as const;
export type MatrixFileFormat = (typeof matrixFileFormats)[number];
