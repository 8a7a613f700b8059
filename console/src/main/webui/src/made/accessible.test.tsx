import en from '@contract/words.en.json';
import es from '@contract/words.es.json';
import pt from '@contract/words.pt.json';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { DONE, faults, FILE, ofFile, shown } from '../test/acts';
import { json, refused } from '../test/show';

it.each(['es', 'en', 'pt'])('made forms are accessible: %s', async (language) => {
  const answers = {
    [`GET ${FILE}`]: [json({ affected: [{ party: 'a', kind: 'PERSON' }] })],
    [`GET ${FILE}/participation`]: [json({ parties: [] })],
    [`POST ${FILE}/conflict-checks`]: [refused(422, 'invalid', [{ pointer: '/persons/0/person', code: 'not-blank' }, { pointer: '/persons', code: 'not-empty' }])],
  };
  const { user } = await shown(ofFile, 'investigator', answers, language);
  const words = { es, en, pt }[language] as typeof es;
  const open = async (kind: string, id: string) => {
    const name = (words.commands as Record<string, string>)[id] ?? '';
    const title = (words.groups as Record<string, string>)[kind] ?? '';
    const button = await screen.findByRole('button', { name: (each) => each.startsWith(title) });
    if (button.getAttribute('aria-expanded') === 'false') {
      await user.click(button);
    }
    await user.click(screen.getByRole('button', { name }));
    return within(await screen.findByRole('region', { name }));
  };
  await open('analysis', 'assessImpact'); // a thing that is picked, and a map
  await open('party', 'endRepresentative'); // nothing to choose
  const form = await open('holder', 'checkConflicts'); // rows, and refusals
  await user.click(form.getAllByRole('button').find((each) => each.getAttribute('aria-label')) as HTMLElement);
  await user.click(form.getAllByRole('radio')[0] as HTMLElement);
  await user.click(form.getAllByRole('button').find((each) => each.getAttribute('type') === 'submit') as HTMLElement);
  await form.findByRole('alert');
  expect(await faults()).toEqual([]);
});

it('all of it goes by the keyboard: a form takes the focus, is sent, and gives the focus back', async () => {
  const { user, bodies } = await shown(ofFile, 'investigator', { [`GET ${FILE}`]: [json({}, 200, { ETag: '"9"' })], [`POST ${FILE}/priority`]: [json(DONE)] });
  const kind = await screen.findByRole('button', { name: /^Clasificación/ });
  kind.focus();
  await user.keyboard('{Enter}');
  const name = 'Fijar la prioridad';
  await screen.findByRole('button', { name });
  await user.keyboard('{Tab}{Tab}{Enter}');
  const form = within(await screen.findByRole('region', { name }));
  expect(form.getByRole('heading', { name }).parentElement).toHaveFocus();
  await user.tab();
  await user.keyboard(' ');
  expect(form.getByRole('radio', { name: 'Máxima' })).toBeChecked();
  const press = async (button: HTMLElement) => {
    while (document.activeElement !== button && document.activeElement !== document.body) {
      await user.tab();
    }
    await user.keyboard('{Enter}');
  };
  await press(screen.getByRole('button', { name: 'Cerrar el formulario' }));
  expect(screen.getByRole('button', { name })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('radio', { name: 'Máxima' })).toBeChecked();
  await press(within(screen.getByRole('region', { name })).getByRole('button', { name }));
  await screen.findByText('Quedó registrado');
  expect(screen.getByRole('heading', { name }).parentElement).toHaveFocus();
  expect(bodies()).toMatchObject([{ priority: 'HIGHEST' }]);
});
