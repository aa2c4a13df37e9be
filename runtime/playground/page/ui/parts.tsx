/** Small parts that all views are made of. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { oneLine, short } from '../model/format.ts';
import { LEVELS, rankOf } from '../model/live.ts';
import { knownAs } from '../model/names.ts';
import type { Level } from '../net/types.ts';
import type { Asked } from './hooks.ts';
import { Icon, type IconName } from './icons.tsx';

export const LEVEL_NAMES: Readonly<Record<Level, string>> = { C0: 'acknowledged', C1: 'executed', C2: 'verified', C3a: 'stored', C3b: 'final on L1', C4: 'undisputed' };

/** Six steps upward, filled as far as something has come. */
export function Ladder({ level, isBad = false }: { readonly level: Level; readonly isBad?: boolean }) {
  const rank = rankOf(level);
  return (
    <span class={`ladder${isBad ? ' bad' : ''}`} role="img" aria-label={`${level}, ${LEVEL_NAMES[level]}`} title={`${level}: ${LEVEL_NAMES[level]}`}>
      {LEVELS.map((each, at) => (
        <i key={each} class={at <= rank ? `on ${each}` : ''} />
      ))}
    </span>
  );
}

export const LevelTag = ({ level }: { readonly level: Level }) => <span class={`tag ${level}`}>{level}</span>;

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A hash: its ends, the whole in a hint, and a button that copies it. */
export function Hash({ hex, size = 6, isBare = false }: { readonly hex: string; readonly size?: number /** Its name stands beside it already. */; readonly isBare?: boolean }) {
  const name = isBare ? undefined : knownAs(hex);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 1_200);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <button type="button" class={`hash${isCopied ? ' copied' : ''}`} title={`${hex}\nClick to copy`} aria-label={`copy ${hex}`} onClick={() => void copy(hex).then(setCopied)}>
      {name !== undefined && <b>{name}</b>}
      <code>{isCopied ? 'copied' : short(hex, size)}</code>
    </button>
  );
}

export const Figure = ({ label, children, hint }: { readonly label: string; readonly children: ComponentChildren; readonly hint?: string }) => (
  <div class="figure" title={hint}>
    <span>{label}</span>
    <b>{children}</b>
  </div>
);

export const Card = ({
  title,
  aside,
  children,
  class: name = '',
  label,
}: {
  readonly title?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly label?: string;
}) => (
  <section class={`card ${name}`} aria-label={label}>
    {(title !== undefined || aside !== undefined) && (
      <header>
        <h2>{title}</h2>
        <div class="aside">{aside}</div>
      </header>
    )}
    {children}
  </section>
);

export const Empty = ({ icon, title, children }: { readonly icon: IconName; readonly title: string; readonly children?: ComponentChildren }) => (
  <div class="empty">
    <Icon name={icon} />
    <p>
      <b>{title}</b>
    </p>
    {children !== undefined && <p>{children}</p>}
  </div>
);

export const Loading = ({ rows = 4 }: { readonly rows?: number }) => (
  <div class="loading" role="status" aria-label="loading">
    {Array.from({ length: rows }, (_, at) => (
      <i key={at} style={{ width: `${92 - ((at * 37) % 45)}%` }} />
    ))}
  </div>
);

export const Failed = ({ error, again }: { readonly error: Error; readonly again?: (() => void) | undefined }) => (
  <div class="failed" role="alert">
    <Icon name="cross" />
    <div>
      <b>This could not be shown</b>
      <p>{error.message}</p>
      {again !== undefined && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  </div>
);

/** An answer in whichever state it is; what was there before stays while another is awaited. */
export function Shown<T>({ of, children, rows }: { readonly of: Asked<T>; readonly children: (value: T) => ComponentChildren; readonly rows?: number }) {
  if (of.last !== undefined) return <>{children(of.last)}</>;
  if (of.state === 'failed') return <Failed error={of.error} again={of.again} />;
  return <Loading {...(rows !== undefined && { rows })} />;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of the JSON view, whole. */
export function Value({ value }: { readonly value: unknown }) {
  if (value === null || value === undefined) return <span class="none">nothing</span>;
  if (typeof value === 'boolean') return <span class="word">{String(value)}</span>;
  if (typeof value === 'string' && /^0x[0-9a-f]{16,}$/i.test(value)) return <Hash hex={value} />;
  if (Array.isArray(value)) return value.length === 0 ? <span class="none">empty list</span> : <ListValue items={value} />;
  if (isObject(value)) return <Fields value={value} />;
  return <span class={typeof value === 'number' || /^-?\d+$/.test(String(value)) ? 'number' : 'word'}>{oneLine(value, 400)}</span>;
}

const ListValue = ({ items }: { readonly items: readonly unknown[] }) => (
  <ol class="items">
    {items.slice(0, 200).map((each, at) => (
      <li key={at}>
        <Value value={each} />
      </li>
    ))}
    {items.length > 200 && <li class="none">{items.length - 200} more</li>}
  </ol>
);

export function Fields({ value }: { readonly value: Readonly<Record<string, unknown>> }) {
  const entries = Object.entries(value);
  if (entries.length === 0) return <span class="none">no fields</span>;
  return (
    <dl class="fields">
      {entries.map(([name, each]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Value value={each} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Catches the eye for a moment when what it shows changes. */
export function Flash({ of, children }: { readonly of: string | number; readonly children: ComponentChildren }) {
  const element = useRef<HTMLSpanElement>(null);
  const before = useRef(of);
  useEffect(() => {
    if (before.current === of) return;
    before.current = of;
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) element.current?.animate([{ opacity: 0.25 }, { opacity: 1 }], 500);
  }, [of]);
  return <span ref={element}>{children}</span>;
}
