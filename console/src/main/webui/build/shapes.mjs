/** The last part of a reference is the name of its schema. */
const nameOf = (schema) => schema.$ref?.split('/').at(-1);

/**
 * How each field of a command is drawn, from the schemas of a document.
 *
 * @param said what a schema does not say, by `operation.path.to.field` or by the name of the field
 */
export class Shapes {
  constructor(schemas, said, lists) {
    this.schemas = schemas;
    this.said = said;
    this.lists = lists;
  }

  /** The schema itself, and the name under which it stands. */
  resolved(schema, name) {
    return schema.$ref ? this.resolved(this.schemas[nameOf(schema)], nameOf(schema)) : { schema, name };
  }

  fields(reference, path) {
    const { schema } = this.resolved(reference);
    return Object.entries(schema.properties ?? {}).map(([name, each]) => ({
      name,
      ...(schema.required?.includes(name) ? { required: true } : {}),
      ...this.shape(each, `${path}.${name}`),
    }));
  }

  shape(reference, path) {
    const { schema, name } = this.resolved(reference);
    const property = path.split('.').at(-1);
    const said = this.said.get(path) ?? this.said.get(property);
    if (schema.type === 'array') {
      return { kind: 'list', of: this.element(schema.items, path, said) };
    }
    if (schema.properties) {
      return { kind: 'record', fields: this.fields(schema, path) };
    }
    if (schema.additionalProperties) {
      return this.map(schema.additionalProperties, path, said);
    }
    return this.value(schema, name, said);
  }

  /** An element stands under the path of its list. */
  element(items, path, said) {
    const { schema, name } = this.resolved(items);
    return schema.properties ? { kind: 'record', fields: this.fields(schema, path) } : this.value(schema, name, said);
  }

  value(schema, name, said) {
    if (schema.enum) {
      this.lists[name] = schema.enum.filter((code) => this.said.get(`${name}.${code}`) !== 'never');
      return { kind: 'code', list: name };
    }
    if (schema.type !== 'string' || schema.format === 'date-time') {
      return { kind: { boolean: 'yes', integer: 'number', string: 'instant' }[schema.type] ?? 'hand' };
    }
    if (said) {
      const [kind, of] = said.split(':');
      return { kind, ...(kind === 'code' ? { list: of } : kind === 'thing' ? { thing: of } : kind === 'person' && of ? { function: of } : {}) };
    }
    return { kind: schema.format === 'uuid' ? 'line' : 'long' };
  }

  /**
   * A map is drawn as a field for each of its keys. `keys:List` names them by the codes of a list, `keys:List=A,B` by
   * those alone, `facets:A=List,B=List` each by the title of the list of its codes; `…All` sends empty lists too, and of
   * `keysEach` each has to be said.
   */
  map(values, path, said = '') {
    const [how, of = ''] = said.split(/:(.*)/s);
    const whole = how.endsWith('All') ? { whole: true } : how.endsWith('Each') ? { every: true } : {};
    if (how.startsWith('facets')) {
      return { kind: 'facets', lists: Object.fromEntries(of.split(',').map((each) => each.split('='))), ...whole };
    }
    if (how.startsWith('keys')) {
      const [keys, some] = of.split('=');
      return this.narrowed({ kind: 'map', keys, each: this.beside(values, path), ...this.some(keys, some), ...whole }, path);
    }
    return { kind: 'hand' };
  }

  /** What is said of a map is said of its keys; a text beside a key is one line. */
  beside(values, path) {
    const shape = this.shape(values, `${path}.{}`);
    return shape.kind === 'long' ? { kind: 'line' } : shape;
  }

  /** The codes that belong to each key, where not all of their list do. */
  narrowed(map, path) {
    const told = (map.some ?? []).map((key) => [key, this.said.get(`${path}.${key}`)]).filter(([, codes]) => codes);
    return told.length > 0 ? { ...map, only: Object.fromEntries(told.map(([key, codes]) => [key, codes.split(',')])) } : map;
  }

  /** The keys that are told; a list that no contract has is served. */
  some(keys, told) {
    if (told) {
      return { some: told.split(',') };
    }
    const codes = this.lists[keys] ?? this.schemas[keys]?.enum;
    if (codes) {
      this.lists[keys] = codes;
    }
    return codes ? { some: codes } : {};
  }
}
