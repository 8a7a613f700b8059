import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, it } from 'vitest';
import type { Term } from '../api/terms';
import { worksIn } from '../api/zone';
import { startWords } from '../words';
import { dayFrom, dayOf, mondayOf } from './calendar';
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

it('a day is one of the mechanism, and a week begins on Monday', () => {
  expect(dayOf('2026-03-02T05:30:00Z', 'America/Mexico_City')).toBe('2026-03-01');
  expect(dayOf('2026-03-02T05:30:00Z', 'UTC')).toBe('2026-03-02');
  expect([dayFrom('2026-12-31', 1), dayFrom('2026-03-01', -1)]).toEqual(['2027-01-01', '2026-02-28']);
  expect(['2026-11-29', '2026-11-30', '2026-12-01'].map(mondayOf)).toEqual(['2026-11-23', '2026-11-30', '2026-11-30']);
});

it('the terms stand on the day on which they are due there, from this week on; a button tells them, and says which day is late', async () => {
  worksIn('America/Mexico_City');
  const user = userEvent.setup();
  const monday = mondayOf(dayOf(Date.now(), 'America/Mexico_City'));
  const [wednesday, later] = [dayFrom(monday, 30), dayFrom(monday, 37)]; // of the fifth week, and of the sixth
  const terms = [
    term('a', `${wednesday}T18:00:00Z`, 'BREACHED'),
    term('b', `${dayFrom(wednesday, 1)}T05:00:00Z`),
    term('c', `${later}T18:00:00Z`),
    term('d', `${wednesday}T18:00:00Z`, 'PAUSED'),
  ];
  render(
    <MemoryRouter>
      <DueCalendar terms={terms} allRead />
    </MemoryRouter>,
  );
  expect(screen.queryByRole('table')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Calendario de plazos' }));
  const days = () => within(screen.getByRole('table')).queryAllByRole('button');
  const called = (day: string) => `${Number(day.slice(8))} de `;
  expect(days().map((each) => each.getAttribute('aria-label'))).toEqual([expect.stringMatching(new RegExp(`^2 plazos, ${called(wednesday)}.+, vencido$`))]);
  await user.click(days()[0] as HTMLElement);
  const listed = within(screen.getByRole('region', { name: new RegExp(called(wednesday)) })).getAllByRole('listitem');
  expect(listed.map((each) => each.textContent)).toEqual([expect.stringContaining('Se debe a'), expect.stringContaining('Se debe b')]);
  await user.click(screen.getByRole('button', { name: 'Cinco semanas después' }));
  expect(days().map((each) => each.getAttribute('aria-label'))).toEqual([expect.stringMatching(new RegExp(`^1 plazo, ${called(later)}`))]);
  await user.click(screen.getByRole('button', { name: 'Cinco semanas después' }));
  expect(days()).toEqual([]);
  expect(screen.getByText('Ningún plazo que usted pueda ver vence en estas semanas.')).toBeVisible();
});
