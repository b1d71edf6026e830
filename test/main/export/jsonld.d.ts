/** The slice of the library that tests need: it brings no types of its own. */
declare module 'jsonld' {
  interface Loaded {
    readonly contextUrl?: string;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  interface Options {
    readonly documentLoader: (address: string) => Promise<Loaded>;
    readonly safe?: boolean;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<Record<string, unknown>[]>;
    toRDF(document: object, options: Options & { readonly format: 'application/n-quads' }): Promise<string>;
  };
  export default jsonld;
}
