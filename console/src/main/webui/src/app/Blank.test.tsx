import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { startWords } from '../words';
import { useKeys } from '../kit/keys';
import { Blank } from './Blank';

const pagesAt = (path: string) => createMemoryRouter([{ path: '*' }], { initialEntries: [path] });

it('Esc three times blanks the screen, a click brings it back, and what was typed is there', async () => {
  await startWords();
  const user = userEvent.setup();
  render(
    <Blank pages={pagesAt('/queue')}>
      <input aria-label="words" />
    </Blank>,
  );
  await user.type(screen.getByRole('textbox'), 'typed');
  await user.keyboard('{Escape}{Escape}');
  expect(screen.getByRole('textbox')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.getByLabelText('words')).not.toBeVisible();
  await user.click(screen.getByRole('button'));
  expect(screen.getByRole('textbox')).toHaveValue('typed');
});

it('while the screen is blank no key does anything below it', async () => {
  await startWords();
  const user = userEvent.setup();
  const pressed: string[] = [];
  function Below() {
    useKeys({ c: () => pressed.push('c') });
    return null;
  }
  render(
    <Blank pages={pagesAt('/queue')}>
      <Below />
    </Blank>,
  );
  await user.keyboard('c{Escape}{Escape}{Escape}');
  expect(screen.getByRole('button')).toHaveFocus();
  await user.keyboard('c');
  expect(pressed).toEqual(['c']);
  await user.keyboard('{Enter}c');
  expect(pressed).toEqual(['c', 'c']);
});

it('the screen goes blank on the page where the first Esc was pressed, although an Esc leaves it', async () => {
  await startWords();
  const user = userEvent.setup();
  const pages = pagesAt('/queue/r1');
  function Below() {
    useKeys({ Escape: () => void pages.navigate('/queue') });
    return null;
  }
  render(
    <Blank pages={pages}>
      <Below />
    </Blank>,
  );
  await user.keyboard('{Escape}');
  await waitFor(() => expect(pages.state.location.pathname).toBe('/queue'));
  await user.keyboard('{Escape}{Escape}');
  await waitFor(() => expect(pages.state.location.pathname).toBe('/queue/r1'));
});
