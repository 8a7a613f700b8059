import { screen, within as inside } from '@testing-library/react';
import { expect, it } from 'vitest';
import './route'; // the first test does not wait for it
import { faults } from '../test/acts';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, show } from '../test/show';
import { within } from './within';

const figures = { alerts: 10, accepted: { half: 1, most: 2.5 }, answered: { half: 40, most: 400 }, inTimePercent: 90, rounds: { half: 1, most: 4 } };
const week = (monday: string, of: string, more: object = {}) => ({ week: monday, function: of, exercise: false, ...more });
const weeks = [
  week('2026-11-30', 'protection-officer', { gapHours: 2.5 }),
  week('2026-11-30', 'supervisor'),
  week('2026-11-23', 'protection-officer', { figures, gapHours: 0 }),
  week('2026-11-23', 'supervisor'),
  week('2026-11-16', 'protection-officer', { figures: { ...figures, answered: { half: 100, most: 1_000 } }, gapHours: 0 }),
];
const answers = (sheet: object): Answers => ({
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/notification/v1/alerts': [json({ items: [] })],
  'GET /api/notification/v1/answering': [json(sheet)],
});
const cells = (row: HTMLElement | undefined) => [...(row?.children ?? [])].map((cell) => cell.textContent?.replace(/\s/g, ' '));

it('each week says in words how fast somebody answered, the newest first', async () => {
  await show('/answering', answers({ weeks, ways: [{ week: '2026-11-23', kind: 'MAIL', pages: 20, failedPercent: 10 }] }), ['supervisor']);
  const rows = inside(await screen.findByRole('table', { name: 'Protección' })).getAllByRole('row');
  expect(cells(rows[1])).toEqual(['desde el 30 nov 2026', 'no se muestra', '–', '–', '–', '–', '–', '2,5 h']);
  expect(cells(rows[2])).toEqual([
    'desde el 23 nov 2026',
    '10 o más',
    'la mitad en menos de 1 s; 95 de cada 100 en menos de 3 s',
    '–',
    'la mitad en menos de 40 s; 95 de cada 100 en menos de 7 min',
    '90 %',
    'la mitad con 1; 95 de cada 100 con 4 o menos',
    'ninguna',
  ]);
  expect(rows).toHaveLength(4);
  expect(cells(inside(screen.getByRole('table', { name: 'Medios por los que salieron los avisos' })).getAllByRole('row')[1]).slice(2)).toEqual(['20 o más', '10 % o menos']);
  expect(await faults()).toEqual([]);
});

it('the trend is for the eye, with the oldest week first, and the table says the same', async () => {
  await show('/answering', answers({ weeks, ways: [] }), ['ombudsman']);
  await screen.findByRole('table', { name: 'Protección' });
  const trend = document.querySelector('.trend') as SVGElement;
  expect(trend.parentElement).toHaveAttribute('aria-hidden', 'true');
  const [most, half] = [...trend.querySelectorAll('polyline')].map((each) => each.getAttribute('points'));
  expect(most).toBe('6.0,6.0 160.0,17.1');
  expect(half).toBe('6.0,34.0 160.0,45.1');
});

it('functions without figures are named in one sentence, and exercises stand apart', async () => {
  const practised = week('2026-11-30', 'protection-officer', { exercise: true, figures: { ...figures, alerts: 1 } });
  await show('/answering', answers({ weeks: [...weeks, practised], ways: [] }), ['supervisor']);
  await screen.findByRole('table', { name: 'Ejercicios: Protección' });
  expect(screen.getByText('Sin cifras en estas semanas, porque hubo pocas alertas o ninguna: Supervisión.')).toBeVisible();
  expect(screen.getByText('No hay semanas con suficientes avisos para mostrar por qué medios salieron.')).toBeVisible();
});

it('an upper bound stays one in the unit in which it is said', () => {
  expect([1, 3.15, 100, 125, 400, 5_000, 10_000, 400_000].map((each) => within(each, 'en'))).toEqual([
    '1 sec', '4 sec', '100 sec', '3 min', '7 min', '84 min', '3 hr', '5 days',
  ]);
});
