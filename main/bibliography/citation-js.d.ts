/** The slice of Citation.js that reading BibTeX takes; the libraries ship no types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Parses data of a named type and of no other. Throws when it cannot. */
      data(input: unknown, type: string): unknown[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
