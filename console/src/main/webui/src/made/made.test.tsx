import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CASE, DONE, FILE, ofFile, PERSON, shown } from '../test/acts';
import { json, refused } from '../test/show';

it('an hour is that of the mechanism, a thing of the case is picked, and what is not said is left out', async () => {
  const lines = { lines: [{ lineId: 'l1', code: 'L1', state: 'OPEN', hypotheses: [] }], acts: [] };
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`GET ${FILE}/programme`]: [json(lines)], [`POST ${FILE}/acts`]: [json(DONE, 201)] });
  const form = await open(/^Programa/, 'Ordenar una diligencia');
  await user.selectOptions(await form.findByRole('combobox', { name: 'Línea' }), '1. Vínculo con la labor de defensa · abierta');
  await user.selectOptions(form.getByRole('combobox', { name: 'De qué clase' }), 'Entrevista');
  await user.type(form.getByLabelText('Hasta cuándo, hora del mecanismo (GMT-6)'), '2026-03-02T15:00');
  await user.type(form.getByRole('textbox', { name: 'Qué hay que hacer' }), 'Hablar');
  expect(form.getByRole('combobox', { name: 'Quién la hace (opcional)' })).toHaveValue('');
  await user.click(form.getByRole('button', { name: 'Ordenar una diligencia' }));
  expect(await screen.findByText('Cuenta para: Escuchar a la persona.')).toBeVisible();
  expect(bodies()).toEqual([{ lineId: 'l1', type: 'WITNESS', due: '2026-03-02T21:00:00.000Z', instruction: 'Hablar' }]);
});

it('a refusal stands at its field, in a list too, and nothing typed is lost', async () => {
  const no = refused(422, 'invalid', [{ pointer: '/persons/0/person', code: 'not-blank' }]);
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`POST ${FILE}/conflict-checks`]: [no, json(DONE)] });
  const form = await open(/^Responsables/, 'Registrar la revisión de conflictos de interés');
  await user.type(form.getByRole('textbox', { name: 'Razones' }), 'Declararon');
  await user.click(form.getByRole('button', { name: 'Agregar: Personas' }));
  await waitFor(() => expect(form.getByRole('combobox', { name: 'Persona' })).toHaveFocus());
  await user.click(form.getByRole('radio', { name: 'No se encontró ninguno' }));
  const send = form.getByRole('button', { name: 'Registrar la revisión de conflictos de interés' });
  await user.click(send);
  await waitFor(() => expect(form.getByRole('combobox', { name: 'Persona' })).toHaveAccessibleDescription(/Falta este dato/));
  expect(form.getByRole('textbox', { name: 'Razones' })).toHaveValue('Declararon');
  await user.type(form.getByRole('combobox', { name: 'Persona' }), PERSON);
  await user.click(send);
  expect(await screen.findByText('Quedó registrado')).toBeVisible();
  expect(bodies()[1]).toEqual({ persons: [{ person: PERSON, outcome: 'NONE_FOUND' }], reasons: 'Declararon' });
});

it('a row that is taken away goes, and the focus stays in the list', async () => {
  const { user, open } = await shown(ofFile, 'investigator');
  const form = await open(/^Responsables/, 'Registrar la revisión de conflictos de interés');
  const add = form.getByRole('button', { name: 'Agregar: Personas' });
  await user.click(add);
  await user.click(form.getByRole('button', { name: 'Quitar: Personas 1' }));
  expect(form.queryByRole('combobox', { name: 'Persona' })).toBeNull();
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

it('a number is one, and what is optional is left out', async () => {
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`POST ${FILE}/activity-profile`]: [json(DONE)] });
  const form = await open(/^Análisis/, 'Emitir el perfil de la labor de defensa');
  const product = within(form.getByRole('group', { name: /^Análisis/ }));
  const version = product.getByRole('textbox', { name: 'Número de versión' });
  expect(version).toHaveAttribute('inputmode', 'numeric');
  await user.type(version, '2');
  await user.click(product.getByRole('radio', { name: 'Alta' }));
  await user.click(form.getByRole('button', { name: 'Emitir el perfil de la labor de defensa' }));
  await screen.findByText('Quedó registrado');
  expect(bodies()).toEqual([{ product: { version: 2, confidence: 'HIGH', sources: [] }, causes: [], log: [] }]);
});

it('a unit is specialised or not when somebody says so', async () => {
  const { user, open, bodies } = await shown(ofFile, 'supervisor', { [`POST ${FILE}/unit`]: [json(DONE)] });
  const form = await open(/^Responsables/, 'Asignar una unidad');
  await user.click(within(form.getByRole('radiogroup')).getByRole('radio', { name: 'No' }));
  await user.click(form.getByRole('button', { name: 'Asignar una unidad' }));
  await screen.findByText('Quedó registrado');
  expect(bodies()).toEqual([{ specialised: false }]);
});

