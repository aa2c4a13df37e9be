/** Keys of a node: known without loading what opens them. */

export const KEY_ROLES = ['node', 'vote', 'operator'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];
