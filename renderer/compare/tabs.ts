/** The ways to look across sources, in the order of their tabs. */
export const compareTabs = ['propositions', 'matrix', 'timeline'] as const;
export type CompareTab = (typeof compareTabs)[number];
