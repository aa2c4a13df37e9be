/** Accounts for development by name: known without making their keys. */
export const ACCOUNT_NAMES = ['alice', 'bob', 'carol'] as const;
