import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { cache } from '../shell/cache';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, refused, show } from '../test/show';

const AT = '/api/intake/v1/reports/r1/identity-requests/q1';
const DONE = { recorded: [], clocks: { started: [], met: [{ term: 'IDENTITY_ANSWER', label: { es: 'Responder', en: 'Answer' }, toBeConfirmed: false }], contested: [] } };
const request = {
  cursor: 'a',
  requestId: 'q1',
  reportId: 'r1',
  caseNumber: 'XX-r1',
  waitingSince: '2026-11-27T07:00:00Z',
  purpose: 'SAFE_CONTACT',
  role: 'protection-officer',
  institution: 'MECHANISM',
};

const answers = (more: Answers = {}): Answers => ({
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/intake/v1/identity-requests': [json({ items: [request] }), json({ items: [] })],
  [`POST ${AT}/reading`]: [
    json({ requestId: 'q1', at: request.waitingSince, purpose: 'SAFE_CONTACT', role: 'protection-officer', reasons: 'Hay que avisarle', state: 'AWAITED' }),
  ],
  ...more,
});

it('says until when the answer is owed', async () => {
  const due = { deadlineId: 'd1', ruleId: 'IDENTITY_ANSWER', about: 'q1', caseId: 'c1', holder: 'custodian', start: request.waitingSince, due: request.waitingSince, state: 'BREACHED', explanation: { es: 'Se debe responder' } };
  await show('/identity', answers({ 'GET /api/notification/v1/deadlines': [json({ items: [{ ...due, deadlineId: 'd2', about: 'q2', state: 'RUNNING' }, due] })] }), ['custodian']);
  const row = (await screen.findByRole('link', { name: 'XX-r1' })).closest('tr');
  expect(await screen.findByText(/^vencido hace/)).toBeVisible();
  expect(row).toHaveTextContent(/vencido hace/);
});

it('says who asks and what for, and opens the reasons only when asked to', async () => {
  const { user, sent } = await show('/identity', answers());
  await user.click(await screen.findByRole('link', { name: 'XX-r1' }));
  expect(screen.getByText('Mecanismo')).toBeVisible();
  expect(screen.queryByText('Hay que avisarle')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Leer las razones' }));
  expect(await screen.findByText('Hay que avisarle')).toBeVisible();
  expect(sent.filter((each) => each.path === `${AT}/reading`)).toHaveLength(1);
  dispatchEvent(new Event('blank'));
  await waitFor(() => expect(screen.queryByText('Hay que avisarle')).toBeNull());
  expect(JSON.stringify(cache.getMutationCache().getAll().map((each) => each.state))).not.toContain('avisarle');
  await user.click(await screen.findByRole('button', { name: 'Leer las razones' }));
  expect(await screen.findByText('Hay que avisarle')).toBeVisible();
  const [first, second] = sent.filter((each) => each.path === `${AT}/reading`).map((each) => each.headers.get('Idempotency-Key'));
  expect(second).not.toBe(first);
});

it('a denial without reasons is refused at its field; with reasons it is recorded, and says which term it meets', async () => {
  const { user, sent } = await show(
    '/identity/r1/q1',
    answers({ [`POST ${AT}/denial`]: [refused(422, 'invalid', [{ pointer: '/reasons', code: 'not-blank', detail: 'x' }]), json(DONE)] }),
  );
  await user.click(await screen.findByRole('button', { name: 'Negar' }));
  const [, verb] = await screen.findAllByRole('button', { name: 'Negar' });
  await user.click(verb as HTMLElement);
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Razones' })).toHaveAccessibleDescription(/^Falta este dato/));
  await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Otra vía basta');
  await user.click(verb as HTMLElement);
  expect(await screen.findByText('Cuenta para: Responder.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Conceder' })).toBeNull();
  expect(sent.filter((each) => each.path === `${AT}/denial`).at(-1)?.body).toEqual({ reasons: 'Otra vía basta' });
});
