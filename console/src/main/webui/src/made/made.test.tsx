import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { session } from '../api/session';
import { cache } from '../shell/cache';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, refused, services } from '../test/show';
import { startWords } from '../words';
import { type Asked, Acts } from './Acts';

const CASE = '5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001';
const FILE = `/api/investigation/v1/investigations/${CASE}`;
const PLAN = '/api/protection/v1/protections/p1';
const DONE = { recorded: [], clocks: { started: [], met: [{ term: 'T', label: { es: 'Escuchar a la persona', en: 'x' }, toBeConfirmed: false }], contested: [] } };
const LATER = Date.now() + 900_000;

const ofFile: Asked = { service: 'investigation', path: '/v1/investigations/{caseId}/', ids: { caseId: CASE }, reread: () => Promise.resolve() };
const ofPlan: Asked = { service: 'protection', path: '/v1/protections/{planId}/', ids: { planId: 'p1' }, version: '"4"', reread: () => Promise.resolve() };

/** The list of acts of a thing, to a person of a function, in Spanish; the mechanism works six hours behind UTC. */
async function shown(on: Asked, role: string, answers: Answers = {}, language = 'es') {
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
  render(
    <QueryClientProvider client={cache}>
      <MemoryRouter>
        <main>
          <h1>x</h1>
          <Acts {...on} />
        </main>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  const open = async (kind: RegExp, name: string) => {
    await user.click(await screen.findByRole('button', { name: kind }));
    await user.click(screen.getByRole('button', { name }));
    return within(await screen.findByRole('region', { name }));
  };
  const bodies = () => sent.filter(({ method }) => method === 'POST').map(({ body }) => body);
  return { user, sent, open, bodies };
}

const faults = async () => (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

it('a function has the commands that the services admit it to, and no other', async () => {
  const { user } = await shown(ofFile, 'supervisor');
  await user.click(await screen.findByRole('button', { name: /^Hipótesis/ }));
  const names = () => screen.getAllByRole('listitem').map((each) => each.textContent);
  expect(names()).toContain('Descartar la hipótesis');
  expect(names()).not.toContain('Adoptar la hipótesis');
});

it('what has a screen leads there, and what opens sealed words has no form', async () => {
  const { user } = await shown({ ...ofFile, screens: { orderAct: '/file/x/programme/act' } }, 'investigator');
  await user.click(await screen.findByRole('button', { name: /^Programa/ }));
  expect(screen.getByRole('link', { name: 'Ordenar una diligencia' })).toHaveAttribute('href', '/file/x/programme/act');
  await user.click(screen.getByRole('button', { name: /^Responsables/ }));
  expect(screen.queryByText('Abrir una parte sellada del expediente')).toBeNull();
});

it('an hour is that of the mechanism, a thing of the case is picked, and what is not said is left out', async () => {
  const lines = { lines: [{ lineId: 'l1', code: 'L1', state: 'OPEN', hypotheses: [] }], acts: [] };
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`GET ${FILE}/programme`]: [json(lines)], [`POST ${FILE}/acts`]: [json(DONE, 201)] });
  const form = await open(/^Programa/, 'Ordenar una diligencia');
  await user.selectOptions(await form.findByRole('combobox', { name: 'Línea' }), '1. Vínculo con la labor de defensa · abierta');
  await user.selectOptions(form.getByRole('combobox', { name: 'De qué clase' }), 'Entrevista');
  await user.type(form.getByLabelText('Hasta cuándo, hora del mecanismo (GMT-6)'), '2026-03-02T15:00');
  await user.type(form.getByRole('textbox', { name: 'Qué hay que hacer' }), 'Hablar');
  expect(form.getByRole('textbox', { name: 'Quién la hace (opcional)' })).toHaveValue('');
  await user.click(form.getByRole('button', { name: 'Ordenar una diligencia' }));
  expect(await screen.findByText('Cumplido: Escuchar a la persona.')).toBeVisible();
  expect(bodies()).toEqual([{ lineId: 'l1', type: 'WITNESS', due: '2026-03-02T21:00:00.000Z', instruction: 'Hablar' }]);
});

