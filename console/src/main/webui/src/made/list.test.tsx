import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Problem } from '../api/refusal';
import { cache } from '../shell/cache';
import { CASE, DONE, FILE, ofFile, ofPlan, PERSON, PLAN, shown } from '../test/acts';
import { json, refused } from '../test/show';
import type { Asked } from './Acts';

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

it('an act that is closed now says why, and one that is open or not told has its form', async () => {
  const acts = [
    { operation: 'takeFile', standing: 'CLOSED', refusal: 'file-has-an-investigator', terms: [], items: [] },
    { operation: 'setPriority', standing: 'OPEN', terms: [], items: [] },
  ];
  const { user } = await shown({ ...ofFile, version: '"1"' }, 'investigator', { [`GET ${FILE}/acts`]: [json({ acts })] });
  await user.click(await screen.findByRole('button', { name: /^Responsables/ }));
  expect(await screen.findByText(/^Ahora no: /)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Asumir el expediente' })).toBeNull();
  expect(screen.getByText(/^Asumir el expediente/)).toBeVisible();
});

it('a command names the version that the person read, shows what has changed, and goes again on the new one', async () => {
  const plan = { measures: [{ measureId: 'm1', type: 'ESCORT', stage: 'DECIDED' }] };
  const answers = { [`GET ${PLAN}`]: [json(plan)], [`POST ${PLAN}/measures/m1/reassignment`]: [refused(412, 'stale-version'), json(DONE)] };
  const before = { ...ofPlan, facts: new Map([['Escolta', 'decidida']]) };
  const { user, open, sent, go } = await shown(before, 'supervisor', answers);
  const form = await open(/^Medidas/, 'Reasignar la medida');
  await user.selectOptions(await form.findByRole('combobox', { name: 'Medida' }), 'm1');
  await user.type(form.getByRole('combobox', { name: 'Persona' }), PERSON);
  await user.click(form.getByRole('button', { name: 'Reasignar la medida' }));
  await form.findByText('Cambió desde que usted lo leyó. Lo que escribió sigue aquí.', { exact: false });
  expect(form.getByText(/Lo que cambió no está/)).toBeVisible();
  go({ ...before, version: '"5"', facts: new Map([['Escolta', 'entregada']]) });
  expect(await form.findByText('Escolta: antes: decidida; ahora: entregada')).toBeVisible();
  await user.click(form.getByRole('button', { name: 'Lo he visto' }));
  expect(form.getByRole('combobox', { name: 'Persona' })).toHaveValue(PERSON);
  await user.click(form.getByRole('button', { name: 'Reasignar la medida' }));
  await screen.findByText('Quedó registrado');
  expect(sent.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('If-Match'))).toEqual(['"4"', '"5"']);
});

it('an act on a part is said to be closed as soon as the part is chosen', async () => {
  const closed = { operation: 'reassignMeasure', standing: 'CLOSED', refusal: 'plan-joined', terms: [], items: [] };
  const answers = {
    [`GET ${PLAN}`]: [json({ measures: [{ measureId: 'm1', type: 'ESCORT', stage: 'DECIDED' }] })],
    [`GET ${PLAN}/measures/m1/acts`]: [json({ acts: [closed] })],
  };
  const { user, open } = await shown(ofPlan, 'supervisor', answers);
  const form = await open(/^Medidas/, 'Reasignar la medida');
  const measure = await form.findByRole('combobox', { name: 'Medida' });
  expect(form.queryByText(/^Ahora no: /)).toBeNull();
  await user.selectOptions(measure, 'm1');
  expect(await form.findByText(/^Ahora no: /)).toBeVisible();
});

it('an act of which nothing is known now is offered, and says so', async () => {
  const acts = [{ operation: 'takeFile', standing: 'UNKNOWN', terms: [], items: [] }];
  const { user } = await shown({ ...ofFile, version: '"1"' }, 'investigator', { [`GET ${FILE}/acts`]: [json({ acts })] });
  await user.click(await screen.findByRole('button', { name: /^Responsables/ }));
  expect(await screen.findByText('Ahora no se sabe si se acepta.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Asumir el expediente' })).toBeVisible();
});