it('refusals stay at their row when another row goes, and rows of which nothing is said are not sent', async () => {
  const no = refused(422, 'invalid', [{ pointer: '/persons/1/relation', code: 'size' }]);
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`POST ${FILE}/conflict-checks`]: [no, json(DONE)] });
  const name = 'Registrar la revisión de conflictos de interés';
  const form = await open(/^Responsables/, name);
  const add = form.getByRole('button', { name: 'Agregar: Personas' });
  for (let row = 0; row < 3; row++) {
    await user.click(add);
  }
  const persons = () => form.getAllByRole('combobox', { name: 'Persona' });
  const relations = () => form.getAllByRole('textbox', { name: /relación/ });
  await user.type(persons()[0] as HTMLElement, PERSON);
  await user.type(persons()[2] as HTMLElement, PERSON.replace('a11', 'a12')); // nothing is said in the second row
  await user.click(form.getByRole('button', { name }));
  await waitFor(() => expect(relations()).toHaveLength(2));
  await waitFor(() => expect(relations()[1]).toHaveAccessibleDescription(/demasiado largo/));
  await user.click(form.getByRole('button', { name: 'Quitar: Personas 1' }));
  expect(relations()).toHaveLength(1);
  expect(persons()[0]).toHaveValue(PERSON.replace('a11', 'a12'));
  expect(relations()[0]).toHaveAccessibleDescription(/demasiado largo/);
  await user.click(form.getByRole('button', { name }));
  await screen.findByText('Quedó registrado');
  expect(bodies()[1]).toEqual({ persons: [{ person: PERSON.replace('a11', 'a12') }], reasons: undefined });
});

it('a name that stands in no list is refused in the form, and nothing is sent', async () => {
  const { user, open, bodies } = await shown({ ...ofFile, version: '"1"' }, 'supervisor');
  const form = await open(/^Responsables/, 'Asignar el expediente');
  const person = form.getByRole('combobox', { name: 'Persona' });
  await user.type(person, 'Ana Pérez');
  await user.click(form.getByRole('button', { name: 'Asignar el expediente' }));
  await waitFor(() => expect(person).toHaveAccessibleDescription(/Elija a la persona de la lista/));
  expect(bodies()).toEqual([]);
});

it('who is given work is chosen by name, of those whom the service offers for this case', async () => {
  const INES = { person: PERSON, pseudonym: 'p1', name: 'Inés Vega', functions: ['investigator'], institution: 'MECHANISM', load: 3 };
  const { user, open, sent, bodies } = await shown({ ...ofFile, version: '"1"' }, 'supervisor', {
    'GET /api/investigation/v1/staff': [json([INES])],
    [`POST ${FILE}/reassignment`]: [json(DONE)],
  });
  const form = await open(/^Responsables/, 'Asignar el expediente');
  await user.type(form.getByRole('combobox', { name: 'Persona' }), 'ines');
  const ines = await form.findByRole('option', { name: /^Inés Vega/ });
  expect(ines).toHaveTextContent('3 a su cargo');
  await user.click(ines);
  expect(form.getByRole('combobox', { name: 'Persona' })).toHaveValue('Inés Vega');
  await user.click(form.getByRole('button', { name: 'Asignar el expediente' }));
  await screen.findByText('Quedó registrado');
  expect(bodies()).toEqual([{ person: PERSON }]);
  expect(sent.find(({ path }) => path.endsWith('/staff'))?.query).toEqual({ function: 'investigator', case: CASE });
});

it('an institution is one with a code, or is said in words', async () => {
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`POST ${FILE}/suspects`]: [json(DONE, 201)] });
  const form = await open(/^Autoría/, 'Registrar a una persona sospechosa');
  const known = form.getByRole('combobox', { name: /^Institución/ });
  await user.selectOptions(known, 'Mecanismo');
  const words = form.getByRole('textbox', { name: 'Institución: otra, en palabras' });
  expect(words).toHaveValue('');
  await user.type(words, 'La guardia');
  expect(known).toHaveValue('');
  await user.click(form.getByRole('button', { name: 'Registrar a una persona sospechosa' }));
  await screen.findByText('Quedó registrado');
  expect(bodies()).toEqual([{ suspicion: { institution: 'La guardia' } }]);
});

it('of a level those harms are offered that belong to it, and none is said too', async () => {
  const affected = { affected: [{ party: 'a', kind: 'PERSON' }] };
  const { user, open, bodies } = await shown(ofFile, 'investigator', { [`GET ${FILE}`]: [json(affected)], [`POST ${FILE}/impact-assessment`]: [json(DONE)] });
  const name = 'Emitir la valoración del impacto en una persona';
  const form = await open(/^Análisis/, name);
  const family = within(form.getByRole('group', { name: 'Familia' }));
  expect(family.getAllByRole('checkbox')).toHaveLength(4);
  await user.click(family.getByRole('checkbox', { name: 'Separación' }));
  await user.click(form.getByRole('button', { name }));
  await screen.findByText('Quedó registrado');
  expect(bodies()[0]).toMatchObject({ impacts: { INDIVIDUAL: [], FAMILY: ['SEPARATION'], ORGANISATION: [], COMMUNITY: [], SOCIETY: [] } });
});
