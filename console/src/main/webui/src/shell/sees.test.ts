import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PLACES } from './places';
import { READERS } from './sees';

const access = (service: string) => readFileSync(join(process.cwd(), `../../../../${service}-service/src/main/resources/access.csv`), 'utf8');

/** The functions that a service admits to an operation. A hotline has no place in the console. */
const admitted = (service: string, operation: string) =>
  (new RegExp(`^${operation}, (.*)$`, 'm').exec(access(service))?.[1] ?? '')
    .split(' ')
    .map((role) => role.toLowerCase().replaceAll('_', '-'))
    .filter((role) => role !== 'hotline')
    .toSorted();

it.each([
  ['reports', 'intake', 'readReport'],
  ['plans', 'protection', 'readProtection'],
  ['file', 'investigation', 'readInvestigation'],
  ['openings', 'intake', 'listOpenings'],
  ['picture', 'notification', 'followPicture'],
  ['alerts', 'notification', 'listAlerts'],
] as const)('who reads %s is whom the service admits', (thing, service, operation) => {
  expect([...READERS[thing]].toSorted()).toEqual(admitted(service, operation));
});

it.each([
  ['/my-duty', 'readMyDuty'],
  ['/rota', 'openRota'],
  ['/answering', 'readAnswering'],
])('who has the place %s is whom notification admits', (path, operation) => {
  const functions: readonly string[] = PLACES.find((place) => place.path === path)?.functions ?? [];
  expect([...functions].toSorted()).toEqual(admitted('notification', operation));
});
