import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export const need = (name: string): string => {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set`);
  }
  return value;
};

export const CONSOLE = need('CONSOLE_URL');
export const INTAKE = need('INTAKE_URL');
const HOTLINE = need('HOTLINE_TOKEN');
const OFFICER = need('OFFICER_TOKEN');
export const PICTURES = process.env['PICTURES'];
/** In which a place is tried for everybody. Spanish is the last one, because the plays go on in it. */
export const LANGUAGES = (process.env['LANGUAGES'] ?? 'en,pt,es').split(',');

const CHROMIUM = {
  executablePath: '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};
/** How wide the screens of the plays are; `deploy/drill` plays them at 1024 and at 390, too. */
export const WIDTH = Number(process.env['WIDTH'] ?? 1280);
export const SCREEN = { viewport: { width: WIDTH, height: 900 }, reducedMotion: 'reduce' } as const;

export const launch = (): Promise<Browser> => chromium.launch(CHROMIUM);

/** A person at a browser of their own, and what went wrong there. */
export interface Seat {
  page: Page;
  context: BrowserContext;
  faults: string[];
  /** Each address that this browser asked for. */
  asked: Set<string>;
}

/**
 * What went wrong in a browser. An act may be refused, a session may end, and a case is new to the service of the clocks
 * a moment later than to the officer: these are no faults.
 */
export const faultsOf = ({ faults }: Seat): string[] =>
  faults.filter((fault) => !/status of 4(12|22|99)|status of 404 .*\/api\/notification\//.test(fault));

/** Signs in, and waits for the first place of the person's functions. */
export async function signedIn(browser: Browser, name: string, locale = 'es-ES', at = CONSOLE): Promise<Seat> {
  return seated(await browser.newContext({ locale, ...SCREEN }), name, at);
}

/** The same at a browser that keeps on this disk what browsers keep. */
export async function signedInOn(disk: string, name: string): Promise<Seat> {
  return seated(await chromium.launchPersistentContext(disk, { ...CHROMIUM, ...SCREEN, locale: 'es-ES' }), name, CONSOLE);
}

/** Another browser of the same person, who is signed in there, too. */
export async function another(browser: Browser, { context }: Seat): Promise<Page> {
  const other = await browser.newContext({ locale: 'es-ES', ...SCREEN, storageState: await context.storageState() });
  return other.newPage();
}

/** The person takes a seat at a browser that is prepared already. */
export async function seated(context: BrowserContext, name: string, at = CONSOLE): Promise<Seat> {
  context.setDefaultTimeout(20_000); // the machine may have other work
  const page = await context.newPage();
  const faults: string[] = [];
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(request.url()));
  page.on('console', (message) => message.type() === 'error' && faults.push(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`));
  });
  await page.goto(at);
  await signIn(page, name);
  return { page, context, faults, asked };
}

/** Fills in the form of Keycloak; the name is the password. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.fill('#username', name);
  await page.fill('#password', name);
  await page.click('#kc-login');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function post(token: string, path: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const answer = await fetch(INTAKE + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
  return answer.json();
}

/** A hotline reports a threat; made up. */
export async function reportArrives(more: object = {}): Promise<string> {
  const body = {
    channel: 'HOTLINE',
    account: 'Dos hombres preguntaron por ella en el mercado',
    parties: [{ kind: 'PERSON', name: 'Persona inventada' }],
    place: { area: 'XX-01-001' },
    ...more,
  };
  return ((await post(HOTLINE, '/v1/reports', body)) as { reportId: string }).reportId;
}

/** One grey point. */
export const POINT = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c636800000082008177cd72b60000000049454e44ae426082',
  'hex',
);

/** A report to the investigation, under which its sender put a picture of this name. */
export async function reportWithPicture(name: string): Promise<string> {
  const body = {
    channel: 'HOTLINE',
    account: 'Una camioneta gris espera afuera',
    parties: [{ kind: 'PERSON', name: 'Persona inventada' }],
    place: { area: 'XX-01-001' },
    consents: { INVESTIGATION: 'GRANTED' },
    receipt: true,
  };
  const { reportId, receipt } = (await post(HOTLINE, '/v1/reports', body)) as { reportId: string; receipt: string };
  const form = new FormData();
  form.set('receipt', receipt);
  form.set('key', crypto.randomUUID());
  form.set('file', new File([POINT], name, { type: 'image/png' }));
  const sent = await fetch(`${INTAKE}/v1/public/es/files/sent`, { method: 'POST', body: form });
  if (!sent.ok) {
    throw new Error(`the picture: ${sent.status}`);
  }
  return reportId;
}

