/** Describes each command of the four contracts for the forms that are made from them; argument: the folder of the result. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { URL } from 'node:url';
import { load } from 'js-yaml';
import { rows } from './rows.mjs';
import { Shapes } from './shapes.mjs';
import { thingsOf } from './things.mjs';

const ROOT = new URL('../../../../../', import.meta.url);
const WORDS = new URL('../src/words/made/', import.meta.url);
const SERVICES = ['intake', 'investigation', 'protection', 'notification'];
const LANGUAGES = ['es', 'en', 'pt'];

/** No function of the mechanism: who reports, a hotline, a court. They have no login here. */
const OUTSIDE = ['ANYONE', 'HOTLINE', 'COURT'];

/** The rows of `shapes.csv`, and which of them were asked for. */
class Said extends Map {
  used = new Set();

  get(key) {
    if (this.has(key)) {
      this.used.add(key);
    }
    return super.get(key);
  }
}

const said = new Said(rows(new URL('shapes.csv', WORDS)));
const commands = {};
const things = {};
const lists = {};

for (const service of SERVICES) {
  const document = load(readFileSync(new URL(`platform/contracts/openapi/${service}.yaml`, ROOT), 'utf8'));
  const shapes = new Shapes(document.components.schemas, said, lists);
  const roles = rolesOf(service);
  for (const [path, operations] of Object.entries(document.paths)) {
    if (operations.post && roles(operations.post.operationId).length > 0) {
      describe(service, path, operations.post, shapes, roles);
    }
  }
  for (const [id, found] of Object.entries(thingsOf(service, document, shapes))) {
    (things[id] ??= []).push(...found);
  }
}

/** The table that the test of the service holds against each operation: the one source of who may call it. */
function rolesOf(service) {
  const table = new Map(rows(new URL(`${service}-service/src/main/resources/access.csv`, ROOT), ', '));
  return (operation) =>
    (table.get(operation) ?? '')
      .split(' ')
      .filter((role) => role !== '' && !OUTSIDE.includes(role))
      .map((role) => role.toLowerCase().replaceAll('_', '-'));
}

function describe(service, path, operation, shapes, roles) {
  const id = operation.operationId;
  const content = operation.requestBody?.content;
  const schema = content?.['application/json']?.schema;
  commands[id] ??= {
    services: [],
    path,
    roles: roles(id),
    ...(operation.parameters?.some((each) => each.name === 'If-Match') ? { version: true } : {}),
    ...(opens(operation) ? { opens: true } : {}),
    ...(schema ? { fields: shapes.fields(schema, id) } : {}),
    ...paramsOf(id, path),
  };
  commands[id].services.push(service);
}

/** Where the identifier of a path is told otherwise than by its name. */
function paramsOf(id, path) {
  const told = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, said.get(`${id}.${name}`)]).filter(([, how]) => how);
  return told.length > 0 ? { params: Object.fromEntries(told.map(([name, how]) => [name, how.split(':')[1]])) } : {};
}

/** The answer is more than that it was recorded: words or rows that a screen of its own has to show. */
function opens(operation) {
  const answer = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
  const schema = answer?.content && Object.values(answer.content)[0].schema;
  const parts = schema?.allOf ?? [schema];
  return schema !== undefined && said.get(operation.operationId) !== 'recorded' && !parts.some((each) => each.$ref?.endsWith('/CommandDone'));
}

const stale = [...said.keys()].filter((key) => !said.used.has(key));
if (stale.length > 0) {
  throw new Error(`No contract needs these rows of shapes.csv: ${stale.join(', ')}`);
}

function wordsIn(column, [file, from]) {
  const cells = rows(new URL(file, WORDS)).map((row) => [row[0], row[from + column]]);
  return Object.fromEntries(cells);
}

/** The identifiers that a path or a field of a command asks for. */
const asked = new Set([...JSON.stringify(commands).matchAll(/\{(\w+)\}|"thing":"(\w+)|"params":\{"\w+":"(\w+)/g)].map(([, ...found]) => found.find(Boolean)));

const out = argv[2];
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/acts.json`, JSON.stringify({ commands, things: Object.fromEntries(Object.entries(things).filter(([id]) => asked.has(id))), lists }));
LANGUAGES.forEach((language, column) => {
  const words = {
    commands: wordsIn(column, ['commands.csv', 2]),
    hints: wordsIn(column, ['hints.csv', 1]),
    groups: wordsIn(column, ['groups.csv', 1]),
    fields: wordsIn(column, ['fields.csv', 1]),
    codes: wordsIn(column, ['codes.csv', 1]),
  };
  writeFileSync(`${out}/words.${language}.json`, JSON.stringify(words));
});
const groupOf = Object.fromEntries(rows(new URL('commands.csv', WORDS)).map(([id, group]) => [id, group]));
writeFileSync(`${out}/groups.json`, JSON.stringify(groupOf));
