/** Fields of a form for a value of any described type. */
import { shapeOf, type TypeExpr } from '../../../../protocols/schema.ts';
import { type Draft, emptyDraft, type Faults, hasKind, typeText } from '../model/form.ts';
import { Icon } from './icons.tsx';

export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

interface EditorProps {
  readonly type: TypeExpr;
  readonly name: string;
  readonly path: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly faults: Faults;
  /** For fields of 20 and of 32 bytes. */
  readonly suggestions?: { readonly accounts: readonly Suggestion[]; readonly rollups: readonly Suggestion[] };
  /** A struct on its own: its fields stand without a frame. */
  readonly isTop?: boolean;
}

const inner = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
/** Fields have names in the manner of programs: `openInterest` is read as "open interest". */
const words = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

export function Editor(props: EditorProps) {
  const shape = shapeOf(props.type);
  switch (shape.kind) {
    case 'struct':
      return <StructEditor {...props} fields={shape.fields} />;
    case 'list':
      return <ListEditor {...props} item={shape.item} />;
    case 'optional':
      return <OptionalEditor {...props} item={shape.item} />;
    default:
      return <LeafEditor {...props} />;
  }
}

function StructEditor({ fields, isTop = false, ...props }: EditorProps & { readonly fields: Readonly<Record<string, TypeExpr>> }) {
  const { draft, path, name, onDraft } = props;
  const values: Readonly<Record<string, Draft>> = hasKind(draft, 'struct') ? draft.fields : {};
  const editors = Object.entries(fields).map(([field, type]) => (
    <Editor
      key={field}
      {...props}
      type={type}
      name={field}
      path={inner(path, field)}
      draft={values[field] ?? emptyDraft(type)}
      onDraft={(next) => onDraft({ kind: 'struct', fields: { ...values, [field]: next } })}
    />
  ));
  if (isTop) return <div class="editors">{editors}</div>;
  return (
    <fieldset class="group">
      <legend>{words(name)}</legend>
      {editors}
    </fieldset>
  );
}

function ListEditor({ item, ...props }: EditorProps & { readonly item: TypeExpr }) {
  const { draft, path, name, onDraft } = props;
  const items: readonly Draft[] = Array.isArray(draft) ? (draft as readonly Draft[]) : [];
  return (
    <fieldset class="group">
      <legend>
        {words(name)} <em>{items.length === 0 ? 'empty list' : items.length}</em>
      </legend>
      {items.map((each, at) => (
        <div class="item" key={at}>
          <Editor {...props} type={item} name={`${name} ${at + 1}`} path={`${path}[${at}]`} draft={each} onDraft={(next) => onDraft(items.map((other, index) => (index === at ? next : other)))} />
          <button type="button" class="quiet" aria-label={`remove ${words(name)} ${at + 1}`} onClick={() => onDraft(items.filter((_, index) => index !== at))}>
            <Icon name="cross" />
          </button>
        </div>
      ))}
      <button type="button" class="quiet" onClick={() => onDraft([...items, emptyDraft(item)])}>
        <Icon name="plus" /> Add {words(name)}
      </button>
    </fieldset>
  );
}

function OptionalEditor({ item, ...props }: EditorProps & { readonly item: TypeExpr }) {
  const { draft, name, onDraft } = props;
  const value = hasKind(draft, 'optional') ? draft.value : undefined;
  return (
    <div class="optional">
      <label class="check">
        <input type="checkbox" checked={value !== undefined} onChange={(event) => onDraft({ kind: 'optional', value: event.currentTarget.checked ? emptyDraft(item) : undefined })} />
        <span>
          with {words(name)} <em>may be left out</em>
        </span>
      </label>
      {value !== undefined && <Editor {...props} type={item} draft={value} onDraft={(next) => onDraft({ kind: 'optional', value: next })} />}
    </div>
  );
}

function LeafEditor(props: EditorProps) {
  const { type, name, path, draft, onDraft, faults } = props;
  const { kind } = shapeOf(type);
  const id = `field-${path || name}`;
  const fault = faults.get(path);
  const described = { id, 'aria-invalid': fault !== undefined, 'aria-describedby': fault === undefined ? undefined : `${id}-fault` };
  if (kind === 'bool')
    return (
      <label class="check">
        <input {...described} type="checkbox" checked={draft === true} onChange={(event) => onDraft(event.currentTarget.checked)} />
        <span>{words(name)}</span>
      </label>
    );
  return (
    <div class="field">
      <label for={id}>
        {words(name)} <em>{kind === 'enum' ? 'one of these' : typeText(type)}</em>
      </label>
      {kind === 'enum' ? <Choice {...props} described={described} /> : <TextInput {...props} described={described} />}
      <Offers {...props} />
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

type Described = { readonly described: { readonly id: string; readonly 'aria-invalid': boolean; readonly 'aria-describedby': string | undefined } };

function Choice({ type, draft, onDraft, described }: EditorProps & Described) {
  const shape = shapeOf(type);
  return (
    <select {...described} value={String(draft)} onChange={(event) => onDraft(event.currentTarget.value)}>
      {(shape.kind === 'enum' ? shape.words : []).map((word) => (
        <option key={word}>{word}</option>
      ))}
    </select>
  );
}

function TextInput({ type, draft, onDraft, described }: EditorProps & Described) {
  const shape = shapeOf(type);
  const isText = shape.kind === 'string';
  const isNumber = shape.kind === 'integer';
  return (
    <input
      {...described}
      class={isText || isNumber ? '' : 'hex'}
      inputMode={isNumber && !shape.signed ? 'numeric' : 'text'}
      autocomplete="off"
      spellcheck={isText}
      placeholder={isNumber ? '0' : isText ? '' : '0x'}
      value={String(draft)}
      onInput={(event) => onDraft(event.currentTarget.value)}
    />
  );
}

/** What a field of this type may well be. */
function Offers({ type, name, onDraft, suggestions }: EditorProps) {
  const shape = shapeOf(type);
  const offered = shape.kind === 'address' ? suggestions?.accounts : shape.kind === 'fixed' && shape.size === 32 ? suggestions?.rollups : undefined;
  if (offered === undefined || offered.length === 0) return null;
  return (
    <span class="offers">
      {offered.map(({ value, label }) => (
        <button key={value} type="button" class="offer" aria-label={`use ${label} for ${words(name)}`} onClick={() => onDraft(value)}>
          {label}
        </button>
      ))}
    </span>
  );
}
