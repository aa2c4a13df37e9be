/** What accounts and rollups are called on this page. */
const names = new Map<string, string>();

export function giveName(id: string, name: string): void {
  names.set(id.toLowerCase(), name);
}

export const knownAs = (id: string): string | undefined => names.get(id.toLowerCase());
