import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { worksIn } from '../api/zone';
import { startWords } from '../words';
import { Said } from './Said';
import { inUtc } from './said';
import { inWords, useTimes } from './time';

/** A term that ends with the ninth of December in Central America: in UTC it is the tenth. */
const DUE = '2026-12-10T05:59:59Z';

beforeEach(async () => {
  localStorage.setItem('language', 'es');
  await startWords();
  worksIn('America/Tegucigalpa');
});

function Shown() {
  const times = useTimes();
  return (
    <p>
      {times.instant(DUE)} | {times.clock(DUE)} | <Said of={{ es: `Hasta el ${DUE}` }} />
    </p>
  );
}

it('facts, hours and sentences of a service are said in the zone of the mechanism', () => {
  render(<Shown />);
  expect(screen.getByText(/9 dic 2026, 23:59 \| 23:59/)).toHaveTextContent('Hasta el 9 de diciembre de 2026 a las 23:59');
  expect(screen.getByText(/9 dic/)).not.toHaveTextContent(/UTC|GMT/);
  expect(inWords('2026-12-10T06:59:59+01:00', 'es', 'America/Tegucigalpa')).toBe('9 de diciembre de 2026 a las 23:59');
});

it('an hour that is typed is one of the mechanism', () => {
  expect(inUtc('2026-12-09T23:59')).toBe('2026-12-10T05:59:00.000Z');
  expect(inUtc('')).toBe('');
});

it('until the zone is known an instant says in which it is', () => {
  worksIn(undefined);
  render(<Shown />);
  expect(screen.getByText(/10 dic 2026/)).toHaveTextContent(/UTC|GMT/);
});
