import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseNumber } from '../src/kit/caseNumber';
import { accusedMeanwhile, another, caseOf, codedMeanwhile, CONSOLE, dangerArrives, kept, launch, reportArrives, row, type Seat, signedIn, signedInOn } from './people';
import { heard, isNarrow, words } from './screen';

/** A threat, by all that could show that it is there. */
interface Threat {
  reportId: string;
  caseId: string;
  number: string;
  planId: string;
  alertId: string;
}

const disk = mkdtempSync(join(tmpdir(), 'esperanza-liaison-'));
let browser: Browser;
/** The police liaison, whom `shut` accuses and `open` does not. */
let liaison: Seat;
/** Who may know of both. */
let supervisor: Seat;
let protector: Seat;
let shut: Threat;
let open: Threat;
let liaisonHeard: () => string;
let supervisorHeard: () => string;
let protectorHeard: () => string;

beforeAll(async () => {
  browser = await launch();
  [liaison, supervisor, protector] = await Promise.all([
    signedInOn(disk, 'police-liaison'),
    signedIn(browser, 'supervisor'),
    signedIn(browser, 'protection-officer'),
  ]);
  [liaisonHeard, supervisorHeard, protectorHeard] = await Promise.all([heard(liaison.context), heard(supervisor.context), heard(protector.context)]);
});

afterAll(async () => {
  await liaison.context.close();
  await browser.close();
  rmSync(disk, { recursive: true });
});

const marks = (threat: Threat) => Object.values(threat) as string[];
const named = (text: string, threat: Threat) => marks(threat).filter((mark) => text.includes(mark));
/** The link to a case, in whichever list. */
const entry = (page: Page, { number }: Pick<Threat, 'number'>) => page.locator('main').getByRole('link', { name: number, exact: true }).first();
const alert = (page: Page, number: string) => page.locator('[data-alert]', { hasText: number });

async function arrives(threat: object): Promise<Threat> {
  const reportId = await dangerArrives({ consents: { INVESTIGATION: 'GRANTED', PROTECTION: 'GRANTED' }, threat });
  const { caseId, caseNumber: number, parties } = await caseOf(reportId);
  await alert(protector.page, number).waitFor();
  const alertId = (await alert(protector.page, number).getAttribute('data-alert')) ?? '';
  return { reportId, caseId, number, planId: parties[0]?.party ?? '', alertId };
}

/** What the head of a list says, and how many rows it has. */
const counted = (page: Page) =>
  page.evaluate(() => [
    Number.parseInt(/\d+/.exec(document.querySelector('.list-head [aria-live]')?.textContent ?? '')?.[0] ?? ''),
    [...document.querySelectorAll('table')].at(-1)?.querySelectorAll('tbody tr').length,
  ]);

it('a report that accuses the police, and what happens in its case, comes to no screen of the liaison', async () => {
  const queue = await liaison.context.newPage();
  await Promise.all([
    liaison.page.goto(`${CONSOLE}/alerts`),
    queue.goto(`${CONSOLE}/queue`),
    supervisor.page.goto(`${CONSOLE}/queue`),
    protector.page.goto(`${CONSOLE}/alerts`),
  ]);
  shut = await arrives({ authorInstitution: ['NATIONAL_POLICE'] });
  open = await arrives({});
  await entry(supervisor.page, shut).waitFor();
  await entry(queue, open).waitFor();
  await alert(liaison.page, open.number).waitFor();
  for (const page of [queue, liaison.page]) {
    expect(named(await page.content(), shut)).toEqual([]);
    const [said, rows] = await counted(page);
    expect(said).toBe(rows);
  }
  const [alerts] = await counted(liaison.page);
  const said = await liaison.page.locator('a.alarm').innerText(); // what climbed counts, too
  expect(Number(/^(\d+) alerta/.exec(said)?.[1])).toBe(alerts);

  await Promise.all([entry(protector.page, shut).click(), entry(liaison.page, open).click()]);
  const coded = (page: Page) => page.getByRole('list', { name: 'Línea de tiempo' }).getByText('Se clasificó la amenaza del reporte').first().waitFor();
  await protector.page.getByRole('heading', { level: 1, name: shut.number }).waitFor();
  await liaison.page.getByRole('heading', { level: 1, name: open.number }).waitFor();
  await codedMeanwhile(shut.reportId);
  await coded(protector.page);
  await codedMeanwhile(open.reportId);
  await coded(liaison.page);
  await row(queue, open.reportId).getByText('Muerte').waitFor();
  expect(named(await liaison.page.content(), shut)).toEqual([]);
  expect(named(await queue.content(), shut)).toEqual([]);
  await queue.close();
});

it.each(['/queue', '/alerts', '/plan', '/file', '/cases'])('%s has the case for who may know of it, and nothing of it for the liaison', async (place) => {
  const knows = ['/queue', '/file'].includes(place) ? supervisor.page : protector.page;
  await knows.goto(CONSOLE + place);
  await entry(knows, shut).waitFor();
  const { page } = liaison;
  await page.goto(CONSOLE + place);
  await entry(page, open).waitFor();
  expect(named(await page.content(), shut)).toEqual([]);
  if (place !== '/cases') {
    const [said, rows] = await counted(page);
    expect(said).toBe(rows);
  }
});

