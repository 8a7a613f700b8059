import { useTranslation } from 'react-i18next';
import { Group } from '../kit/fields';
import type { Field, Shape } from './acts';
import { isValues, type Values } from './body';
import { useCodes } from './codes';
import { type Drawn, MadeField } from './MadeField';
import { useForm } from './onThing';

interface Fields {
  pointer: string;
  fields: Field[];
  value: Values;
  onValue: (value: Values) => void;
}

/** The fields of a command, or of a record in it: what has to be said first. */
export function Fields({ pointer, fields, value, onValue }: Fields) {
  const { t } = useTranslation('made');
  const named = useNamed();
  const drawn = fields.filter(({ kind }) => kind !== 'hand').toSorted((one, other) => Number(other.required ?? false) - Number(one.required ?? false));
  return drawn.map((field) => {
    const at = `${pointer}/${field.name}`;
    const name = named(at, field.name);
    return (
      <MadeField
        key={field.name}
        shape={field}
        pointer={at}
        name={name}
        label={field.required ? name : t('optional', { name })}
        required={field.required}
        value={value[field.name]}
        onValue={(said) => onValue({ ...value, [field.name]: said })}
      />
    );
  });
}

/** Fields that belong together, under one name. */
export function Together({ label, ...fields }: Fields & { label: string }) {
  return (
    <Group apart pointer={fields.pointer} label={label}>
      <div className="made-record">
        <Fields {...fields} />
      </div>
    </Group>
  );
}

/** The name of a field: of this command, else of any. */
function useNamed(): (pointer: string, property: string) => string {
  const { words, id } = useForm();
  return (pointer, property) => {
    const path = `${id}${pointer.replaceAll(/\/\d+/g, '').replaceAll('/', '.')}`;
    return words.fields[path] ?? words.fields[property] ?? property;
  };
}

interface Keyed {
  key: string;
  label: string;
  of: Shape;
}

/** The keys of a map with their names: codes of a list, or facets. */
function useKeys(): (shape: Shape & { kind: 'map' | 'facets' }) => Keyed[] {
  const codes = useCodes();
  return (shape) =>
    shape.kind === 'facets'
      ? Object.entries(shape.lists).map(([key, list]) => ({ key, label: codes.title(list), of: { kind: 'list', of: { kind: 'code', list } } }))
      : codes.options(shape.keys, shape.some).map(({ code, label }) => ({ key: code, label, of: only(shape.each, shape.only?.[code]) }));
}

/** Of the codes those that belong to a key. */
const only = (shape: Shape, some: string[] | undefined): Shape =>
  some && shape.kind === 'list' && shape.of.kind === 'code' ? { kind: 'list', of: { ...shape.of, some } } : shape;

/** A value for each code of a list, or codes for each facet: what is not said is left out. */
export function KeyedFields({ shape, pointer, label, value, onValue }: Drawn<Shape & { kind: 'map' | 'facets' }>) {
  const keys = useKeys()(shape);
  const said = isValues(value) ? value : {};
  const required = shape.kind === 'map' && shape.every;
  return (
    <Group apart pointer={pointer} label={label}>
      <div className="made-record">
        {keys.map(({ key, label: of, of: each }) => (
          <MadeField
            key={key}
            shape={each}
            small
            required={required}
            pointer={`${pointer}/${key}`}
            name={of}
            label={of}
            value={said[key]}
            onValue={(one) => onValue({ ...said, [key]: one })}
          />
        ))}
      </div>
    </Group>
  );
}
