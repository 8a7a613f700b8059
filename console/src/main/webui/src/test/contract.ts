import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

interface Body {
  content: Record<string, { examples?: Record<string, { value: Record<string, unknown> }> }>;
}

interface Document {
  paths: Record<string, { post?: { operationId: string; requestBody?: Body } }>;
  components: { schemas: Record<string, { enum?: string[] }> };
}

const ROOT = '../../../../';
const documents = ['intake', 'investigation', 'protection', 'notification'].map(
  (service) => load(readFileSync(`${ROOT}platform/contracts/openapi/${service}.yaml`, 'utf8')) as Document,
);

/** The codes of each list of the contracts. */
export const contractLists = new Map(
  documents.flatMap(({ components }) => Object.entries(components.schemas)).flatMap(([name, schema]): [string, string[]][] => (schema.enum ? [[name, schema.enum]] : [])),
);

/** The lists whose codes the services label, and those codes. */
export const servedLists = new Map<string, string[]>();
readFileSync(`${ROOT}platform/protocol/src/main/resources/esperanza/protocol/vocabulary.csv`, 'utf8')
  .split('\n')
  .map((line) => line.split(';'))
  .filter(([, code = '']) => /^[A-Z0-9_]+$/.test(code))
  .forEach(([list = '', code = '']) => servedLists.set(list, [...(servedLists.get(list) ?? []), code]));

/** Each example of a request, by its command. */
export const examples = documents.flatMap(({ paths }) =>
  Object.values(paths).flatMap(({ post }) =>
    Object.values(post?.requestBody?.content['application/json']?.examples ?? {}).map(({ value }): [command: string, body: Record<string, unknown>] => [post?.operationId ?? '', value]),
  ),
);
