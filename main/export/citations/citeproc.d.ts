/** The slice of citeproc-js that setting citations takes; the libraries ship no types. */
declare module 'citeproc' {
  export interface CitationItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: 'page' | 'paragraph';
  }
  export interface Citation {
    readonly citationID: string;
    readonly citationItems: readonly CitationItem[];
    readonly properties: { readonly noteIndex: number };
  }
  export interface System {
    /** Locale XML; null when there is none for a tag. */
    retrieveLocale(tag: string): string | null;
    retrieveItem(id: string): unknown;
  }
  class Engine {
    /** @throws a string or an Error when the style is broken */
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    readonly opt: { readonly xclass: string; readonly development_extensions: Record<string, boolean> };
    /** @returns identifier, note and text of every citation */
    rebuildProcessorState(citations: readonly Citation[], mode: 'html', uncited: readonly string[]): [string, number, string][];
    /** @returns false when the style has no bibliography */
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
  }
  const CSL: { Engine: typeof Engine; debug: (text: string) => void };
  export default CSL;
}
declare module '@citation-js/plugin-csl/lib/styles.json' {
  const styles: Readonly<Record<'apa' | 'vancouver' | 'harvard1', string>>;
  export default styles;
}
declare module '@citation-js/plugin-csl/lib/locales.json' {
  const locales: Readonly<Record<'en-US', string>>;
  export default locales;
}
