import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { doesOn, isThere, reads, until } from './asks';
import { caseOf, CONSOLE, dangerArrives, faultsOf, launch, type Seat, signedIn } from './people';
import { actOf, inDays, looked, made } from './screen';

let browser: Browser;
let protector: Seat;
let analyst: Seat;
let supervisor: Seat;
let board: Seat;
let institution: Seat;
/** A plan, with the page on which people work on it. */
let plan: string;
let page: string;
let caseNumber: string;
let itsCase: string;

const MEASURES = 'Medidas de protección';
const DECISIONS = 'Decisiones';
const TASKS = 'Encargos a otras instituciones';

/** The act of somebody else, which moves terms: the form says which. */
async function moves(at: Page, act: string, ...terms: RegExp[]): Promise<void> {
  const list = at.getByRole('region', { name: 'Todo lo que usted puede registrar aquí', exact: true });
  const form = list.getByRole('region', { name: act, exact: true });
  await form.getByRole('button', { name: act, exact: true }).click();
  const answer = form.getByRole('status').filter({ hasText: 'Quedó registrado' });
  for (const term of terms) {
    await answer.getByText(term).waitFor();
  }
}

async function chooses(form: ReturnType<Page['getByRole']>, label: string, option: number | string): Promise<void> {
  const box = form.getByRole('combobox', { name: label, exact: true });
  await box.selectOption(typeof option === 'number' ? { index: option } : option);
}

beforeAll(async () => {
  browser = await launch();
  [protector, analyst, supervisor, board, institution] = await Promise.all([
    signedIn(browser, 'protection-officer'),
    signedIn(browser, 'risk-analyst'),
    signedIn(browser, 'supervisor'),
    signedIn(browser, 'board-member'),
    signedIn(browser, 'implementing-authority'),
  ]);
  const { caseId, caseNumber: number, parties } = await caseOf(await dangerArrives({ consents: { PROTECTION: 'GRANTED', INVESTIGATION: 'GRANTED' } }));
  caseNumber = number;
  itsCase = caseId;
  plan = `/api/protection/v1/protections/${parties[0]?.party}`;
  page = `${CONSOLE}/cases/${caseId}/measures/${parties[0]?.party}`;
  await until(() => isThere(protector, plan));
  await doesOn(protector, plan, '/offers', { types: ['CAMERAS'], words: 'También puede pedir un teléfono' });
  const { offers } = await reads<{ offers: { offerId: string; measures: { offeredId: string }[] }[] }>(protector, plan);
  await doesOn(protector, plan, `/offers/${offers[0]?.offerId}/answers`, {
    answers: [{ offeredId: offers[0]?.measures[0]?.offeredId, answer: 'ACCEPTED' }],
    words: 'Las quiere',
  });
});

afterAll(() => browser.close());

/** Whether the list of the analyst has the plan already. */
const waits = async () => {
  const { items } = await reads<{ items: { planId: string }[] }>(analyst, '/api/protection/v1/protections/to-assess?limit=200');
  return items.some(({ planId }) => plan.endsWith(planId)) ? true : undefined;
};

it('an analyst finds in the list the person whose risk nobody assessed, and assesses it', async () => {
  const { page: screen } = analyst;
  await until(waits);
  await screen.goto(`${CONSOLE}/plan`);
  const list = screen.getByRole('region', { name: 'Por evaluar' });
  const row = list.locator('tr', { hasText: caseNumber });
  await list.locator('tbody tr').first().waitFor();
  while (!(await row.isVisible())) {
    await list.getByRole('button', { name: /^Mostrar/ }).click();
  }
  await looked(screen, 'to-assess');
  await row.getByRole('link', { name: caseNumber }).click();
  await screen.getByRole('link', { name: 'Evaluar el riesgo' }).first().click();
  const form = screen.getByRole('region', { name: 'Evaluar el riesgo', exact: true });
  await form.getByRole('radio', { name: 'Completa' }).check();
  await form.getByRole('button', { name: /no se sabe/ }).click();
  await form.getByText('Lo que no se sabe decide').waitFor();
  await looked(screen, 'plan-unknown');
  await form.getByRole('radio', { name: 'Alto' }).check();
  for (const reason of await form.locator('textarea').all()) {
    await reason.fill('Como se contó');
  }
  await form.getByRole('button', { name: 'Evaluar el riesgo' }).click();
  await form.getByRole('status').getByText('Cuenta para: Evaluar el riesgo.').waitFor();
});

