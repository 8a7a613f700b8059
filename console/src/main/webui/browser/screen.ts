import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { LANGUAGES, picture, PICTURES, SCREEN, violations, WIDTH } from './people';

/** The names of the services' codes: none of them is for people. */
export const RAW = /\b[A-Z]{3,}_[A-Z_]+\b|\b[a-z]+-(officer|received|raised|started)\b/;

export const words = (page: Page) => page.locator('main').innerText();

/** The menu lies over the page below this width, and a button opens it. */
const MENU_BESIDE = 1200;
/** The bar has room for the language from this width on; below it the language stands in the menu. */
const BAR_IS_WHOLE = 768;
/** A list leaves out its wide columns below this width, and gives its place to what is beside it: a play asks for neither there. */
export const isNarrow = WIDTH < 992;

const width = (page: Page) => page.viewportSize()?.width ?? WIDTH;
const turnMenu = (page: Page) => page.locator('#menu-button').click();

/** The places of the person: where the menu lies over the page its button is pressed first. */
export async function menu(page: Page): Promise<Locator> {
  if (width(page) < MENU_BESIDE) {
    await turnMenu(page);
  }
  return page.locator('#menu');
}

/** Goes to a place by the menu. */
export async function goes(page: Page, place: string): Promise<void> {
  await (await menu(page)).getByRole('link', { name: place, exact: true }).click();
}

/** Chooses a language where the person finds it. */
export async function speaks(page: Page, language: string): Promise<void> {
  const inMenu = width(page) < BAR_IS_WHOLE;
  if (inMenu) {
    await turnMenu(page);
  }
  await page.locator('.bar select, #menu select').selectOption(language);
  await page.locator(`html[lang="${language}"]`).waitFor();
  if (inMenu) {
    await turnMenu(page);
  }
}

/** The page says no code, and shuts nobody out. Where pictures are kept, there is one for each language. */
export async function looked(page: Page, name: string): Promise<void> {
  expect(await words(page)).not.toMatch(RAW);
  expect(await violations(page)).toEqual([]);
  for (const language of PICTURES ? LANGUAGES : []) {
    await speaks(page, language);
    await picture(page, `${name}-${language}`);
  }
}

/** Accessible in each language, light and dark, and no wider than a narrow phone. */
export async function isForAll(page: Page, name: string): Promise<void> {
  for (const language of LANGUAGES) {
    await speaks(page, language);
    expect(await violations(page)).toEqual([]);
    await picture(page, `${name}-${language}`);
  }
  await page.evaluate(() => document.documentElement.classList.add('pf-v6-theme-dark'));
  expect(await violations(page)).toEqual([]);
  await picture(page, `${name}-dark`);
  await page.evaluate(() => document.documentElement.classList.remove('pf-v6-theme-dark'));
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, `${name}-narrow`);
  await page.setViewportSize(SCREEN.viewport);
}

/** A day and an hour as a field takes them, in some days. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

/** A form that is made from its command. */
export interface Made {
  form: Locator;
  /** Sends it although this choice is missing: the form says so beside it. */
  sendWithout: (choice: string) => Promise<void>;
  /** Sends it, and waits for the answer in its place: it is recorded, and no term moves. */
  record: () => Promise<void>;
}

/**
 * Opens the form of a command in the list of all that the person may record.
 */
export async function made(page: Page, kind: string, act: string): Promise<Made> {
  const list = page.getByRole('region', { name: 'Todo lo que usted puede registrar aquí', exact: true });
  await list.getByRole('button', { name: new RegExp(`^${kind} \\(\\d+\\)$`) }).click();
  return actOf(page, act);
}

/** The same where the kind is open already. */
export async function actOf(page: Page, act: string): Promise<Made> {
  const list = page.getByRole('region', { name: 'Todo lo que usted puede registrar aquí', exact: true });
  await list.getByRole('button', { name: act, exact: true }).click();
  const form = list.getByRole('region', { name: act, exact: true });
  const send = () => form.getByRole('button', { name: act, exact: true }).click();
  return {
    form,
    async sendWithout(choice) {
      await send();
      await form.getByText(/^No se pudo registrar/).waitFor();
      const field = form.locator('.pf-v6-c-form__group', { has: page.getByRole('combobox', { name: choice, exact: true }) });
      await field.getByText('Falta este dato o está vacío').waitFor();
    },
    async record() {
      await send();
      await form.getByRole('status').filter({ hasText: 'Quedó registrado' }).getByText('Ningún plazo cambia.').waitFor();
    },
  };
}

/** From the next page on: all that the services tell this browser, answers and open lines, as far as it has come. */
export async function heard(context: BrowserContext): Promise<() => string> {
  const answers = new Map<string, string>();
  await context.exposeFunction('heard', (answer: string, part: string) => {
    answers.set(answer, (answers.get(answer) ?? '') + part);
  });
  await context.addInitScript(() => {
    const tell = (window as unknown as { heard: (answer: string, part: string) => Promise<void> }).heard;
    const ask = window.fetch;
    window.fetch = async (...asked) => {
      const answer = await ask(...asked);
      const id = crypto.randomUUID();
      const parts = answer.clone().body?.pipeThrough(new TextDecoderStream());
      parts?.pipeTo(new WritableStream({ write: (part) => tell(id, part) })).catch(() => undefined); // it was left
      return answer;
    };
  });
  return () => [...answers.values()].join('\n');
}
