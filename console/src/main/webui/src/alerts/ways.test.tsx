import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import './route'; // the first test does not wait for it
import { faults } from '../test/acts';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, line, refused, show } from '../test/show';

const DONE = { recorded: [], clocks: { started: [], met: [], contested: [] } };
const KINDS = { title: { es: 'Vía', en: 'Way', pt: 'Via' }, codes: { MAIL: { es: 'Correo electrónico', en: 'E-mail', pt: 'E-mail' }, SMS: { es: 'Mensaje de texto', en: 'Text message', pt: 'Mensagem de texto' } } };
const way = (wayId: string, proven: boolean) => ({ wayId, kind: 'MAIL', proven });

const answers = (more: Answers): Answers => ({
  'GET /api/intake/v1/public/vocabularies': [json({ lists: { ...vocabularies.lists, WayKind: KINDS } })],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/notification/v1/alerts': [json({ items: [] })],
  'GET /api/notification/v1/streams/alerts': [line().answer],
  ...more,
});

it('says plainly that a person without a proven way is not reached, and names a way', async () => {
  const { user, sent } = await show(
    '/alerts/ways',
    answers({
      'GET /api/notification/v1/my-ways': [json([]), json([way('w1', false)])],
      'POST /api/notification/v1/my-ways': [json({ wayId: 'w1', ...DONE }, 201)],
    }),
    ['protection-officer'],
  );
  expect(await screen.findByText(/Todavía no hay ninguna vía/)).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: /^Dirección de correo, o número/ }), ' ana@example.org ');
  await user.click(screen.getByRole('button', { name: 'Enviar la clave' }));
  expect(await screen.findByRole('heading', { name: '1. Correo electrónico' })).toBeVisible();
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ kind: 'MAIL', address: 'ana@example.org', language: 'es' });
});

it('names a number, without the marks with which people write it', async () => {
  const { user, sent } = await show(
    '/alerts/ways',
    answers({
      'GET /api/notification/v1/my-ways': [json([]), json([{ wayId: 'w1', kind: 'SMS', proven: false }])],
      'POST /api/notification/v1/my-ways': [json({ wayId: 'w1', ...DONE }, 201)],
    }),
    ['protection-officer'],
  );
  await user.type(await screen.findByRole('textbox', { name: /número de teléfono/ }), '+503 (7000) 00-00');
  await user.click(screen.getByRole('button', { name: 'Enviar la clave' }));
  expect(await screen.findByRole('heading', { name: '1. Mensaje de texto' })).toBeVisible();
  expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ kind: 'SMS', address: '+50370000000', language: 'es' });
});

it('proves a way by its code: a mistake stands at the form, and a proven way asks for none', async () => {
  const { user, sent } = await show(
    '/alerts/ways',
    answers({
      'GET /api/notification/v1/my-ways': [json([way('w1', false)]), json([way('w1', true)])],
      'POST /api/notification/v1/my-ways/w1/proof': [refused(409, 'code-wrong'), json(DONE)],
    }),
    ['supervisor'],
  );
  const proof = await screen.findByRole('region', { name: 'Comprobar la vía: 1' });
  await user.type(within(proof).getByRole('textbox', { name: 'Clave de seis cifras' }), '123456');
  await user.click(within(proof).getByRole('button', { name: 'Comprobar' }));
  expect(await within(proof).findByText(/Esa no es la clave que se envió/)).toBeVisible();
  expect(await faults()).toEqual([]);
  await user.click(within(proof).getByRole('button', { name: 'Comprobar' }));
  expect(await screen.findByText('Comprobada: aquí se le avisa.')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Clave de seis cifras' })).toBeNull();
  expect(sent.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([{ code: '123456' }, { code: '123456' }]);
});

it('removes a way, and says of the last one what follows', async () => {
  const { user } = await show(
    '/alerts/ways',
    answers({
      'GET /api/notification/v1/my-ways': [json([way('w1', true), way('w2', true)]), json([way('w2', true)])],
      'POST /api/notification/v1/my-ways/w1/removal': [json(DONE)],
    }),
    ['ombudsman'],
  );
  const removal = await screen.findByRole('region', { name: 'Quitar la vía: 1' });
  await user.click(within(removal).getByRole('button', { name: 'Quitar' }));
  expect(await screen.findByText(/Es su última vía comprobada/)).toBeVisible();
  expect(screen.queryByRole('heading', { name: '2. Correo electrónico' })).toBeNull();
});

it('is found from the alerts', async () => {
  const { user } = await show('/alerts', answers({ 'GET /api/notification/v1/my-ways': [json([])] }), ['investigator']);
  await user.click(await screen.findByRole('link', { name: 'Cómo se le avisa a usted' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Cómo se le avisa a usted' })).toBeVisible();
});