it('an officer prepares a matter, one person decides and signs it, and the person is told', async () => {
  const { page: screen } = protector;
  await screen.goto(page);
  const { form } = await made(screen, DECISIONS, 'Preparar un asunto para decidir');
  await chooses(form, 'Caso', 1);
  await form.getByRole('radio', { name: 'Una persona' }).check();
  await form.getByRole('group', { name: 'Medidas que se proponen' }).getByRole('button', { name: /^Agregar/ }).click();
  await chooses(form, 'Medida ofrecida (opcional)', 1);
  await chooses(form, 'De qué clase', 'Cámaras');
  await form.getByRole('textbox', { name: 'Descripción' }).fill('Dos cámaras en la puerta');
  await looked(screen, 'plan-matter');
  await moves(screen, 'Preparar un asunto para decidir');

  const member = board.page;
  await member.goto(page);
  const matter = member.getByRole('region', { name: 'Decisiones', exact: true });
  await matter.getByText('Espera decisión').waitFor();
  const decided = await made(member, DECISIONS, 'Decidir el asunto');
  await chooses(decided.form, 'Asunto', 1);
  await decided.form.getByRole('button', { name: /^Agregar/ }).click();
  await chooses(decided.form, 'Medida propuesta', 1);
  await decided.form.getByRole('radio', { name: 'Sí' }).check();
  await decided.form.getByRole('textbox', { name: 'Razones' }).fill('La amenaza fue en la puerta');
  await looked(member, 'plan-deciding');
  await moves(member, 'Decidir el asunto', /^Empieza a correr: Adoptar o devolver la decisión/);
  await matter.getByText('Decidido, sin firmar').waitFor();
  const adopted = await actOf(member, 'Adoptar la decisión');
  await chooses(adopted.form, 'Asunto', 1);
  await moves(member, 'Adoptar la decisión', /^Cuenta para: Adoptar o devolver la decisión/, /^Empieza a correr: Comunicar a la persona la decisión/);

  await screen.goto(page);
  await screen.locator('[data-measure]').getByText(/acepta/).waitFor(); // what was signed stands on the plan by itself
  const told = await made(screen, DECISIONS, 'Registrar que se comunicó la decisión a la persona');
  await chooses(told.form, 'Asunto', 1);
  await told.form.getByRole('radio').first().check();
  await told.form.getByLabel(/^Hasta cuándo se puede recurrir/).fill(inDays(30));
  await told.form.getByRole('textbox', { name: /^Qué se le comunicó/ }).fill('Se le leyó en su casa');
  await moves(screen, 'Registrar que se comunicó la decisión a la persona', /^Por confirmar: Comunicar a la persona la decisión/);
  await screen.getByRole('region', { name: 'Decisiones', exact: true }).getByText('Comunicada a la persona, según el mecanismo').waitFor();
  await looked(screen, 'plan-told');
});

