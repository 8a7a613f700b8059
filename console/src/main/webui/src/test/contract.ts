import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';

interface Body {
  content: Record<string, { examples?: Record<string, { value: Record<string, unknown> }> }>;
}

interface Document {
  paths: Record<string, { post?: { operationId: string; requestBody?: Body } }>;
  components: { schemas: Record<string, { enum?: string[] }> };
}

const ROOT = '../../../../';
/** A day stays the text that a client sends. */
const documents = ['intake', 'investigation', 'protection', 'notification'].map(
  (service) => load(readFileSync(`${ROOT}platform/contracts/openapi/${service}.yaml`, 'utf8'), { schema: CORE_SCHEMA }) as Document,
);

/** The codes of each list of the contracts. */
export const contractLists = new Map(
  documents.flatMap(({ components }) => Object.entries(components.schemas)).flatMap(([name, schema]): [string, string[]][] => (schema.enum ? [[name, schema.enum]] : [])),
);

const cellsOf = (line: string) => [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^;]*))(?:;|$)/g)].map(([, quoted, plain]) => (quoted ?? plain ?? '').replaceAll('""', '"'));
const vocabulary = readFileSync(`${ROOT}platform/protocol/src/main/resources/esperanza/protocol/vocabulary.csv`, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('list;'))
  .map(cellsOf);

/** The lists whose codes the services label, and those codes. */
export const servedLists = new Map<string, string[]>();
/** The labels as the services say them. */
export const served: { lists: Record<string, { title: object; codes: Record<string, object> }> } = { lists: {} };
vocabulary.forEach(([list = '', code = '', , es = '', en = '', pt = '']) => {
  if (code === '') {
    served.lists[list] = { title: { es, en, pt }, codes: {} };
    servedLists.set(list, []);
  } else {
    Object.assign(served.lists[list]?.codes ?? {}, { [code]: { es, en, pt } });
    servedLists.get(list)?.push(code);
  }
});

/** Each example of a request, by its command. */
export const examples = documents.flatMap(({ paths }) =>
  Object.values(paths).flatMap(({ post }) =>
    Object.values(post?.requestBody?.content['application/json']?.examples ?? {}).map(({ value }): [command: string, body: Record<string, unknown>] => [post?.operationId ?? '', value]),
  ),
);
