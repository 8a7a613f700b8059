import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { Problem, SessionOver, Unknown } from '../api/refusal';
import type { Term } from '../api/terms';
import { startWords } from '../words';
import { ActError } from './ActError';
import { Recorded } from './Recorded';
import { TermBar } from './TermBar';

beforeEach(async () => {
  localStorage.setItem('language', 'es');
  await startWords();
});

it('a term that an act contests is told, and never that nothing changes', () => {
  const label = { es: 'Entregar la medida', en: 'x' };
  const answer = { recorded: [], clocks: { started: [], met: [], contested: [{ term: 'HANDOVER', label }] } };
  render(<Recorded title="Listo" answer={answer} />);
  expect(screen.getByText('Queda objetado: Entregar la medida.')).toBeVisible();
  expect(screen.queryByText('Ningún plazo cambia.')).toBeNull();
});

it('an act without a form says why it did not happen, or that nobody knows', () => {
  const { rerender } = render(<ActError of={new Problem(409, 'claimed-by-another', '', [])} />);
  expect(screen.getByText('Otra persona está leyendo este reporte')).toBeVisible();
  rerender(<ActError of={new Unknown()} />);
  expect(screen.getByText(/^No sabemos si quedó registrado/)).toBeVisible();
  rerender(<ActError of={new SessionOver()} />);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a paused term has no bar, and only one that the service calls breached has a red one', () => {
  const bar = (state: string) => {
    const term: Term = {
      deadlineId: 'd1',
      ruleId: 'R',
      caseId: 'c1',
      caseNumber: 'N1',
      holder: 'investigator',
      start: '2026-01-01T00:00:00Z',
      due: '2026-01-02T00:00:00Z', // long ago
      state,
      explanation: { en: 'x', es: 'x' },
    };
    const { container, unmount } = render(<TermBar of={term} />);
    const found = container.querySelector('.bar-of')?.className;
    const words = container.querySelector('.term-head')?.textContent;
    unmount();
    return [found, words];
  };
  expect(bar('PAUSED')).toEqual([undefined, 'Plazo detenido']);
  expect(bar('RUNNING')[0]).toBe('bar-of');
  expect(bar('BREACHED')[0]).toBe('bar-of over');
});
