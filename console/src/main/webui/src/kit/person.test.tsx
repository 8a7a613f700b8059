import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { type FormEvent, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { session } from '../api/session';
import type { Work } from '../api/staff';
import { cache } from '../shell/cache';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, refused, services } from '../test/show';
import { startWords } from '../words';
import { Person } from './Person';
import { PersonPicker } from './PersonPicker';

const member = (person: string, name: string | undefined, more: object = {}) => ({
  person, pseudonym: `${person}-pseudonym`, name, functions: ['investigator'], institution: 'MECHANISM', ...more,
});
const PEOPLE = [member('s1', 'Inés Vega', { load: 3 }), member('s2', 'Ana Ruiz'), member('s3', undefined)];
const STAFF = 'GET /api/investigation/v1/staff';

async function begun(answers: Answers, functions = ['supervisor']) {
  localStorage.setItem('language', 'es');
  const later = Date.now() + 900_000;
  const sent = services({
    'GET /session': [json({ subject: 's', name: 'n', functions, end: later, last: later, renewal: later })],
    'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
    'GET /api/intake/v1/public/areas': [json(areas)],
    ...answers,
  });
  session.begin();
  await Promise.all([startWords(), session.load()]);
  return sent;
}

async function picker(answers: Answers, work?: Work) {
  const sent = await begun(answers);
  const onSubmit = vi.fn((event: FormEvent) => event.preventDefault());
  const values: string[] = [];
  function Field() {
    const [value, setValue] = useState('');
    const said = (next: string) => {
      values.push(next);
      setValue(next);
    };
    return (
      <form onSubmit={onSubmit}>
        <PersonPicker service="investigation" pointer="/person" label="Quién investiga" value={value} onPerson={said} work={work} />
      </form>
    );
  }
  render(
    <QueryClientProvider client={cache}>
      <Field />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), sent, onSubmit, values, field: screen.getByRole('combobox', { name: 'Quién investiga' }) };
}

it('a person is found by a part of the name, without its accents', async () => {
  const { user, field, values } = await picker({ [STAFF]: [json(PEOPLE)] });
  await user.type(field, 'ines');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  expect(screen.getByRole('option')).toHaveTextContent('3 a su cargo');
  await user.click(screen.getByRole('option', { name: /^Inés Vega/ }));
  expect(values.at(-1)).toBe('s1');
  expect(field).toHaveValue('Inés Vega');
  await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
});

it('the keyboard alone chooses, and Enter in the list does not send the form', async () => {
  const { user, field, values, onSubmit } = await picker({ [STAFF]: [json(PEOPLE)] });
  await user.click(field);
  await screen.findByRole('option', { name: /^Ana Ruiz/ });
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { name: /^Ana Ruiz/ }).closest('[id]')).toHaveAttribute('id', field.getAttribute('aria-activedescendant'));
  await user.keyboard('{Enter}');
  expect(values.at(-1)).toBe('s2');
  expect(onSubmit).not.toHaveBeenCalled();
});

it('a name that nobody has is told so, and what was typed stays', async () => {
  const { user, field } = await picker({ [STAFF]: [json(PEOPLE)] });
  await user.type(field, 'Nadie');
  expect(await screen.findByText(/Nadie que pueda hacerlo/)).toBeVisible();
  await user.tab();
  expect(field).toHaveValue('Nadie');
});

it('those are asked for who have the function and may know of the case', async () => {
  const { sent } = await picker({ [STAFF]: [json(PEOPLE)] }, { function: 'investigator', caseId: 'c1' });
  await waitFor(() => expect(sent.find(({ path }) => path.endsWith('/staff'))?.query).toEqual({ function: 'investigator', case: 'c1' }));
});

it('the open list has no fault of accessibility', async () => {
  const { user, field } = await picker({ [STAFF]: [json(PEOPLE)] });
  await user.click(field);
  await screen.findByRole('option', { name: /^Ana Ruiz/ });
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

async function person(answers: Answers, functions?: string[]) {
  const sent = await begun(answers, functions);
  render(
    <QueryClientProvider client={cache}>
      <Person of="s1-pseudonym" service="investigation" />
      <Person of="1e68008e0000" service="investigation" />
    </QueryClientProvider>,
  );
  return sent;
}

it('a pseudonym is shown by its name, asked for once, and one without a name by its beginning', async () => {
  const sent = await person({ [STAFF]: [json(PEOPLE)] });
  expect(await screen.findByText('Inés Vega')).toBeVisible();
  expect(screen.getByText('persona sin nombre · 1e68008e')).toBeVisible();
  expect(sent.filter(({ path }) => path.endsWith('/staff'))).toHaveLength(1);
});

it('a service that tells no names takes nothing from the page', async () => {
  await person({ [STAFF]: [refused(403, 'not-permitted')] });
  expect(await screen.findByText('persona sin nombre · s1-pseud')).toBeVisible();
});

it('who works on no case asks for no names', async () => {
  const sent = await person({}, ['tech-admin']);
  expect(await screen.findByText('persona sin nombre · 1e68008e')).toBeVisible();
  expect(sent.filter(({ path }) => path.endsWith('/staff'))).toEqual([]);
});
