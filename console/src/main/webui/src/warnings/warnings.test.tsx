import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, refused, show } from '../test/show';

const CASE = 'b0289ce5-28d9-4854-bd02-6772f39549f8';
const DONE = { recorded: [], clocks: { started: [], met: [], contested: [] } };
const of = (warningId: string, standing: string, more: object) => ({ cursor: warningId, warningId, standing, cases: [CASE], published: false, answers: [], ...more });
const proposed = { pattern: 'AREA', area: 'XX-01', since: '2026-03-01T08:00:00Z' };
const message = {
  ...proposed,
  messageId: 'm1',
  references: [],
  askedOf: ['MECHANISM'],
  urgency: 'EXPECTED',
  severity: 'SEVERE',
  certainty: 'LIKELY',
  expires: '2099-01-01T00:00:00Z',
};
const answers = (more: Answers = {}): Answers => ({
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/investigation/v1/warnings': [json({ items: [of('w1', 'RAISED', { message }), of('w2', 'PROPOSED', { proposed })] })],
  ...more,
});

it('what waits for a decision stands first, in words, and a supervisor raises it', async () => {
  const { user, sent } = await show(
    '/warnings',
    answers({ 'POST /api/investigation/v1/warnings/w2/raising': [refused(422, 'invalid', [{ pointer: '/headline', code: 'not-blank' }]), json(DONE)] }),
    ['supervisor'],
  );
  const rows = (await screen.findAllByRole('row')).slice(1);
  expect(rows[0]).toHaveTextContent('Propuesta: espera una decisión');
  expect(document.body.textContent).not.toMatch(/PROPOSED|RAISED|AREA\b/);
  await user.click(within(rows[0] as HTMLElement).getByRole('link'));
  await user.click(await screen.findByRole('link', { name: 'Emitir la alerta' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Mecanismo' }));
  await user.click(screen.getByRole('radio', { name: 'Inmediata' }));
  await user.click(screen.getByRole('button', { name: 'Emitir' }));
  expect(await screen.findByText(/^Título: Falta este dato/)).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Título' }), 'Amenazas en el valle');
  await user.click(screen.getByRole('button', { name: 'Emitir' }));
  await screen.findByText('La alerta quedó vigente');
  expect(sent.filter((each) => each.path.endsWith('/raising')).at(-1)?.body).toEqual({
    area: 'XX-01',
    askedOf: ['MECHANISM'],
    urgency: 'IMMEDIATE',
    headline: 'Amenazas en el valle',
  });
});

it('warnings are narrowed by state and area, and the choice stands in the address', async () => {
  const { user, router } = await show('/warnings', answers(), ['supervisor']);
  await user.click(await screen.findByRole('button', { name: 'Filtrar' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Zona' }), 'Valle Alto');
  expect(screen.getAllByRole('row')).toHaveLength(3);
  const state = screen.getByRole('combobox', { name: 'Cómo está' });
  await user.selectOptions(state, 'Propuesta: espera una decisión');
  expect(screen.getAllByRole('row')).toHaveLength(2);
  expect(router.state.location.search).toBe('?area=XX-01&standing=PROPOSED');
  await user.selectOptions(state, within(state).getAllByRole('option').at(-1) as HTMLElement);
  expect(screen.getByText('Ninguna es así.')).toBeVisible();
});

it('an update begins with what was said before, except the words', async () => {
  const { user, sent } = await show('/warnings/w1/update', answers({ 'POST /api/investigation/v1/warnings/w1/updates': [json(DONE)] }), ['supervisor']);
  expect(await screen.findByRole('radio', { name: 'Pronto' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Grave' })).toBeChecked();
  expect(screen.getByRole('textbox', { name: 'Título' })).toHaveValue('');
  await user.click(screen.getByRole('radio', { name: 'Extrema' }));
  await user.click(screen.getByRole('button', { name: 'Actualizar' }));
  await screen.findByText('La alerta quedó actualizada');
  expect(sent.find((each) => each.path.endsWith('/updates'))?.body).toMatchObject({ severity: 'EXTREME', certainty: 'LIKELY', askedOf: ['MECHANISM'] });
});

it('who decides nothing about a warning reads it', async () => {
  await show('/warnings/w2', answers(), ['investigator']);
  expect(await screen.findByText('Casos de la serie:')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Emitir la alerta' })).toBeNull();
});

it('another person publishes a warning in the languages in which something is written, and a refusal stands at its field', async () => {
  const at = '/api/investigation/v1/warnings/w1/publication';
  const { user, sent } = await show(
    '/warnings/w1',
    answers({ [`POST ${at}`]: [refused(422, 'invalid', [{ pointer: '/texts/0/instruction', code: 'not-blank' }]), refused(409, 'same-person')] }),
    ['ombudsman'],
  );
  await user.click(await screen.findByRole('link', { name: 'Publicar la alerta' }));
  expect(screen.queryByRole('link', { name: 'Registrar una respuesta' })).toBeNull();
  const portuguese = within(await screen.findByRole('group', { name: 'Palabras para el público: Português' }));
  await user.type(portuguese.getByRole('textbox', { name: 'Título' }), 'Ameaças');
  await user.click(screen.getByRole('button', { name: 'Publicar' }));
  await screen.findByText(/^Qué se pide, y a quién: Falta este dato/);
  expect(portuguese.getByRole('textbox', { name: 'Qué se pide, y a quién' })).toHaveAccessibleDescription(/^Falta este dato/);
  await user.click(screen.getByRole('button', { name: 'Publicar' }));
  expect(await screen.findByText(/Esto lo decide otra persona/)).toBeVisible();
  expect(sent.find((each) => each.path === at)?.body).toEqual({ texts: [{ language: 'pt', headline: 'Ameaças' }] });
});

it('an answer of an institution that was asked is recorded', async () => {
  const at = '/api/investigation/v1/warnings/w1/answers';
  const { user, sent } = await show('/warnings/w1', answers({ [`POST ${at}`]: [json(DONE)] }), ['investigator']);
  expect(await screen.findByText('Casos de la serie:')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Publicar la alerta' })).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Registrar una respuesta' }));
  await user.click(await screen.findByRole('radio', { name: 'Mecanismo' }));
  await user.click(screen.getByRole('radio', { name: 'ya actuó' }));
  await user.type(screen.getByRole('textbox', { name: /^La respuesta/ }), 'Hay patrullas');
  await user.click(screen.getByRole('button', { name: 'Registrar' }));
  await screen.findByText('La respuesta quedó registrada');
  expect(sent.find((each) => each.path === at)?.body).toEqual({ by: 'MECHANISM', reply: 'HAS_ACTED', words: 'Hay patrullas' });
});
