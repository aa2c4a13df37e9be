import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const STYLE = readFileSync(join(import.meta.dirname, 'page/style/base.css'), 'utf8');
const COLOURS = new Map([...STYLE.matchAll(/--(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe('colours of the playground', () => {
  for (const scheme of ['light', 'dark'] as const)
    it(`are read easily in ${scheme}: text has a contrast of 4.5 on everything that it stands on`, () => {
      for (const text of ['ink', 'soft', 'dim', 'accent', 'good', 'bad', 'warn', 'C0', 'C1', 'C2', 'C3a', 'C3b', 'C4'])
        for (const ground of ['paper', 'card', 'raised']) {
          const [a, b] = [COLOURS.get(text)?.[scheme], COLOURS.get(ground)?.[scheme]];
          assert.ok(a && b, `${text} on ${ground}`);
          assert.ok(contrast(a, b) >= 4.5, `${text} on ${ground}: ${contrast(a, b).toFixed(2)}`);
        }
      const [on, accent] = [COLOURS.get('accent')?.[scheme] ?? '', scheme === 'light' ? '#ffffff' : '#0b0d12'];
      assert.ok(contrast(on, accent) >= 4.5);
    });
});
