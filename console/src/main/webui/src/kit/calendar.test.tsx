import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it } from 'vitest';
import type { Term } from '../api/terms';
import { worksIn } from '../api/zone';
import { startWords } from '../words';
import { dayOf, monthFrom, weeksOf } from './calendar';
import { DueCalendar } from './DueCalendar';

beforeEach(async () => {
  localStorage.setItem('language', 'es');
  await startWords();
});

const term = (deadlineId: string, due: string, state = 'RUNNING'): Term => ({
  deadlineId,
  ruleId: 'R',
  caseId: 'b0289ce5-28d9-4854-bd02-6772f39549f8',
  caseNumber: 'N1',
  holder: 'investigator',
  start: '2026-01-01T00:00:00Z',
  due,
  state,
  explanation: { en: 'x', es: `Se debe ${deadlineId}` },
});

it('a day is one of the mechanism, and a month is in weeks from Monday on', () => {
  expect(dayOf('2026-03-02T05:30:00Z', 'America/Mexico_City')).toBe('2026-03-01');
  expect(dayOf('2026-03-02T05:30:00Z', 'UTC')).toBe('2026-03-02');
  expect([monthFrom('2026-12', 1), monthFrom('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  const weeks = weeksOf('2026-02');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-02-01']);
  expect(weeks[4]?.slice(5)).toEqual(['2026-02-28', undefined]);
  expect(weeksOf('2024-01')[0]?.[0]).toBe('2024-01-01');
});

it('the terms stand on the day on which they are due there; a button tells them, and says which day is late', async () => {
  worksIn('America/Mexico_City');
  const user = userEvent.setup();
  const month = dayOf(Date.now(), 'America/Mexico_City').slice(0, 7);
  const next = monthFrom(month, 1);
  const terms = [term('a', `${month}-15T18:00:00Z`, 'BREACHED'), term('b', `${month}-16T05:00:00Z`), term('c', `${next}-10T18:00:00Z`), term('d', `${month}-20T18:00:00Z`, 'PAUSED')];
  render(
    <MemoryRouter>
      <DueCalendar terms={terms} allRead />
    </MemoryRouter>,
  );
  expect(screen.queryByRole('table')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Calendario de plazos' }));
  const days = () => within(screen.getByRole('table')).queryAllByRole('button');
  expect(days().map((each) => each.getAttribute('aria-label'))).toEqual([expect.stringMatching(/^2 plazos, 15 de .+, vencido$/)]);
  await user.click(days()[0] as HTMLElement);
  const listed = within(screen.getByRole('region', { name: /15 de / })).getAllByRole('listitem');
  expect(listed.map((each) => each.textContent)).toEqual([expect.stringContaining('Se debe a'), expect.stringContaining('Se debe b')]);
  await user.click(screen.getByRole('button', { name: 'Mes siguiente' }));
  expect(days().map((each) => each.getAttribute('aria-label'))).toEqual([expect.stringMatching(/^1 plazo, 10 de /)]);
  await user.click(screen.getByRole('button', { name: 'Mes siguiente' }));
  expect(days()).toEqual([]);
  expect(screen.getByText('Ningún plazo que usted pueda ver vence en este mes.')).toBeVisible();
});