it('the day of a supervisor has the case, and a liaison who goes there finds nothing', async () => {
  await supervisor.page.goto(`${CONSOLE}/today`);
  await supervisor.page.locator('#untaken').getByRole('link', { name: shut.number }).waitFor();
  const { page } = liaison;
  await page.goto(`${CONSOLE}/today`);
  await page.getByRole('heading', { level: 1, name: 'Aquí no hay nada para usted' }).waitFor();
  expect(named(await page.content(), shut)).toEqual([]);
});

it('of the lines and answers of the services none names the case to the liaison', () => {
  expect(named(liaisonHeard(), open).toSorted()).toEqual(marks(open).toSorted());
  expect(named(liaisonHeard(), shut)).toEqual([]);
  expect(named(supervisorHeard() + protectorHeard(), shut).toSorted()).toEqual(marks(shut).toSorted());
});

/** What a page shows at an address, beside the list that stands there for all addresses. */
async function shown(page: Page, at: string, threat: Threat): Promise<string> {
  await page.goto(CONSOLE + at);
  await page.getByText(/^(Aquí no hay nada para usted|Esta alerta ya no espera una respuesta\.)$/).waitFor();
  await page.locator('.profile:not(:empty)').waitFor();
  const seen = await page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    main.querySelectorAll('.list').forEach((list) => list.remove());
    return `${document.title}\n${main.innerHTML}`;
  });
  const plain = seen.replaceAll(/_r_\w+_/g, ''); // the ids that React makes
  return marks(threat).reduce((text, mark) => text.replaceAll(mark, '…'), plain);
}

it('a direct link, and the number of the case, answer the liaison as if there were no such case', async () => {
  const page = await another(browser, liaison);
  const beside = await page.context().newPage();
  const caseId = crypto.randomUUID();
  const nobodys = { reportId: crypto.randomUUID(), caseId, number: caseNumber(caseId), planId: crypto.randomUUID(), alertId: crypto.randomUUID() };
  const links = [
    ({ caseId: id }: Threat) => `/cases/${id}`,
    ({ reportId }: Threat) => `/queue/${reportId}`,
    ({ planId }: Threat) => `/plan/${planId}`,
    ({ caseId: id }: Threat) => `/file/${id}`,
    ({ alertId }: Threat) => `/alerts/${alertId}`,
    ({ caseId: id }: Threat) => `/today/file/${id}`,
  ];
  for (const link of links) {
    const [found, missing] = await Promise.all([
      shown(page, link(shut), shut),
      shown(beside, link(nobodys), nobodys),
      supervisor.page.goto(CONSOLE + link(shut)),
    ]);
    expect(found, link(shut)).toBe(missing);
    await supervisor.page.getByText(shut.number).filter({ visible: true }).first().waitFor();
  }
  const none = 'No hay ningún caso con este número para usted.';
  await page.goto(`${CONSOLE}/cases`);
  for (const { number } of [nobodys, shut]) {
    await page.getByRole('textbox', { name: 'Número del caso' }).fill(number);
    await Promise.all([page.waitForResponse(/\/v1\/cases\?/), page.keyboard.press('Enter')]);
    await page.getByText(none).waitFor();
  }
  expect(await words(page)).not.toContain(shut.number);
});

it('a case in which the police turn out to be accused leaves the open screens of the liaison', async () => {
  const page = await another(browser, liaison);
  const queue = await page.context().newPage();
  const beside = await reportArrives();
  await page.clock.install();
  await Promise.all([page.goto(`${CONSOLE}/cases/${open.caseId}`), queue.goto(`${CONSOLE}/queue/${beside}?order=NEWEST`), supervisor.page.goto(`${CONSOLE}/cases/${open.caseId}`)]);
  await page.getByRole('heading', { level: 1, name: open.number }).waitFor();
  await row(queue, open.reportId).waitFor({ state: isNarrow ? 'attached' : 'visible' });
  await queue.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
  await accusedMeanwhile(open.reportId);
  await supervisor.page.getByText('Se cerró el caso a quien tiene un conflicto de interés').first().waitFor();
  await page.clock.fastForward(20_000);
  await page.getByText('Aquí no hay nada para usted').waitFor();
  await queue.getByText(open.number).first().waitFor({ state: 'detached' });
  expect(await row(queue, beside).count()).toBe(1);
  for (const screen of [page, queue]) {
    expect(named(await screen.content(), open)).toEqual([]);
  }
});

it('the browser of the liaison keeps nothing of the case, neither for scripts nor on its disk', async () => {
  const [forScripts, inCache] = [crypto.randomUUID(), crypto.randomUUID()];
  await liaison.page.evaluate(
    async ([item, answer]) => {
      localStorage.setItem('planted', item as string);
      await (await caches.open('planted')).put('/planted', new Response(answer));
    },
    [forScripts, inCache],
  );
  const seen = await kept(liaison);
  expect(seen).toContain(forScripts);
  expect(named(seen, shut)).toEqual([]);
  await liaison.context.close();
  const files = readdirSync(disk, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => readFileSync(join(each.parentPath, each.name)));
  const found = (mark: string) => files.some((file) => file.includes(mark));
  expect([forScripts, inCache, '/assets/'].filter(found)).toEqual([forScripts, inCache, '/assets/']); // the search finds what is there
  expect([...marks(shut), 'Persona inventada', 'matarla'].filter(found)).toEqual([]);
});