it('a member opens the session for which the body was called, and sees the matter beside what the person wants', async () => {
  const { offers, decisions } = await reads<{ offers: { measures: { offeredId: string }[] }[]; decisions: unknown[] }>(protector, plan);
  await doesOn(protector, plan, '/decisions', {
    caseId: itsCase,
    decidedBy: 'SESSION',
    proposals: [{ type: 'ESCORT', description: 'Dos personas' }],
    leftOut: offers.flatMap(({ measures }) => measures.map(({ offeredId }) => ({ offeredId, why: 'Ya está otorgada' }))),
  });
  const after = await reads<{ decisions: { decisionId: string }[] }>(protector, plan);
  const matter = `/decisions/${after.decisions[decisions.length]?.decisionId}`;
  await doesOn(supervisor, plan, `${matter}/scheduling`, { meetsOn: `${inDays(20)}:00Z` });

  const member = board.page;
  await until(async () => {
    const { items } = await reads<{ items: { planId: string; what: string }[] }>(board, '/api/protection/v1/protections/matters?what=ON_AGENDA&limit=200');
    return items.some(({ planId }) => plan.endsWith(planId)) ? true : undefined;
  });
  await member.goto(`${CONSOLE}/plan?matter=ON_AGENDA`);
  const session = member.getByRole('region', { name: /^Sesión del / }).filter({ hasText: caseNumber });
  await session.getByRole('link', { name: 'Abrir la sesión' }).click();
  const agenda = member.getByRole('table', { name: 'Orden del día' });
  const row = agenda.locator('tr', { hasText: caseNumber });
  await row.getByText(/^Todavía no hay quórum/).waitFor();
  await row.getByRole('button', { name: `Abrir el asunto ${caseNumber}` }).click();
  const one = member.getByRole('region', { name: `Asunto ${caseNumber}` });
  await one.getByRole('table', { name: 'Puestos del órgano' }).waitFor();
  await one.getByText('La acepta').waitFor();
  await looked(member, 'sitting');
});

it('the person has the measure that was decided, and another person sees that it works', async () => {
  const { page: screen } = protector;
  await screen.goto(page);
  await screen.locator('[data-measure]').getByText(/acepta/).waitFor();
  await screen.getByRole('link', { name: 'Registrar la implementación: Cámaras' }).click();
  await screen.getByRole('button', { name: 'Registrar la implementación', exact: true }).click();
  await screen.getByText('Por confirmar: Implementar la medida otorgada.').waitFor();

  await analyst.page.goto(page);
  const tested = await made(analyst.page, MEASURES, 'Registrar una prueba de la medida');
  await chooses(tested.form, 'Medida', 1);
  await tested.form.getByRole('radio', { name: 'Funciona', exact: true }).check();
  await tested.form.getByRole('radio', { name: 'Visita' }).check();
  await moves(analyst.page, 'Registrar una prueba de la medida', /^Cuenta para: Probar si la medida funciona/);
  await looked(analyst.page, 'plan-tested');
});

it('a supervisor grants what a court ordered, and its thirty days run', async () => {
  const { page: screen } = supervisor;
  await doesOn(supervisor, plan, '/orders', { caseId: itsCase, source: 'COURT', words: 'Amparo 4 de 2026' });
  await screen.goto(page);
  const { form } = await made(screen, MEASURES, 'Otorgar una medida');
  await chooses(form, 'Caso', 1);
  await form.getByRole('radio', { name: /^Ordenada/ }).check();
  await form.getByRole('radio', { name: 'La persona' }).check();
  await chooses(form, 'De qué clase', 'Cámaras');
  await form.getByRole('textbox', { name: 'En qué consiste' }).fill('Dos cámaras en la puerta');
  await form.getByRole('textbox', { name: 'Razones' }).fill('La amenaza fue en la puerta');
  await looked(screen, 'plan-granting');
  await moves(screen, 'Otorgar una medida', /^Empieza a correr: Implementar la medida otorgada, hasta /);
});