it('a refusal stands at its field, in a list too, and nothing typed is lost', async () => {
  const no = refused(422, 'invalid', [{ pointer: '/persons/0/person', code: 'not-blank' }]);
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`POST ${FILE}/conflict-checks`]: [no, json(DONE)] });
  const form = await open(/^Responsables/, 'Registrar la revisión de conflictos de interés');
  await user.type(form.getByRole('textbox', { name: 'Razones' }), 'Declararon');
  await user.click(form.getByRole('button', { name: 'Agregar: Personas' }));
  await waitFor(() => expect(form.getByRole('textbox', { name: 'Persona del mecanismo' })).toHaveFocus());
  await user.click(form.getByRole('radio', { name: 'No se encontró ninguno' }));
  const send = form.getByRole('button', { name: 'Registrar la revisión de conflictos de interés' });
  await user.click(send);
  await waitFor(() => expect(form.getByRole('textbox', { name: 'Persona del mecanismo' })).toHaveAccessibleDescription(/Falta este dato/));
  expect(form.getByRole('textbox', { name: 'Razones' })).toHaveValue('Declararon');
  await user.type(form.getByRole('textbox', { name: 'Persona del mecanismo' }), 'p7');
  await user.click(send);
  expect(await screen.findByText('Quedó registrado')).toBeVisible();
  expect(bodies()[1]).toEqual({ persons: [{ person: 'p7', outcome: 'NONE_FOUND' }], reasons: 'Declararon' });
});

it('a row that is taken away goes, and the focus stays in the list', async () => {
  const { user, open } = await shown(ofFile, 'investigator');
  const form = await open(/^Responsables/, 'Registrar la revisión de conflictos de interés');
  const add = form.getByRole('button', { name: 'Agregar: Personas' });
  await user.click(add);
  await user.click(form.getByRole('button', { name: 'Quitar: Personas 1' }));
  expect(form.queryByRole('textbox', { name: 'Persona del mecanismo' })).toBeNull();
  expect(add).toHaveFocus();
});

it('codes are ticked, a text stands beside each key, and an empty list that is required is said', async () => {
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`POST ${FILE}/examination/searches`]: [json(DONE, 201)] });
  const form = await open(/^Análisis/, 'Registrar la búsqueda de casos asociados');
  await user.click(within(form.getByRole('group', { name: /^Con qué datos se buscó/ })).getByRole('checkbox', { name: 'Víctima' }));
  await user.type(within(form.getByRole('group', { name: /^Con qué no se buscó/ })).getByRole('textbox', { name: 'Autor' }), 'Nadie');
  await user.click(form.getByRole('button', { name: 'Registrar la búsqueda de casos asociados' }));
  await screen.findByText('Quedó registrado');
  expect(bodies()).toEqual([{ keys: ['VICTIM'], leftOut: { AUTHOR: 'Nadie' }, hits: [] }]);
});

it('yes and no are said, not ticked; a record of which nothing is said is left out, and a number is one', async () => {
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`POST ${FILE}/activity-profile`]: [json(DONE)] });
  const form = await open(/^Análisis/, 'Emitir el perfil de la labor de defensa');
  const product = within(form.getByRole('group', { name: /^Análisis/ }));
  await user.type(product.getByRole('textbox', { name: 'Número de versión' }), '2');
  await user.click(product.getByRole('radio', { name: 'Alta' }));
  await user.click(form.getByRole('button', { name: 'Emitir el perfil de la labor de defensa' }));
  await screen.findByText('Quedó registrado');
  expect(bodies()[0]).toMatchObject({ product: { version: 2, confidence: 'HIGH', sources: [] } });
});

it('a unit is specialised or not when somebody says so', async () => {
  const { user, open, bodies } = await shown(ofFile, 'supervisor', { [`POST ${FILE}/unit`]: [json(DONE)] });
  const form = await open(/^Responsables/, 'Asignar una unidad');
  await user.click(within(form.getByRole('radiogroup')).getByRole('radio', { name: 'No' }));
  await user.click(form.getByRole('button', { name: 'Asignar una unidad' }));
  await screen.findByText('Quedó registrado');
  expect(bodies()).toEqual([{ specialised: false }]);
});

