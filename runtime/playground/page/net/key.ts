/** A key for gateways that ask for one, kept for as long as this tab. */
const NAME = 'mru.api-key';

export function apiKey(): string | undefined {
  try {
    return sessionStorage.getItem(NAME) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepApiKey(key: string): void {
  try {
    sessionStorage.setItem(NAME, key);
  } catch {
    // Then it is asked for again.
  }
}
