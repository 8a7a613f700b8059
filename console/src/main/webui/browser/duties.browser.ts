import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Duty, Rule, STEPS } from '../src/today/duties';
import { asks, does, doesOn, isThere, reads, until } from './asks';
import { caseOf, claimedMeanwhile, CONSOLE, faultsOf, glassBrokenMeanwhile, erasureAsked, launch, reportArrives, type Seat, signedIn } from './people';
import { made } from './screen';

let browser: Browser;
let supervisor: Seat;
let ombudsman: Seat;
let investigator: Seat;

beforeAll(async () => {
  browser = await launch();
  [supervisor, ombudsman, investigator] = await Promise.all([
    signedIn(browser, 'supervisor'),
    signedIn(browser, 'ombudsman'),
    signedIn(browser, 'investigator'),
  ]);
});

afterAll(() => browser.close());

interface Threat {
  reportId: string;
  caseId: string;
}

const file = ({ caseId }: Threat) => `/api/investigation/v1/investigations/${caseId}`;
const clocks = ({ caseId }: Threat) => `/api/notification/v1/deadlines?case=${caseId}`;

/** A threat whose file is registered, and whose case the clocks know. */
async function threat(): Promise<Threat> {
  const reportId = await reportArrives({ consents: { INVESTIGATION: 'GRANTED' } });
  const { caseId } = await caseOf(reportId);
  await until(() => isThere(supervisor, file({ reportId, caseId })));
  await until(() => isThere(supervisor, `/api/notification/v1/cases/${caseId}`));
  return { reportId, caseId };
}

/** The investigator takes the file. */
async function taken(): Promise<Threat> {
  const of = await threat();
  await doesOn(investigator, file(of), '/taking');
  return of;
}

/** Follows the link of the day, in the row of this term, to the form of its act. */
async function follows({ page }: Seat, part: string, href: string): Promise<void> {
  await page.goto(`${CONSOLE}/today`);
  const links = page.locator(`#${part}`);
  await links.getByRole('link').first().waitFor();
  const link = links.locator(`a[href="${href}"]`);
  const more = links.getByRole('button', { name: /^Mostrar los/ });
  await link.or(more).first().waitFor();
  if (!(await link.isVisible())) {
    await more.click();
  }
  await link.click();
}

/** The same for a term that runs. */
async function followsTerm(by: Seat, part: string, act: string, rule: Rule, of: Threat): Promise<void> {
  const id = await until(async () => {
    const { items } = await reads<{ items: { deadlineId: string; ruleId: string }[] }>(by, clocks(of));
    return items.find(({ ruleId }) => ruleId === rule)?.deadlineId;
  });
  await follows(by, part, `/today/${act}/${id}?case=${of.caseId}`);
}

async function sends(page: Page, field: string, verb: string, done: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).fill('Porque así quedó');
  await page.getByRole('button', { name: verb, exact: true }).click();
  await page.getByText(done).waitFor();
}

/** No test waits for thirty days: the clock is made up, and its answer is sent to the real service. */
async function answersInactivity(by: Seat, part: string, rule: keyof typeof STEPS, holder: string): Promise<void> {
  const { page } = by;
  const { caseId } = await threat();
  const deadlineId = crypto.randomUUID();
  const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const words = { es: 'Responder por días sin diligencias', en: 'Answer for days without an act' };
  const term = { deadlineId, ruleId: rule, caseId, holder, start: hour(-1), due: hour(1), state: 'RUNNING', explanation: words, label: words };
  const at = /\/api\/notification\/v1\/deadlines/;
  await page.route(at, (route) => route.fulfill({ json: { items: [term] } }));
  try {
    await follows(by, part, `/today/inactivity/${deadlineId}?case=${caseId}`);
    await sends(page, 'Qué hay que hacer', 'Mandar', 'Lo mandado quedó registrado');
  } finally {
    await page.unroute(at);
  }
}

/** The checklist of a file on which nobody worked: a supervisor says of each duty why it was left undone. */
async function everythingIsJustified(of: Threat): Promise<void> {
  const undone = async () => {
    const { items } = await reads<{ items: { item: string; mandatory: boolean; status: string; justification?: object }[] }>(supervisor, `${file(of)}/diligence`);
    const settled = ['MET', 'NOT_APPLICABLE', 'NOT_COMPUTED'];
    return items.some(({ item, status }) => item === 'VI-01' && status === 'NOT_APPLICABLE')
      ? undefined
      : items.filter((each) => each.mandatory && each.item !== 'TO-02' && !settled.includes(each.status) && !each.justification);
  };
  const left = await until(undone);
  await Promise.all(left.map(({ item }) => does(supervisor, `${file(of)}/diligence/${item}/justification`, { ground: 'NOT_POSSIBLE', reasons: 'Inventado' })));
}

async function archiveIsProposed(): Promise<Threat> {
  const of = await taken();
  await everythingIsJustified(of);
  const proposal = { ground: 'AUTHORS_NOT_FOUND', reasons: 'Inventado' };
  await until(async () => ((await asks(investigator, `${file(of)}/archive-proposals`, proposal)).status === 201 ? true : undefined));
  return of;
}