it('a command names the version that the person read, and shows what has changed', async () => {
  const plan = { measures: [{ measureId: 'm1', type: 'ESCORT', stage: 'DECIDED' }] };
  const answers = { [`GET ${PLAN}`]: [json(plan)], [`POST ${PLAN}/measures/m1/reassignment`]: [refused(412, 'stale-version'), json(DONE)] };
  const { user, open, sent } = await shown(ofPlan, 'supervisor', answers);
  const form = await open(/^Medidas/, 'Reasignar la medida');
  await user.selectOptions(await form.findByRole('combobox', { name: 'Medida' }), 'm1');
  await user.type(form.getByRole('textbox', { name: 'Persona del mecanismo' }), 'p2');
  await user.click(form.getByRole('button', { name: 'Reasignar la medida' }));
  await user.click(await form.findByRole('button', { name: 'Lo he visto' }));
  expect(form.getByRole('textbox', { name: 'Persona del mecanismo' })).toHaveValue('p2');
  expect(sent.find(({ method }) => method === 'POST')?.headers.get('If-Match')).toBe('"4"');
});

it('where the page has no version, that of the thing is asked for', async () => {
  const answers = { [`GET ${FILE}`]: [json({}, 200, { ETag: '"9"' })], [`POST ${FILE}/taking`]: [json(DONE)] };
  const { user, open, sent } = await shown(ofFile, 'investigator', answers);
  const form = await open(/^Responsables/, 'Asumir el expediente');
  await user.click(await form.findByRole('button', { name: 'Asumir el expediente' }));
  await screen.findByText('Quedó registrado');
  expect(sent.find(({ method }) => method === 'POST')?.headers.get('If-Match')).toBe('"9"');
});

it('an identifier of the path that nobody gave is asked for at its field, and nothing is sent', async () => {
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`GET ${FILE}/hypotheses`]: [json({ items: [] })] });
  const form = await open(/^Hipótesis/, 'Adoptar la hipótesis');
  await user.click(form.getByRole('button', { name: 'Adoptar la hipótesis' }));
  await waitFor(() => expect(form.getByRole('textbox', { name: 'Hipótesis: identificador' })).toHaveAccessibleDescription(/Falta este dato/));
  expect(bodies()).toEqual([]);
});

it('a part of a party is one of the party that was picked', async () => {
  const party = (name: string) => ({ party: name, representatives: [{ representativeId: `of ${name}`, ended: false }] });
  const { user, open } = await shown(ofFile, 'investigator', {
    [`GET ${FILE}`]: [json({ affected: [{ party: 'a', kind: 'PERSON' }, { party: 'b', kind: 'COMMUNITY' }] })],
    [`GET ${FILE}/participation`]: [json({ parties: [party('a'), party('b')] })],
  });
  const form = await open(/^Participación/, 'Registrar el fin de la representación');
  const representatives = () => within(form.getByRole('combobox', { name: 'Representante' })).getAllByRole('option');
  await waitFor(() => expect(representatives()).toHaveLength(3));
  await user.selectOptions(await form.findByRole('combobox', { name: 'Persona o colectivo' }), '2. Comunidad');
  expect(representatives()).toHaveLength(2);
});

it.each(['es', 'en', 'pt'])('a made form is accessible: %s', async (language) => {
  await shown(ofFile, 'investigator', {}, language);
  const user = userEvent.setup();
  await user.click((await screen.findAllByRole('button'))[0] as HTMLElement);
  for (const act of screen.getAllByRole('listitem').slice(0, 4)) {
    await user.click(within(act).getAllByRole('button')[0] as HTMLElement);
  }
  expect(await faults()).toEqual([]);
});

it('all of it goes by the keyboard: a form takes the focus, and gives it back', async () => {
  const { user } = await shown(ofFile, 'investigator');
  const kind = await screen.findByRole('button', { name: /^Clasificación/ });
  kind.focus();
  await user.keyboard('{Enter}{Tab}{Tab}{Enter}');
  const name = 'Fijar la prioridad';
  const form = within(await screen.findByRole('region', { name }));
  expect(form.getByRole('heading', { name }).parentElement).toHaveFocus();
  await user.tab();
  await user.keyboard(' ');
  expect(form.getByRole('radio', { name: 'Máxima' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Cerrar el formulario' }));
  expect(screen.getByRole('button', { name })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('radio', { name: 'Máxima' })).toBeChecked();
});
