import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, show as shown } from '../test/show';

const OWN = '/api/protection/v1/protections/p1/tasks/t1';
const task = { planId: 'p1', taskId: 't1', kind: 'ACCOMPANY', stage: 'SENT' };

const show = (path: string, more: Answers = {}) =>
  shown(
    path,
    {
      'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
      'GET /api/intake/v1/public/areas': [json(areas)],
      'GET /api/protection/v1/protections/asked-tasks': [json({ items: [{ ...task, cursor: '1', sentAt: '2026-03-01T08:00:00Z' }] })],
      [`GET ${OWN}`]: [json(task, 200, { ETag: '"1"' })],
      [`GET ${OWN}/acts`]: [json({ acts: [] })],
      ...more,
    },
    ['implementing-authority'],
  );

it('an institution has one place, and finds there what it is asked for', async () => {
  const { user, router } = await show('/tasks');
  expect(await screen.findByText('Sin respuesta', { selector: 'td' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Acompañar' }));
  expect(router.state.location.pathname).toBe('/tasks/p1/t1');
  expect(await screen.findByRole('article', { name: 'Acompañar' })).toBeVisible();
});

it('what is asked is read for a purpose that the person says', async () => {
  const { user, sent } = await show('/tasks/p1/t1/opening', {
    [`POST ${OWN}/openings`]: [json({ openingId: 'o1', what: 'Ir con ella el viernes' })],
  });
  await user.click(await screen.findByRole('radio', { name: /^Lo que se pide/ }));
  await user.click(screen.getByRole('radio', { name: 'Protección' }));
  await user.click(screen.getByRole('button', { name: 'Abrir' }));
  expect(await screen.findByText('Ir con ella el viernes')).toBeVisible();
  expect(screen.getByText('Se borró.')).toBeVisible();
  expect(sent.find((each) => each.path.endsWith('/openings'))?.body).toEqual({ purpose: 'PROTECTION' });
});

it('nobody has asked for anything', async () => {
  await show('/tasks', { 'GET /api/protection/v1/protections/asked-tasks': [json({ items: [] })] });
  expect(await screen.findByText('Nadie ha pedido nada a su institución.')).toBeVisible();
});
