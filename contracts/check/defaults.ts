/** What a check does unless it is told otherwise: known without loading compilers and engines. */

export const CHECK_DEFAULTS = { actions: 2_000, blocks: 12, blockActions: 16 } as const;

/** The metered guest is always among them: every other engine is compared with it. */
export const ENGINE_NAMES = ['guest', 'unmetered', 'native', 'wasmer'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];
