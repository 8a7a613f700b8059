import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import es from './es/problems';

const SERVICES = ['intake', 'investigation', 'protection', 'notification'];
/** A constant of an enum with its sentence: `TOO_DANGEROUS("…"`. */
const RULE = /^ {4}([A-Z][A-Z0-9_]+)\(/gm;

const sources = SERVICES.flatMap((service) => {
  const root = `../../../../${service}-service/src/main/java`;
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('Rule.java'))
    .map((file) => readFileSync(`${root}/${file}`, 'utf8'));
});
const rules = sources.flatMap((source) => [...source.matchAll(RULE)].map(([, name = '']) => name.toLowerCase().replaceAll('_', '-')));

it('each rule of a service has words for its refusal', () => {
  expect(rules.length).toBeGreaterThan(100);
  expect(rules.filter((code) => !(code in es.codes)), 'codes for src/words/*/problems.ts').toEqual([]);
});