/** A hotline reports that somebody is in imminent danger; made up. */
export const dangerArrives = (more: object = {}): Promise<string> =>
  reportArrives({ account: 'La amenazan con matarla hoy', imminentDanger: true, consents: { PROTECTION: 'GRANTED' }, ...more });

export interface KnownCase {
  caseId: string;
  caseNumber: string;
  parties: { party: string }[];
}

/** The case of a report, as an officer reads it. */
export async function caseOf(reportId: string): Promise<KnownCase> {
  const seen = await fetch(`${INTAKE}/v1/reports/${reportId}`, { headers: { Authorization: `Bearer ${OFFICER}` } });
  return (await seen.json()) as KnownCase;
}

/** Somebody else codes the report meanwhile. */
export async function codedMeanwhile(reportId: string): Promise<void> {
  const path = `/v1/reports/${reportId}`;
  const seen = await fetch(INTAKE + path, { headers: { Authorization: `Bearer ${OFFICER}` } });
  await post(OFFICER, `${path}/codings`, { source: 'CALL', facets: { ANNOUNCED_HARM: ['DEATH'] } }, { 'If-Match': seen.headers.get('ETag') ?? '' });
}

/** An officer reads the report. */
export async function claimedMeanwhile(reportId: string): Promise<void> {
  await post(OFFICER, `/v1/reports/${reportId}/claim`, {});
}

/** It turns out that the police are accused. */
export async function accusedMeanwhile(reportId: string): Promise<void> {
  await post(OFFICER, `/v1/reports/${reportId}/conflict-walls`, { institutions: ['NATIONAL_POLICE'], reasons: 'Se supo después' });
}

/** An officer gives the first party of the report a key of its own door, and lays a notice ready there. */
export async function doorKeyGiven(reportId: string): Promise<string> {
  const party = (await caseOf(reportId)).parties[0]?.party ?? '';
  const given = (await post(OFFICER, `/v1/reports/${reportId}/parties/${party}/door-keys`, { scope: 'SELF' })) as { doorKey: string };
  await post(OFFICER, `/v1/reports/${reportId}/notices`, { kind: 'NEWS', party, words: 'Mañana hablamos en la casa de la comunidad' });
  return given.doorKey;
}

/** An officer asks to see who reports. */
export async function identityAsked(reportId: string): Promise<string> {
  const body = { purpose: 'SAFE_CONTACT', reasons: 'Hay que avisar a quien reporta' };
  return ((await post(OFFICER, `/v1/reports/${reportId}/identity-requests`, body)) as { requestId: string }).requestId;
}

/** An officer who is not assigned to the report opens it, because it cannot wait. */
export async function glassBrokenMeanwhile(reportId: string): Promise<void> {
  await post(OFFICER, `/v1/reports/${reportId}/broken-glass`, { reasons: 'Llama desde la carretera, la siguen, y nadie responde por ella' });
}

/** The hotline asks that its data be erased. */
export const erasureAsked = async (reportId: string): Promise<string> =>
  ((await post(HOTLINE, `/v1/reports/${reportId}/erasure`, {})) as { erasureId: string }).erasureId;

export const row = (page: Page, reportId: string) => page.locator(`[data-report="${reportId}"]`);

/** What axe finds against WCAG 2.2 AA and against good practice (order of headings, one of the first level), in words. */
export const violations = (page: Page): Promise<string[]> => inWords(page, { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });

/** Where the contrast is too low, in words: all that can change with the theme. */
export const faint = (page: Page): Promise<string[]> => inWords(page, { type: 'rule', values: ['color-contrast'] });

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary?: string }[];
}

interface Axe {
  run: (on: Document, how: object) => Promise<{ violations: Violation[] }>;
}

/** A page gets the program once: it is half a megabyte. What is in order is counted, and not described. */
async function inWords(page: Page, runOnly: object): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
  }
  const { violations: found } = await page.evaluate((how) => (window as unknown as { axe: Axe }).axe.run(document, how), { runOnly, resultTypes: ['violations'] });
  return found.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

/** What a script of the page, or somebody who looks at the browser later, finds outside the screen. */
export async function kept({ page, asked }: Seat): Promise<string> {
  const there = await page.evaluate(async () => [
    { ...localStorage },
    { ...sessionStorage },
    document.cookie,
    document.title,
    history.state as unknown,
    await indexedDB.databases(),
    await caches.keys(),
  ]);
  return JSON.stringify([there, [...asked].filter((address) => !address.includes('/assets/'))]);
}

/** A picture to look at, if somebody asked for pictures; those of each width have a folder of their own. */
export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) {
    await page.screenshot({ path: `${PICTURES}/${WIDTH}/${name}.png`, fullPage: true });
  }
}
