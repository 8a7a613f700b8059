import { expect, it } from 'vitest';
import { daysOf, mondayOf } from '../kit/calendar';
import { isDay, piecesOf } from './week';

const HOUR = 60;
const span = (from: string, until: string) => ({ from, until });

it('a week begins on Monday, also over the end of a year', () => {
  expect(mondayOf('2027-01-03')).toBe('2026-12-28');
  expect(mondayOf('2026-12-28')).toBe('2026-12-28');
  expect(daysOf('2026-12-28').at(-1)).toBe('2027-01-03');
});

it.each([null, '', '2026-13-01', 'tomorrow', '2026-1-1'])('%s is no day of an address', (text) => expect(isDay(text)).toBe(false));

it('a night lies in two days of the zone of its rota, in order, and no longer than each', () => {
  const night = span('2026-12-02T04:00:00Z', '2026-12-02T12:00:00Z'); // 22 to 6 o'clock in Tegucigalpa
  const evening = span('2026-12-02T00:00:00Z', '2026-12-02T04:00:00Z');
  const on = (day: string) => piecesOf([night, evening], day, 'America/Tegucigalpa');
  expect(on('2026-12-01')).toMatchObject([{ of: evening, minutes: 4 * HOUR }, { of: night, minutes: 2 * HOUR, until: '2026-12-02T06:00:00.000Z' }]);
  expect(on('2026-12-02')).toMatchObject([{ of: night, minutes: 6 * HOUR, from: '2026-12-02T06:00:00.000Z' }]);
  expect(on('2026-12-03')).toEqual([]);
});

it('the days on which the clocks of Santiago change have 25 and 23 hours', () => {
  const long = span('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z');
  const hours = (day: string) => piecesOf([long], day, 'America/Santiago').map(({ minutes }) => minutes / HOUR);
  expect(hours('2026-04-04')).toEqual([25]);
  expect(hours('2026-09-06')).toEqual([23]);
  expect(hours('2026-09-07')).toEqual([24]);
});
