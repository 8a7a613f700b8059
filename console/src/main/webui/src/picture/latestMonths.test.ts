import { expect, it } from 'vitest';
import { latestMonths } from './latestMonths';

it('counts the months back from that of the mechanism', () => {
  const months = latestMonths(Date.parse('2027-01-01T03:00:00Z'), 'America/Mexico_City'); // there it is still December
  expect(months[0]).toBe('2026-12');
  expect(months[12]).toBe('2025-12');
});
