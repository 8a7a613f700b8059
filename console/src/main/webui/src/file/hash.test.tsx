import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { bringWords, startWords } from '../words';
import { HashField } from './HashField';

/** SHA-256 of the three letters abc: FIPS 180-2, appendix B.1. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

beforeAll(async () => {
  localStorage.setItem('language', 'es');
  await startWords();
  await bringWords('file');
});

function Held() {
  const [value, setValue] = useState('typed');
  return <HashField value={value} onHash={setValue} />;
}

const hash = () => screen.getByRole('textbox', { name: /^SHA-256/ });
const chooser = () => screen.getByLabelText('O de un archivo de esta computadora, que no se envía');

it('the hash of a file is computed in the browser, and nothing is sent', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  render(<Held />);
  await userEvent.setup().upload(chooser(), new File(['abc'], 'evidence.bin'));
  await vi.waitFor(() => expect(hash()).toHaveValue(ABC));
  expect(fetched).not.toHaveBeenCalled();
});

it('of a file that cannot be read no other hash stays', async () => {
  render(<Held />);
  const file = new File(['abc'], 'too-large.bin');
  file.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
  await userEvent.setup().upload(chooser(), file);
  expect(await screen.findByRole('alert')).toHaveTextContent(/^El navegador no pudo leer el archivo/);
  expect(hash()).toHaveValue('');
});
