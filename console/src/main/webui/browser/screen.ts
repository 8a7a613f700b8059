import type { BrowserContext, Page } from 'playwright-core';
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
