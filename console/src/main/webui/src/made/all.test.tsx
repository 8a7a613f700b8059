import acts from '@contract/acts.json';
import groups from '@contract/groups.json';
import words from '@contract/words.pt.json';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { session } from '../api/session';
import { cache } from '../shell/cache';
import { served } from '../test/contract';
import { areas } from '../test/samples';
import { json, services, WHO } from '../test/show';
import { startWords } from '../words';
import { ActForm } from './ActForm';
import type { Made } from './acts';

const made = { ...acts, groups } as unknown as Made;
/** Names of the machine: a property or a command, and a code. */
const RAW = /\b[a-z]+[A-Z][A-Za-z]+\b|\b[A-Z]{2,}_[A-Z_]+\b/;
/** A label that nobody gave, or that was not read yet. */
const UNNAMED = /^…$/m;
/** Each text of a form by itself, as it is read. */
const textsOf = (form: HTMLElement) =>
  [...form.querySelectorAll('*')].flatMap((each) => [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? '')).join('\n');
const ids = { caseId: 'c', planId: 'p', reportId: 'r', warningId: 'w' };

it('every command has a form, each label is there, and no form says a name of the machine', async () => {
  services({
    'GET /session': [json({ ...WHO, functions: ['supervisor'] })],
    'GET /api/intake/v1/public/vocabularies': [json(served)],
    'GET /api/intake/v1/public/areas': [json(areas)],
  });
  localStorage.setItem('language', 'pt');
  session.begin();
  await Promise.all([startWords(), session.load()]);
  for (const [id, command] of Object.entries(made.commands).filter(([, each]) => !each.opens)) {
    const on = { service: command.services[0] ?? 'intake', path: '', ids, version: '"1"', reread: () => Promise.resolve() };
    const { container } = render(
      <QueryClientProvider client={cache}>
        <ActForm id={id} command={command} made={made} words={words} on={on} level="h4" />
      </QueryClientProvider>,
    );
    await waitFor(() => expect([id, cache.isFetching()]).toEqual([id, 0]), { interval: 1 }); // no change of the page says so
    expect([id, container.querySelector('button[type=submit]')?.textContent]).toEqual([id, (words.commands as Record<string, string>)[id]]);
    expect([id, RAW.exec(textsOf(container))?.[0]]).toEqual([id, undefined]);
    expect([id, UNNAMED.exec(textsOf(container))?.[0]]).toEqual([id, undefined]);
    cleanup();
  }
}, 120_000);
