import type { Page } from 'playwright-core';
import { type Desk, handedOver, inDanger, untaken, withEscort } from './desk';
import { caseOf, claimedMeanwhile, codedMeanwhile, dangerArrives, identityAsked, type KnownCase, reportArrives, row } from './people';
import { made } from './screen';

/** How the review of the console by use found the same work (commit bce1bef9, 2026-11-29). */
interface Before {
  words: string;
  clicks?: number;
}

/** The first act of a function, from the first place after the sign-in on. */
export interface Morning {
  act: string;
  /** An act is recorded; otherwise the function only reads, and its morning ends when it sees what it needs. */
  records: boolean;
  before: Before;
  /** Lays the work ready before the person signs in; the person then does it. */
  ready: (desk: Desk) => Promise<(page: Page) => Promise<void>>;
}

const RECEIPT = 'Registrar lo que se hizo al atender';

const told = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const ofCase = (page: Page, { caseNumber }: KnownCase) => page.locator('tr', { hasText: caseNumber }).getByRole('link', { name: caseNumber });

/** In this order: who has signed in once can be named by a later one. */
export const MORNINGS: Record<string, Morning> = {
  'intake-officer': {
    act: 'says how receipt of a report was acknowledged',
    records: true,
    before: { words: 'not there: the first term of law of intake had no form (finding 4)' },
    async ready() {
      const reportId = await dangerArrives();
      return async (page) => {
        await row(page, reportId).getByRole('link').click();
        const { form } = await made(page, 'Recepción y valoración', RECEIPT);
        await form.getByRole('combobox', { name: /^Cómo se acusó recibo/ }).selectOption('Por llamada');
        await form.getByRole('button', { name: RECEIPT, exact: true }).click();
        await told(page, 'Quedó registrado');
      };
    },
  },
  'protection-officer': {
    act: 'goes from an alert to its act, and decides an urgent measure',
    records: true,
    before: { words: 'five steps from the alert to the form (finding 36), without a word of who is threatened (finding 2)', clicks: 5 },
    async ready(desk) {
      const { caseNumber } = await inDanger(desk);
      return async (page) => {
        await page.locator('a.alarm').click();
        const alert = page.locator('[data-alert]', { hasText: caseNumber }).filter({ hasText: 'Se declaró un peligro inminente' });
        await alert.getByRole('link', { name: /^Ir al acto/ }).click();
        await page.getByRole('combobox', { name: 'Qué medida' }).selectOption('Escolta de un cuerpo especializado');
        await page.getByRole('textbox', { name: 'En qué consiste' }).fill('Dos personas');
        await page.getByRole('textbox', { name: 'Razones' }).fill('Peligro');
        await page.getByRole('button', { name: 'Decidir la medida' }).click();
        await told(page, 'La medida quedó decidida');
      };
    },
  },
  'risk-analyst': {
    act: 'records that a handover is confirmed',
    records: true,
    before: { words: 'there, but a page without who is threatened (finding 2)' },
    async ready(desk) {
      const of = await handedOver(desk);
      return async (page) => {
        await ofCase(page, of).click();
        await page.getByRole('link', { name: /^Confirmar: / }).click();
        await page.getByRole('radio', { name: 'La persona protegida' }).check();
        await page.getByRole('button', { name: 'Registrar la confirmación' }).click();
        await told(page, 'La confirmación quedó registrada');
      };
    },
  },
  'board-member': {
    act: 'reads which measures a plan has',
    records: false,
    before: { words: 'a list to read, and a button that was refused (findings 2 and 25)' },
    async ready(desk) {
      const of = await withEscort(desk);
      return async (page) => {
        await ofCase(page, of).click();
        await told(page, 'Decidida, sin implementar');
      };
    },
  },
  investigator: {
    act: 'takes a file',
    records: true,
    before: { words: 'there' },
    async ready(desk) {
      const of = await untaken(desk);
      return async (page) => {
        await ofCase(page, of).click();
        await page.getByRole('link', { name: 'Asumir el expediente' }).click();
        await page.getByRole('button', { name: 'Asumir', exact: true }).click();
        await told(page, 'El expediente es suyo');
      };
    },
  },
  supervisor: {
    act: 'gives a report that an absent officer claimed back to the list',
    records: true,
    before: { words: 'there' },
    async ready() {
      const reportId = await reportArrives();
      await claimedMeanwhile(reportId);
      return async (page) => {
        await page.locator(`#claimed a[href="/today/claim/${reportId}"]`).click();
        await page.getByRole('textbox', { name: 'Razones' }).fill('Está enferma');
        await page.getByRole('button', { name: 'Reasignar o liberar', exact: true }).click();
        await told(page, 'El reporte cambió de manos');
      };
    },
  },
  custodian: {
    act: 'reads the reasons of an identity request, and denies it',
    records: true,
    before: { words: 'there, without a due date' },
    async ready() {
      const reportId = await reportArrives();
      const requestId = await identityAsked(reportId);
      return async (page) => {
        await page.locator(`a[href="/identity/${reportId}/${requestId}"]`).click();
        await page.getByRole('button', { name: 'Leer las razones' }).click();
        await told(page, 'Hay que avisar a quien reporta');
        await page.getByRole('navigation', { name: 'Responder' }).getByRole('button', { name: 'Negar' }).click();
        await page.getByRole('textbox', { name: 'Razones' }).fill('La línea de ayuda puede avisar');
        await page.getByRole('region', { name: 'Negar' }).getByRole('button', { name: 'Negar' }).click();
        await told(page, 'La petición quedó negada');
      };
    },
  },
  ombudsman: {
    act: 'demands an answer about a term that runs out',
    records: true,
    before: { words: 'there, without a list of what they demanded before' },
    async ready(desk) {
      await inDanger(desk);
      return async (page) => {
        await page.locator('#late, #soon').getByRole('link', { name: 'Objetar o exigir respuesta' }).first().click();
        await page.getByRole('link', { name: 'Exigir una respuesta' }).click();
        await page.getByRole('radio', { name: 'Recepción' }).check();
        await page.getByRole('textbox', { name: 'Pregunta' }).fill('¿Quién la llamó?');
        await page.getByRole('button', { name: 'Exigir', exact: true }).click();
        await told(page, 'La exigencia quedó registrada');
      };
    },
  },
  auditor: {
    act: 'finds by its number what people did on a case, and proves that its history is whole',
    records: false,
    before: { words: 'only by a whole identifier: a case number was refused (finding 24)' },
    async ready() {
      const reportId = await reportArrives();
      await codedMeanwhile(reportId);
      const { caseNumber } = await caseOf(reportId);
      return async (page) => {
        const search = page.getByRole('region', { name: 'Buscar lo que se hizo' });
        await search.getByRole('textbox', { name: 'Número del caso' }).fill(caseNumber);
        await search.getByRole('button', { name: 'Buscar', exact: true }).click();
        await search.getByRole('button', { name: /^Leer su historia/ }).first().click();
        await told(page, /^La cadena está entera/);
      };
    },
  },
  statistician: {
    act: 'sees the areas as they are now',
    records: false,
    before: { words: 'there, with two labels that said something else than the number (finding 16)' },
    ready: () =>
      Promise.resolve(async (page) => {
        await page.getByRole('table', { name: 'Ahora, por zona' }).waitFor({ timeout: 40_000 }); // the counts are made every fifteen seconds
      }),
  },
  'tech-admin': {
    act: 'sees that each of the four services answers',
    records: false,
    before: { words: 'there' },
    ready: () => Promise.resolve((page) => page.getByText(/^Responde\. Leído/).nth(3).waitFor()),
  },
};
