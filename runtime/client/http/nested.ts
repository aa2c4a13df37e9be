/** One property per name; `token.transfer` becomes `token: { transfer }`. */
export function nested(entries: readonly (readonly [name: string, of: unknown])[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, of] of entries) {
    const [first = '', second] = name.split('.');
    out[first] = second === undefined ? of : { ...(out[first] as object | undefined), [second]: of };
  }
  return out;
}
