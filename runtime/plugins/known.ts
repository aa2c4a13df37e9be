/** Plugins of this package, by their names. */
const at = (path: string): URL => new URL(`./${path}${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

export const KNOWN: Readonly<Record<string, URL>> = { indexer: at('indexer/indexer'), webhook: at('webhook/webhook'), playground: at('playground') };
