import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { json, services } from '../test/show';

const LATER = Date.now() + 900_000;
const WORDS = 'La siguieron hasta su casa';
const TODAY = 1;
const YESTERDAY = 2;
const A_DAY = 86_400_000;

const who = (subject: string, functions = ['intake-officer']) =>
  json({ subject, name: 'n', functions, end: LATER, last: LATER, renewal: LATER });
const keys = (...days: number[]) => () => new Response(Uint8Array.from(days.flatMap((day) => Array<number>(32).fill(day))));

/** The pages of the test: each listens at the window until it forgets. */
const pages: { forgetAll: () => void }[] = [];

/** The page as it is when it was just loaded, with a form of a report. */
async function loaded(asks: Parameters<typeof services>[0]) {
  document.body.innerHTML = '';
  vi.resetModules();
  services({ 'GET /session': [who('s1')], 'GET /session/drafts': [keys(TODAY, YESTERDAY)], ...asks });
  const [{ session }, keeping, drafts] = [await import('../api/session'), await import('./keeping'), await import('./draft')];
  await Promise.all([session.load(), keeping.beginKeeping()]);
  await drafts.readDrafts();
  const Form = () => {
    const { value, set } = drafts.useDraft('triage r1', () => ({ reasons: '' }));
    return <input aria-label="reasons" value={value.reasons} onChange={({ target }) => set({ reasons: target.value })} />;
  };
  render(<Form />);
  pages.push(drafts);
  return { ...drafts, ...keeping, session, field: screen.getByRole('textbox') };
}

const kept = () => JSON.stringify({ ...sessionStorage, ...localStorage });
const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

async function typed(words = WORDS) {
  const page = await loaded({});
  await userEvent.setup().click(page.field);
  await userEvent.setup().paste(words);
  await page.isKept();
  return page;
}

/** Whether what is typed now is kept. */
async function typedAnew({ field, isKept }: Awaited<ReturnType<typeof typed>>): Promise<boolean> {
  const user = userEvent.setup();
  await user.clear(field);
  await user.click(field);
  await user.paste('Otra cosa');
  return isKept();
}

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined)); // the page of a test cannot be loaded again

afterEach(() => {
  pages.splice(0).forEach((page) => page.forgetAll());
  sessionStorage.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('what was typed is in its form after a reload, and the browser keeps no word of it', async () => {
  await typed();
  expect(kept()).toMatch(/drafts/);
  expect(kept()).not.toMatch(/siguieron|triage/);
  expect((await loaded({})).field).toHaveValue(WORDS);
});

it('it opens the day after with the key of yesterday, and two days later not any more', async () => {
  await typed();
  expect((await loaded({ 'GET /session/drafts': [keys(3, TODAY)] })).field).toHaveValue(WORDS);
  const later = await loaded({ 'GET /session/drafts': [keys(5, 4)] });
  expect(later.field).toHaveValue('');
  expect(kept()).not.toMatch(/drafts/);
});

it.each([
  ['another person', { 'GET /session': [who('s2')] }],
  ['the same person in other functions', { 'GET /session': [who('s1', ['supervisor'])] }],
])('%s starts empty, and nothing of it stays', async (_, asks) => {
  await typed();
  expect((await loaded(asks)).field).toHaveValue('');
  expect(kept()).not.toMatch(/drafts/);
});

it('without keys the form starts empty, and what was kept waits for the next load', async () => {
  await typed();
  expect((await loaded({ 'GET /session/drafts': [json({}, 503)] })).field).toHaveValue('');
  expect((await loaded({})).field).toHaveValue(WORDS);
});

it('a tab that is open over midnight seals with the key of the new day', async () => {
  const page = await typed();
  services({ 'GET /session/drafts': [keys(3, TODAY)] });
  vi.setSystemTime(Date.now() + A_DAY);
  expect(await typedAnew(page)).toBe(true);
  vi.useRealTimers();
  expect((await loaded({ 'GET /session/drafts': [keys(5, 3)] })).field).toHaveValue('Otra cosa');
});

it('if no new key comes, that of yesterday seals, and an older one does not', async () => {
  const page = await typed();
  services({ 'GET /session/drafts': [json({}, 503)] });
  vi.setSystemTime(Date.now() + A_DAY);
  expect(await typedAnew(page)).toBe(true);
  vi.setSystemTime(Date.now() + A_DAY);
  expect(await typedAnew(page)).toBe(false);
  expect(kept()).not.toMatch(/drafts/);
});

it('without keys nothing older stays in the place of what was typed since, and the tab asks for keys again', async () => {
  await typed();
  const page = await loaded({ 'GET /session/drafts': [json({}, 503)] });
  expect(await typedAnew(page)).toBe(false);
  expect(kept()).not.toMatch(/drafts/);
  services({ 'GET /session/drafts': [keys(TODAY, YESTERDAY)] });
  vi.setSystemTime(Date.now() + 61_000);
  expect(await typedAnew(page)).toBe(true);
  vi.useRealTimers();
  expect((await loaded({})).field).toHaveValue('Otra cosa');
});

it.each(['no JSON', 'null', '[]', '{"drafts": 1, "sent": []}', '{"drafts": [["triage r1", null]], "sent": []}', '{"drafts": [], "sent": [["triage r1", {}]]}'])(
  'a text of another shape starts empty, and goes: %s',
  async (text) => {
    const page = await loaded({});
    page.keep(text);
    expect(await page.isKept()).toBe(true);
    expect((await loaded({})).field).toHaveValue('');
    expect(kept()).not.toMatch(/drafts/);
  },
);

it('what was broken on its way starts empty without a word', async () => {
  sessionStorage.setItem('drafts', 'no text of ours');
  expect((await loaded({})).field).toHaveValue('');
  expect(kept()).not.toMatch(/drafts/);
});

it('nothing stays of an act that is done, of a thing that is gone, or after the way out', async () => {
  const leave = [
    (page: Awaited<ReturnType<typeof typed>>) => page.forget('triage r1'),
    (page: Awaited<ReturnType<typeof typed>>) => page.forgetAllOf('r1'),
    (page: Awaited<ReturnType<typeof typed>>) => page.forgetAll(),
  ];
  for (const each of leave) {
    const page = await typed();
    each(page);
    await page.isKept();
    expect(kept()).not.toMatch(/drafts/);
  }
});

it('an act that was sent and not answered is asked for again with the same key and the same words', async () => {
  const page = await typed();
  const intention = page.intentionOf('triage r1');
  page.sending(intention, { reasons: WORDS }, '"4"');
  await page.isKept();
  const again = (await loaded({})).intentionOf('triage r1');
  expect(again).toEqual({ key: intention.key, sent: { body: { reasons: WORDS }, read: '"4"' } });
});

it('a reload that the page makes itself does not ask, unless what was typed is too long to be kept', async () => {
  const page = await typed();
  expect(isAsked()).toBe(true);
  await page.keepForReload();
  expect(isAsked()).toBe(false);
  page.forgetAll();
  const long = await typed('x'.repeat(300_000));
  await long.keepForReload();
  expect(isAsked()).toBe(true);
});
