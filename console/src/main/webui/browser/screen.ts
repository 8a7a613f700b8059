import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture, violations } from './people';

/** The names of the services' codes: none of them is for people. */
export const RAW = /\b[A-Z]{3,}_[A-Z_]+\b|\b[a-z]+-(officer|received|raised|started)\b/;

export const words = (page: Page) => page.locator('main').innerText();

/** The page says no code, and shuts nobody out. */
export async function looked(page: Page, name: string): Promise<void> {
  expect(await words(page)).not.toMatch(RAW);
  expect(await violations(page)).toEqual([]);
  await picture(page, name);
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
