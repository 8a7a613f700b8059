import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { startWords } from '../words';
import { Blank } from './Blank';

it('Esc three times blanks the screen, a click brings it back, and what was typed is there', async () => {
  await startWords();
  const user = userEvent.setup();
  render(
    <Blank>
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