/** One row for each place to which a duty of the day links: it fails to compile while one is missing. */
const DONE: Record<Duty, () => Promise<void>> = {
  async ANSWER_TO_OVERSIGHT() {
    const of = await threat();
    await does(ombudsman, `/api/notification/v1/cases/${of.caseId}/oversight/demands`, { of: 'INVESTIGATION', question: '¿Quién la llamó?' });
    await followsTerm(supervisor, 'mine', 'oversight', 'ANSWER_TO_OVERSIGHT', of);
    await sends(supervisor.page, 'Respuesta', 'Responder', 'La respuesta quedó registrada');
  },
  async GLASS_REVIEW() {
    const of = await threat();
    await does(supervisor, `/api/intake/v1/reports/${of.reportId}/assignments`, { capacity: 'INTAKE', person: crypto.randomUUID(), reasons: 'Turno' });
    await glassBrokenMeanwhile(of.reportId);
    await followsTerm(supervisor, 'mine', 'glass', 'GLASS_REVIEW', of);
    await supervisor.page.getByRole('radio', { name: 'Sí' }).check();
    await sends(supervisor.page, 'Razones', 'Revisar', 'La revisión quedó registrada');
  },
  INACTIVITY_ANSWER: () => answersInactivity(supervisor, 'mine', 'INACTIVITY_ANSWER', 'supervisor'),
  INACTIVITY_ANSWER_60: () => answersInactivity(supervisor, 'mine', 'INACTIVITY_ANSWER_60', 'supervisor'),
  INACTIVITY_ANSWER_90: () => answersInactivity(ombudsman, 'own', 'INACTIVITY_ANSWER_90', 'ombudsman'),
  async ARCHIVE_REVIEW() {
    const of = await archiveIsProposed();
    await followsTerm(supervisor, 'mine', 'archive', 'ARCHIVE_REVIEW', of);
    const { page } = supervisor;
    await page.getByRole('navigation', { name: 'Decidir si se archiva' }).getByRole('button', { name: 'No archivar' }).click();
    await page.getByRole('textbox', { name: 'Razones' }).fill('Falta oír a la vecina');
    await page.getByRole('region', { name: 'No archivar' }).getByRole('button', { name: 'No archivar' }).click();
    await page.getByText('La decisión quedó registrada').waitFor();
  },
  async file() {
    const of = await taken();
    const { page } = supervisor;
    await page.goto(`${CONSOLE}/cases/${of.caseId}/investigation`);
    await page.getByRole('link', { name: 'Asignar el expediente' }).click();
    await page.getByRole('combobox', { name: 'Quién investiga' }).fill(crypto.randomUUID()); // somebody who has never signed in
    await sends(page, 'Razones', 'Asignar', 'El expediente quedó asignado');
  },
  async claim() {
    const reportId = await reportArrives();
    await claimedMeanwhile(reportId);
    await follows(supervisor, 'claimed', `/today/claim/${reportId}`);
    await sends(supervisor.page, 'Razones', 'Reasignar o liberar', 'El reporte cambió de manos');
  },
  async erasure() {
    await follows(supervisor, 'erasures', `/today/erasure/${await erasureAsked(await reportArrives())}`);
    const { page } = supervisor;
    await page.getByRole('navigation', { name: 'Decidir sobre un borrado' }).getByRole('button', { name: 'Aprobar' }).click();
    await page.getByRole('region', { name: 'Aprobar' }).getByRole('button', { name: 'Aprobar' }).click();
    await page.getByText('La decisión quedó registrada').waitFor();
  },
};

it.each(Object.entries(DONE))('what the day links to is accepted: %s', async (_, done) => done());

it('a request for protection without danger calls an officer, who says on which way it goes on', async () => {
  const protector = await signedIn(browser, 'protection-officer', 'es-ES', `${CONSOLE}/alerts`);
  const { page } = protector;
  const { caseNumber } = await caseOf(await reportArrives({ consents: { PROTECTION: 'GRANTED' } }));
  const alert = page.locator('tr', { hasText: caseNumber }).filter({ hasText: 'Se pide protección y nadie ha dicho por qué vía sigue' });
  await alert.getByRole('link', { name: new RegExp(caseNumber) }).last().click();
  const { form } = await made(page, 'Solicitud y riesgo', 'Decidir por qué vía sigue la solicitud');
  await form.getByRole('combobox').selectOption({ index: 1 });
  await form.getByRole('radio', { name: 'Por la vía ordinaria' }).check();
  await form.getByRole('button', { name: 'Decidir por qué vía sigue la solicitud' }).click();
  await form.getByRole('status').getByText('Cuenta para: Decidir por qué vía sigue una solicitud de protección.').waitFor();
  await page.goto(`${CONSOLE}/alerts`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await alert.waitFor({ state: 'detached' });
  expect(faultsOf(protector)).toEqual([]);
});

it('nothing went wrong in these browsers', () => {
  expect([supervisor, ombudsman, investigator].flatMap(faultsOf)).toEqual([]);
});
