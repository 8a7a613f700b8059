import { expect, it } from 'vitest';
import { inZone, zoneName } from './zone';

it('an hour of a zone is said in UTC, also on both sides of a change of its clocks', () => {
  expect(inZone('2026-03-02T15:00', 'America/Tegucigalpa')).toBe('2026-03-02T21:00:00.000Z');
  expect(inZone('2026-03-29T01:30', 'Europe/Madrid')).toBe('2026-03-29T00:30:00.000Z');
  expect(inZone('2026-03-29T03:30', 'Europe/Madrid')).toBe('2026-03-29T01:30:00.000Z');
  expect(inZone('2026-10-25T03:30', 'Europe/Madrid')).toBe('2026-10-25T02:30:00.000Z');
  expect(inZone('tomorrow', 'America/Tegucigalpa')).toBe('tomorrow');
  expect(zoneName('America/Tegucigalpa', 'es', '')).toBe('GMT-6');
});

it('the offset of a zone is that of the day that was typed', () => {
  expect(zoneName('Europe/Madrid', 'es', '2026-01-15T10:00')).toBe('GMT+1');
  expect(zoneName('Europe/Madrid', 'es', '2026-07-15T10:00')).toBe('GMT+2');
});
