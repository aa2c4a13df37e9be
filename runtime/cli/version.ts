import { ownDescription } from './own-package.ts';

/** Of this package. */
export const version = (): string => ownDescription().version;
