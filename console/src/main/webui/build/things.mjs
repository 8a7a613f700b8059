const IDENTIFIER = /Id$|^party$|^item$|^seat$/;

/** Properties that hold identifiers alone, and of what. */
const IDENTIFIERS = { contacts: 'contactId', contests: 'contestId', searches: 'searchId' };

/** Properties that tell a thing by something else than a code or an instant. */
const TOLD = { event: '@event', label: '@words', entity: '@words' };

/** Of a thing it is said when this is so. */
const SO = ['cleared', 'ended', 'acknowledged', 'given'];

/** The things that the views of a document show, by the name of their identifier: where they stand and how they are told. */
export function thingsOf(service, document, shapes) {
  const found = {};
  for (const [path, { get }] of Object.entries(document.paths)) {
    const view = get?.responses['200']?.content?.['application/json']?.schema;
    if (view && /^\/v1\/(investigations|protections|reports|cases)\/\{/.test(path)) {
      walk(view, [], (id, at, words, own) => (found[id] ??= []).push({ own, source: { service, path, at, words } }));
    }
  }
  return Object.fromEntries(Object.entries(found).map(([id, all]) => [id, ownFirst(all)]));

  function walk(reference, at, tell, depth = 0) {
    const { schema } = shapes.resolved(reference);
    const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map((each) => shapes.resolved(each).schema);
    const properties = Object.assign({}, schema.properties, ...parts.map((each) => each.properties));
    if (depth > 6) {
      return;
    }
    if (schema.type === 'array') {
      walk(schema.items, at, tell, depth + 1);
      return;
    }
    const names = Object.keys(properties);
    const required = [schema, ...parts].flatMap((each) => each.required ?? []);
    names.filter((name) => IDENTIFIER.test(name)).forEach((id) => tell(id, at, wordsOf(properties), required.includes(id)));
    names.filter((name) => name in IDENTIFIERS).forEach((name) => tell(IDENTIFIERS[name], [...at, name], [], true));
    names.forEach((name) => walk(properties[name], [...at, name], tell, depth + 1));
  }

  /** A thing has its own identifier in any case; one that only names another may do without. */
  function ownFirst(all) {
    return [...all.filter(({ own }) => own), ...all.filter(({ own }) => !own)].map(({ source }) => source);
  }

  /** Codes and instants of a thing, what happened, and what is so: in the order in which the contract has them. */
  function wordsOf(properties) {
    return Object.entries(properties).flatMap(([name, each]) => {
      const { schema, name: list } = shapes.resolved(each);
      const told = schema.enum ? list : schema.format === 'date-time' ? '@instant' : (TOLD[name] ?? (SO.includes(name) ? '@so' : undefined));
      return told ? [[name, told]] : [];
    });
  }
}
