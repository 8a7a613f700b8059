import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { beforeEach, expect, it } from 'vitest';
import { Problem, SessionOver, Unknown } from '../api/refusal';
import type { Term } from '../api/terms';
import { startWords } from '../words';
import { ActError } from './ActError';
import { Explained } from './Explained';
import { Recorded } from './Recorded';
import { Said } from './Said';
import { Sign } from './Sign';
import { TermBar } from './TermBar';
import { inWords } from './time';

beforeEach(async () => {
  localStorage.setItem('language', 'es');
  await startWords();
});

it('a term that an act contests is told, and never that nothing changes', () => {
  const label = { es: 'Entregar la medida', en: 'x', pt: 'x' };
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

it('a sentence of a service says an instant in words, in its own zone, and in which language it is', () => {
  const of = { es: 'Decidir a más tardar el 2026-03-02T15:00-06:00', en: 'Decide by 2026-03-02T21:00:59Z' };
  const { container, rerender } = render(<Said of={of} />);
  expect(container.textContent).toBe('Decidir a más tardar el 2 de marzo de 2026 a las 15:00 (UTC-6)');
  expect(container.querySelector('[lang]')).toBeNull();
  void i18next.changeLanguage('pt');
  rerender(<Said of={{ ...of }} />);
  expect(container.querySelector('[lang=es]')).toHaveTextContent('15:00 (UTC-6)');
  expect(inWords('2026-03-02T21:00:59Z', 'en')).toBe('March 2, 2026 at 9:00 PM (UTC)');
  expect(inWords('2026-03-02T02:00:00+05:30', 'pt')).toBe('2 de março de 2026 às 02:00 (UTC+5:30)');
});

it('a sign at the end of a number is said in words, a letter or a digit is not', () => {
  const { container, rerender } = render(<Sign of="7K2M9-XXXXX-~" />);
  expect(container).toHaveTextContent('El último signo se dice: virgulilla, la raya de la ñ.');
  rerender(<Sign of="7K2M9-XXXXX-C" />);
  expect(container).toBeEmptyDOMElement();
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

it('a hard word is explained at a tap or by the keyboard, in the language of the reader, and Esc takes the words away', async () => {
  const user = userEvent.setup();
  render(
    <Explained word="triage">
      <h2>Fijar</h2>
    </Explained>,
  );
  expect(screen.getByRole('heading', { name: 'Fijar' })).toBeVisible();
  await user.tab();
  expect(screen.getByRole('button', { name: '¿Qué es «valorar la urgencia (triaje)»?' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog', { name: 'valorar la urgencia (triaje)' })).toHaveTextContent(/^Valorar la urgencia, o triaje: una persona dice/);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
