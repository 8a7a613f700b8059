import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { MemoryRouter } from 'react-router';
import { session } from '../api/session';
import { cache } from '../shell/cache';
import { forgetAllOf } from '../kit/draft';
import { type Asked } from '../made/Acts';
import { MadeActs } from '../made/MadeActs';
import { startWords } from '../words';
import { areas, vocabularies } from './samples';
import { type Answers, json, services } from './show';

export const CASE = '5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001';
export const FILE = `/api/investigation/v1/investigations/${CASE}`;
export const PLAN = '/api/protection/v1/protections/p1';
export const PERSON = '6a3a9c0e-2f64-4d0c-8e53-0a5b8f6f4a11';
export const DONE = { recorded: [], clocks: { started: [], met: [{ term: 'T', label: { es: 'Escuchar a la persona', en: 'x' }, toBeConfirmed: false }], contested: [] } };
const LATER = Date.now() + 900_000;

export const ofFile: Asked = { service: 'investigation', path: '/v1/investigations/{caseId}/', ids: { caseId: CASE }, reread: () => Promise.resolve() };
export const ofPlan: Asked = { service: 'protection', path: '/v1/protections/{planId}/', ids: { planId: 'p1' }, version: '"4"', reread: () => Promise.resolve() };

/** Lists of acts side by side, to a person of a function, in Spanish; the mechanism works six hours behind UTC. */
export async function shown(asked: Asked | Asked[], role: string, answers: Answers = {}, language = 'es') {
  const lists = [asked].flat();
  lists.flatMap(({ ids }) => Object.values(ids)).forEach(forgetAllOf); // of the test before
  localStorage.setItem('language', language);
  const who = { subject: 's', name: 'n', functions: [role], end: LATER, last: LATER, renewal: LATER };
  const sent = services({
    'GET /session': [json(who)],
    'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
    'GET /api/intake/v1/public/areas': [json(areas)],
    ...answers,
  });
  session.begin();
  await Promise.all([startWords(), session.load()]);
  const page = (all: Asked[]) => (
    <QueryClientProvider client={cache}>
      <MemoryRouter>
        <main>
          <h1>x</h1>
          {all.map((each, index) => (
            <MadeActs key={index} {...each} />
          ))}
        </main>
      </MemoryRouter>
    </QueryClientProvider>
  );
  const { rerender } = render(page(lists));
  const user = userEvent.setup();
  const open = async (kind: RegExp, name: string) => {
    await user.click(await screen.findByRole('button', { name: kind }));
    await user.click(screen.getByRole('button', { name }));
    return within(await screen.findByRole('region', { name }));
  };
  const bodies = () => sent.filter(({ method }) => method === 'POST').map(({ body }) => body);
  return { user, sent, open, bodies, go: (to: Asked) => rerender(page([to])) };
}

export const faults = async () => (await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