it('where the page has no version, that of the thing is asked for', async () => {
  const answers = { [`GET ${FILE}`]: [json({}, 200, { ETag: '"9"' })], [`POST ${FILE}/taking`]: [json(DONE)] };
  const { user, open, sent } = await shown(ofFile, 'investigator', answers);
  const form = await open(/^Responsables/, 'Asumir el expediente');
  await user.click(await form.findByRole('button', { name: 'Asumir el expediente' }));
  await screen.findByText('Quedó registrado');
  expect(sent.find(({ method }) => method === 'POST')?.headers.get('If-Match')).toBe('"9"');
});

it('what was typed for one thing is not that of another', async () => {
  const { user, open, go, bodies } = await shown(ofPlan, 'supervisor', { [`GET ${PLAN}`]: [json({ measures: [] })], 'GET /api/protection/v1/protections/p2': [json({ measures: [] })] });
  const form = await open(/^Medidas/, 'Reasignar la medida');
  await user.type(form.getByRole('textbox', { name: 'Razones' }), 'Del primero');
  go({ ...ofPlan, ids: { planId: 'p2' } });
  expect(screen.queryByRole('textbox', { name: 'Razones' })).toBeNull();
  const other = await open(/^Medidas/, 'Reasignar la medida');
  expect(other.getByRole('textbox', { name: 'Razones' })).toHaveValue('');
  go(ofPlan);
  expect((await open(/^Medidas/, 'Reasignar la medida')).getByRole('textbox', { name: 'Razones' })).toHaveValue('Del primero');
  expect(bodies()).toEqual([]);
});

it('the lists of two reports have names and fields of their own', async () => {
  const report = (reportId: string): Asked => ({ service: 'intake', path: '/v1/reports/{reportId}/', ids: { reportId }, name: `el reporte ${reportId}`, version: '"1"', reread: () => Promise.resolve() });
  const { user } = await shown([report('r1'), report('r2')], 'intake-officer');
  for (const reportId of ['r1', 'r2']) {
    await user.click(await screen.findByRole('button', { name: new RegExp(`^Recepción .*: el reporte ${reportId}$`) }));
    await user.click(screen.getByRole('button', { name: `Valorar la urgencia: el reporte ${reportId}` }));
  }
  await screen.findByRole('region', { name: 'Valorar la urgencia: el reporte r2' });
  const ids = [...document.querySelectorAll('[id^=field]')].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});

it('an unsent draft is marked, the page asks before it is left, and a reader who may no longer know of the thing loses it', async () => {
  const { user, open } = await shown({ ...ofFile, version: '"1"' }, 'supervisor');
  const form = await open(/^Responsables/, 'Asignar el expediente');
  const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const reasons = form.getByRole('textbox', { name: 'Razones' });
  await user.type(reasons, 'x');
  expect(screen.getAllByText('(borrador sin enviar)')).toHaveLength(2);
  expect(isAsked()).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Cerrar el formulario' }));
  expect(screen.getAllByText('(borrador sin enviar)')).toHaveLength(2);
  await cache.fetchQuery({ queryKey: ['file', CASE], queryFn: () => Promise.reject(new Problem(404, 'not-found', '', [])) }).catch(() => undefined);
  await waitFor(() => expect(screen.queryByText('(borrador sin enviar)')).toBeNull());
});

it('where the version cannot be read, the form says so, and the page stays', async () => {
  const { user } = await shown(ofFile, 'investigator', { [`GET ${FILE}`]: [refused(503, 'unavailable')] });
  await user.click(await screen.findByRole('button', { name: /^Responsables/ }));
  await user.click(screen.getByRole('button', { name: 'Asumir el expediente' }));
  expect(await screen.findByText(/No se pudo leer/, {}, { timeout: 15_000 })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Todo lo que usted puede registrar aquí' })).toBeVisible();
});