it('another institution finds what it is asked for, reads it for a purpose, and takes it on', async () => {
  const { page: screen } = protector;
  await screen.goto(page);
  const { form } = await made(screen, TASKS, 'Pedir algo a otra institución');
  await chooses(form, 'Caso', 1);
  await form.getByRole('radio', { name: 'Acompañar' }).check();
  await chooses(form, 'Institución que responde con su propio acceso, si lo tiene (opcional)', 'INTERIOR_MINISTRY');
  await form.getByRole('textbox', { name: 'A qué institución' }).fill('Ministerio del Interior, oficina del valle');
  await form.getByRole('textbox', { name: 'Qué tiene que hacer' }).fill('Acompañarla a la audiencia del viernes');
  await moves(screen, 'Pedir algo a otra institución', /^Empieza a correr: Obtener la respuesta de la otra institución/);

  const { page: theirs } = institution;
  await theirs.goto(`${CONSOLE}/tasks`);
  await theirs.getByRole('link', { name: 'Acompañar' }).first().click();
  await looked(theirs, 'my-task');
  const acts = theirs.getByRole('region', { name: 'Todo lo que usted puede registrar aquí', exact: true });
  await acts.getByRole('button', { name: new RegExp(`^${TASKS} \\(\\d+\\)$`) }).click();
  await acts.getByRole('link', { name: 'Leer lo que se pide a la institución' }).click();
  const opening = theirs.getByRole('region', { name: 'Abrir lo sellado' });
  await opening.getByRole('radio', { name: /^Lo que se pide/ }).check();
  await opening.getByRole('radio', { name: 'Proteger' }).check();
  await opening.getByRole('button', { name: 'Abrir', exact: true }).click();
  await theirs.getByText('Acompañarla a la audiencia del viernes').waitFor();
  await looked(theirs, 'my-task-read');
  const taken = await actOf(theirs, 'Registrar que la institución asume el encargo');
  await taken.form.getByRole('button', { name: 'Registrar que la institución asume el encargo', exact: true }).click();
  await theirs.getByText('Asumido').first().waitFor();
});

it('an officer opens where the person is, for a purpose, and records that they arrived', async () => {
  const { page: screen } = protector;
  await doesOn(analyst, plan, '/children-assessments', { found: 'NONE' });
  await doesOn(protector, plan, '/urgent-measures', { caseId: itsCase, type: 'TEMPORARY_RELOCATION', description: 'Unas semanas fuera', reasons: 'Volvieron' });
  const { measures } = await reads<{ measures: { measureId: string; type?: string }[] }>(protector, plan);
  const measureId = measures.find(({ type }) => type === 'TEMPORARY_RELOCATION')?.measureId;
  await doesOn(analyst, plan, `/measures/${measureId}/acceptances`, { by: 'BENEFICIARY' });
  await doesOn(protector, plan, '/relocations', { measureId, person: crypto.randomUUID(), institution: 'Una organización hermana', safePlace: 'La casa detrás de la capilla' });
  await screen.goto(page);
  const moved = screen.getByRole('region', { name: 'Reubicaciones', exact: true });
  await moved.getByText('Preparada').waitFor();
  await looked(screen, 'plan-relocation');
  await moved.getByRole('link', { name: 'Abrir dónde está la persona' }).click();
  const opening = screen.getByRole('region', { name: 'Abrir lo sellado' });
  await opening.getByRole('radio', { name: /^Dónde está la persona/ }).check();
  await opening.getByRole('radio', { name: 'Proteger' }).check();
  await opening.getByRole('button', { name: 'Abrir', exact: true }).click();
  await screen.getByText('La casa detrás de la capilla').waitFor();
  await looked(screen, 'plan-shelter');

  await screen.goto(page);
  const arrived = await made(screen, 'Reubicación', 'Registrar que la persona llegó al lugar seguro');
  await chooses(arrived.form, 'Reubicación', 1);
  await moves(screen, 'Registrar que la persona llegó al lugar seguro', /^Empieza a correr: Preguntar a la persona reubicada qué quiere/);
  await moved.getByText('Vive allí').waitFor();
});

it('a child is protected with the person, and has somebody who answers for it', async () => {
  const { page: screen } = protector;
  await screen.goto(page);
  const { form } = await made(screen, 'Familia y colectivo', 'Registrar a quién más protege el plan');
  await form.getByRole('radio', { name: 'Familiar' }).check();
  await form.getByRole('radio', { name: 'Sí' }).check();
  await form.getByRole('textbox', { name: 'Nombre' }).fill('Su hija menor');
  await form.getByRole('textbox', { name: /^Quién responde/ }).fill('Su abuela');
  await moves(screen, 'Registrar a quién más protege el plan');
  await screen.getByRole('region', { name: 'También protegidas', exact: true }).getByText('Familiar · niña o niño').waitFor();
});

it('nothing failed on any screen', () => {
  expect([protector, analyst, supervisor, board, institution].flatMap(faultsOf)).toEqual([]);
});
