import { waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FILE, ofFile, ofPlan, PLAN, shown } from '../test/acts';
import { served } from '../test/contract';
import { json, refused } from '../test/show';

it('a thing of the path that nobody chose is asked for at its field, and nothing is sent', async () => {
  const items = { items: [{ hypothesisId: 'h1', type: 'ALTERNATIVE', status: 'ACTIVE' }] };
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`GET ${FILE}/hypotheses`]: [json(items)] });
  const form = await open(/^Hipótesis/, 'Adoptar la hipótesis');
  const hypothesis = await form.findByRole('combobox', { name: 'Hipótesis' });
  await user.click(form.getByRole('button', { name: 'Adoptar la hipótesis' }));
  await waitFor(() => expect(hypothesis).toHaveAccessibleDescription(/Falta este dato/));
  expect(bodies()).toEqual([]);
});

it('where there is none to choose, or it could not be read, the form says so', async () => {
  const { open } = await shown(ofFile, 'investigator', { [`GET ${FILE}/hypotheses`]: [json({ items: [] })], [`GET ${FILE}/programme`]: [refused(500, 'broken')] });
  const form = await open(/^Hipótesis/, 'Adoptar la hipótesis');
  expect(await within(form.getByRole('group', { name: 'Hipótesis' })).findByText('Aquí no hay ninguno que usted pueda elegir.')).toBeVisible();
  const line = await open(/^Programa/, 'Reanudar la línea');
  expect(await within(line.getByRole('group', { name: 'Línea' })).findByText(/No se pudo leer/)).toBeVisible();
});

it('another party drops what was chosen of the first; a thing keeps its number, and is told by what is so of it', async () => {
  const of = (name: string, ended = false) => ({ party: name, representatives: [{ representativeId: `of ${name}`, ended }] });
  const { user, open, bodies } = await shown(ofFile, 'investigator', {
    [`GET ${FILE}`]: [json({ affected: [{ party: 'a', kind: 'PERSON' }, { party: 'b', kind: 'COMMUNITY' }] })],
    [`GET ${FILE}/participation`]: [json({ parties: [of('a'), of('b', true)] })],
  });
  const name = 'Registrar el fin de la representación';
  const form = await open(/^Participación/, name);
  const parties = await form.findByRole('combobox', { name: 'Persona o colectivo' });
  await user.selectOptions(parties, '1. Persona');
  const representatives = () => form.getByRole('combobox', { name: 'Representante' });
  await user.selectOptions(representatives(), 'Representante 1');
  await user.selectOptions(parties, '2. Comunidad');
  expect(representatives()).toHaveValue('');
  expect(within(representatives()).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Elija', '2. terminó']);
  await user.click(form.getByRole('button', { name }));
  await waitFor(() => expect(representatives()).toHaveAccessibleDescription(/Falta este dato/));
  expect(bodies()).toEqual([]);
});

it('measures have the names of their plan', async () => {
  const measure = (measureId: string, type: string) => ({ measureId, type, stage: 'DECIDED' });
  const plan = { measures: [measure('m1', 'CAMERAS'), measure('m2', 'ESCORT'), measure('m3', 'ESCORT')] };
  const { open } = await shown(ofPlan, 'supervisor', { [`GET ${PLAN}`]: [json(plan)], 'GET /api/intake/v1/public/vocabularies': [json(served)] });
  const form = await open(/^Medidas/, 'Reasignar la medida');
  const options = within(await form.findByRole('combobox', { name: 'Medida' })).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(['Elija', 'Cámaras · decidida', 'Escolta de un cuerpo especializado (1) · decidida', 'Escolta de un cuerpo especializado (2) · decidida']);
});
