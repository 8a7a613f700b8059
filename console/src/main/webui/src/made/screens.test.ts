import acts from '@contract/acts.json';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import type { Made } from './acts';
import { screensOfFile, screensOfPlan, screensOfReport } from './screens';
import { paramsOf } from './send';

const ROOT = join(process.cwd(), '../../../..');
const PROTOCOL = join(ROOT, 'platform/protocol/src/main/resources/esperanza/protocol');
const made = acts as unknown as Made;

/** The lists of acts that stand on pages: that of a plan, a file, a report and a case. */
const LISTS = ['/v1/protections/{planId}/', '/v1/investigations/{caseId}/', '/v1/reports/{reportId}/', '/v1/cases/{caseId}/'];
const SCREENS = { ...screensOfFile(''), ...screensOfPlan('', ''), ...screensOfReport('') };

const linesOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
const listed = (file: string) => linesOf(join('src/words/made', file)).map((line) => line.split(';')[0]);

function* sources(folder: string): Generator<string> {
  for (const each of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, each.name);
    if (each.isDirectory()) {
      yield* sources(path);
    } else if (/\.tsx?$/.test(each.name) && !each.name.includes('.test.')) {
      yield readFileSync(path, 'utf8');
    }
  }
}

it('each command of people is on a screen, or a list says why not', () => {
  const written = [...sources('src')].join('\n');
  const isListed = (id: string, { path, opens, params }: Made['commands'][string]) => {
    const list = LISTS.find((each) => path.startsWith(each));
    const known = list === undefined ? [] : [...list.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const others = paramsOf({ path } as Made['commands'][string]).filter((name) => !known.includes(name));
    const isPicked = others.every((name) => made.things[(params?.[name] ?? name).split('@')[0] ?? name] !== undefined);
    return id in SCREENS || (list !== undefined && !opens && isPicked);
  };
  const without = Object.entries(made.commands).filter(([id, command]) => !isListed(id, command) && !written.includes(`'${command.path}'`));
  expect(without.map(([id]) => id).toSorted()).toEqual(listed('without-screen.csv').toSorted());
});

/** Events by their names, and whether a person or a court causes them. */
const byPeople = new Set(
  ['intake', 'investigation', 'protection', 'notification'].flatMap((service) =>
    linesOf(join(ROOT, `platform/contracts/names/${service}.md`))
      .filter((line) => /^\| `/.test(line))
      .map((line) => line.split(' | '))
      .filter((cells) => /HUMAN|EXTERNAL/.test(cells[3] ?? ''))
      .map((cells) => /`([\w-]+)\.v\d+`/.exec(cells[1] ?? '')?.[1]),
  ),
);

it('each item of the checklist is proven by what a command of people records, or a list says why not', () => {
  const items = new Map<string, boolean>();
  linesOf(join(PROTOCOL, 'diligence/checklist.3.csv'))
    .slice(2)
    .map((line) => line.split(';').map((cell) => cell.trim()))
    .forEach(([id = '', , , proof = '']) => {
      const events = [...proof.replace(/\{[^}]*\}/g, '').matchAll(/[a-z]+(?:-[a-z]+)+/g)].map(([name]) => name);
      items.set(id, (items.get(id) ?? false) || events.some((name) => byPeople.has(name)));
    });
  expect(items.size).toBeGreaterThan(70);
  expect([...items].filter(([, proven]) => !proven).map(([id]) => id)).toEqual(listed('without-act.csv').filter((id) => items.has(id ?? '')));
});

/** The moments that events are by the table, and by the mark at their record. */
function momentsByPeople(): Set<string> {
  const inTable = linesOf(join(PROTOCOL, 'moments.csv'))
    .slice(1)
    .map((line) => line.split(';').map((cell) => cell.trim()))
    .filter(([, event = '', , , , since]) => since !== 'later' && byPeople.has(/\.([\w-]+)/.exec(event)?.[1]))
    .map(([moment = '']) => moment);
  const marked = ['intake', 'protection'].flatMap((service) =>
    [...javaOf(join(ROOT, `${service}-service/src/main/java`))].flatMap((text) =>
      [...text.matchAll(/@IsMoment\(([^)]*)\)[^;]*?record (\w+)\(/g)]
        .filter(([, , name = '']) => byPeople.has(name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()))
        .flatMap(([, moments = '']) => [...moments.matchAll(/LegalMoment\.(\w+)/g)].map(([, moment = '']) => moment)),
    ),
  );
  return new Set([...inTable, ...marked]);
}

function* javaOf(folder: string): Generator<string> {
  for (const each of readdirSync(folder, { withFileTypes: true })) {
    if (each.isDirectory()) {
      yield* javaOf(join(folder, each.name));
    } else if (each.name.endsWith('Event.java')) {
      yield readFileSync(join(folder, each.name), 'utf8');
    }
  }
}

it('each term of the profile is met by what a command of people records, or a list says why not', () => {
  const profile = load(readFileSync(join(ROOT, 'deploy/profiles/xx.yaml'), 'utf8')) as { terms: { id: string; metBy: string }[] };
  const moments = momentsByPeople();
  expect(profile.terms.length).toBeGreaterThan(40);
  const unmet = profile.terms.filter(({ metBy }) => !moments.has(metBy)).map(({ id }) => id);
  expect(unmet).toEqual(listed('without-act.csv').filter((id) => profile.terms.some((term) => term.id === id)));
});
