import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { cache } from '../shell/cache';
import { areas, view, vocabularies } from '../test/samples';
import { type Answers, json, line, refused, show } from '../test/show';
import { statusOf } from './Head';
import './route'; // the first test does not wait for it

const HOUR = 3_600_000;
const from = (millis: number) => new Date(Date.now() + millis).toISOString();
const words = (text: string) => ({ es: text, en: text });

const entry = (id: string, what: string, more: object = {}) => ({
  id,
  caseId: 'c1',
  at: from(-2 * HOUR),
  occurredAt: from(-2 * HOUR),
  service: 'intake',
  what,
  who: { kind: 'HUMAN', role: 'intake-officer', institution: 'MECHANISM' },
  ...more,
});

const term = (deadlineId: string, label: string, more: object = {}) => ({
  deadlineId,
  ruleId: deadlineId,
  label: words(label),
  caseId: 'c1',
  caseNumber: '7K2M9-XXXXX-C',
  holder: 'protection-officer',
  start: from(-2 * HOUR),
  due: from(HOUR + 60_000),
  state: 'RUNNING',
  explanation: words(`${label} a más tardar (art. 3)`),
  ...more,
});

const TERMS = [
  term('TRIAGE', 'Hacer el triaje', { state: 'BREACHED', due: from(-HOUR - 60_000), holder: 'intake-officer' }),
  term('URGENT_DECISION', 'Decidir las medidas urgentes'),
];

const ALERT = {
  alertId: 'a1',
  caseId: 'c1',
  caseNumber: '7K2M9-XXXXX-C',
  kind: 'IMMINENT_DANGER',
  state: 'OPEN',
  role: 'protection-officer',
  raisedAt: from(-HOUR),
  rounds: 2,
  version: 3,
};

function answers(more: Answers = {}, stream = line()): Answers {
  return {
    'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
    'GET /api/intake/v1/public/areas': [json(areas)],
    'GET /api/notification/v1/cases/c1': [
      json({ caseId: 'c1', caseNumber: '7K2M9-XXXXX-C', reports: [{ reportId: 'r1', receivedAt: from(-2 * HOUR) }] }),
    ],
    'GET /api/notification/v1/cases/c1/timeline': [
      json({
        items: [
          entry('e1', 'report-received', { detail: { channel: 'HOTLINE', facets: { ANNOUNCED_HARM: ['DEATH'] }, unheardOf: 'RAW_CODE' } }),
          entry('e2', 'report-triaged', { detail: { urgency: 'U1' } }),
        ],
      }),
    ],
    'GET /api/notification/v1/deadlines': [json({ items: TERMS })],
    'GET /api/notification/v1/alerts': [json({ items: [ALERT] })],
    'GET /api/notification/v1/streams/cases': [stream.answer],
    ...more,
  };
}

const timeline = () => screen.findByRole('list', { name: 'Línea de tiempo' });

describe('the page of a case', () => {
  it('says in words how far it is, what is next and what presses, and never a code', async () => {
    await show('/cases/c1', answers());
    expect(await screen.findByRole('heading', { level: 1, name: '7K2M9-XXXXX-C' })).toBeVisible();
    const head = screen.getByText('Siguiente plazo').closest('header') as HTMLElement;
    await within(head).findByText('U1: hoy');
    expect(within(head).getByText('Con urgencia fijada, sin remitir')).toBeVisible();
    expect(head).toHaveTextContent('Decidir las medidas urgentes: faltan 1 h');

    const alarms = screen.getByRole('region', { name: 'Lo que urge' });
    await within(alarms).findByText('Peligro inminente');
    expect(within(alarms).getByRole('link', { name: 'Me hago cargo' })).toHaveAttribute('href', '/alerts/a1');
    expect(within(alarms).getByRole('link', { name: 'Ir al acto' })).toHaveAttribute('href', '/alerts/a1/act');
    expect(within(alarms).getByText(/^Hacer el triaje: vencido hace/)).toBeVisible();
    expect(screen.getByRole('region', { name: 'Persona' })).toHaveTextContent(/VencidoHacer el triaje: vencido hace .* · Recepción/);
    expect(screen.getByRole('region', { name: 'Protección' })).toHaveTextContent(/Se esperaDecidir las medidas urgentes: faltan 1 h.* · Protección$/);

    const list = await timeline();
    expect(within(list).getByText('Se recibió el reporte')).toBeVisible();
    expect(within(list).getByText('Muerte')).toBeVisible();
    expect(document.body.textContent).not.toMatch(/RAW_CODE|HOTLINE|U1\b(?!:)|report-received|DEATH|BREACHED/);
  });

  it('adds what comes on the line once, marks it, and reads nothing of other cases', async () => {
    const stream = line();
    const { user } = await show('/cases/c1', answers({}, stream));
    const list = await timeline();
    stream.send(entry('e3', 'report-referred', { at: from(0) }), 'e3');
    stream.send(entry('e3', 'report-referred', { at: from(0) }), 'e3');
    stream.send(entry('x1', 'report-referred', { caseId: 'c2' }), 'x1');
    const came = await within(list).findByText('Se remitió el reporte');
    expect(within(came.closest('li') as HTMLElement).getByText('Nuevo')).toBeVisible();
    expect(screen.getByText(/1 hecho nuevo desde que usted miró/)).toBeVisible();
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Ya los vi' }));
    await waitFor(() => expect(within(list).queryByText('Nuevo')).toBeNull());
  });

  it('asks again what can be done when something happens in the case', async () => {
    const stream = line();
    const { sent } = await show('/cases/c1/duties', answers({}, stream));
    const asked = () => sent.filter(({ path }) => path === '/api/intake/v1/reports/r1/acts').length;
    await waitFor(() => expect(asked()).toBe(1));
    stream.send(entry('e3', 'report-referred', { at: from(0) }), 'e3');
    await waitFor(() => expect(asked()).toBe(2));
  });

  it('shows every clock with its sentence and how long is left', async () => {
    await show('/cases/c1/duties', answers());
    const late = (await screen.findByRole('heading', { name: 'Vencidos' })).closest('section') as HTMLElement;
    expect(within(late).getByText('Hacer el triaje a más tardar (art. 3)')).toBeVisible();
    expect(within(late).getByText(/^vencido hace 1 h/)).toBeVisible();
    await within(late).findByText('Lo debe: Recepción');
    expect(screen.getByRole('heading', { name: 'Corren' })).toBeVisible();
  });

  it('shows nothing, and nothing that is missing, to whom the services refuse it', async () => {
    await show('/cases/c1/investigation', answers());
    expect(await screen.findByText('Nada que mostrar.')).toBeVisible();
  });

  it('says that nothing presses only after that was read', async () => {
    await show('/cases/c1', answers({ 'GET /api/notification/v1/deadlines': [refused(409, 'x')], 'GET /api/notification/v1/alerts': [json({ items: [] })] }));
    const alarms = await screen.findByRole('region', { name: 'Lo que urge' });
    expect(await within(alarms).findByText(/^No se pudo leer/)).toBeVisible();
    expect(screen.queryByText(/^No hay alertas abiertas en este caso/)).toBeNull();
    expect(screen.queryByText(/^(Ningún plazo corre|Ningún plazo que su función)/)).toBeNull();
    expect(screen.getAllByText('Aún no leído')).toHaveLength(4);
  });

  it('says who answers for an alert already, and when somebody is called again', async () => {
    const taken = { ...ALERT, state: 'ACKNOWLEDGED', acknowledgedBy: 'p-eva', acknowledgedAt: from(-60_000), next: { role: 'supervisor', at: from(3_600_000) } };
    await show('/cases/c1', answers({ 'GET /api/notification/v1/deadlines': [json({ items: [] })], 'GET /api/notification/v1/alerts': [json({ items: [taken] })], 'GET /api/notification/v1/staff': [json([{ pseudonym: 'p-eva', name: 'Eva Prueba' }])] }));
    const alarms = within(await screen.findByRole('region', { name: 'Lo que urge' }));
    expect(await alarms.findByText(/Se hizo cargo Eva Prueba, .*Si no se hace lo debido, se avisa de nuevo/)).toBeVisible();
    expect(alarms.getAllByRole('link').map((each) => each.textContent)).toEqual(['Ir al acto']);
  });

  it('says nothing of calls to whom they are not shown', async () => {
    await show('/cases/c1', answers({ 'GET /api/notification/v1/deadlines': [json({ items: [] })], 'GET /api/notification/v1/alerts': [refused(403, 'wrong-role')] }));
    expect(await screen.findByText('Ningún plazo vencido que su función pueda ver.')).toBeVisible();
    expect(screen.queryByText(/^No se pudo leer/)).toBeNull();
  });

  it('says that no term runs only to whom none is hidden', async () => {
    const nothing = { 'GET /api/notification/v1/deadlines': [json({ items: [] })], 'GET /api/notification/v1/alerts': [json({ items: [] })] };
    await show('/cases/c1', answers(nothing), ['intake-officer']);
    expect(await screen.findByText('Ninguna alerta y ningún plazo vencido que su función pueda ver.')).toBeVisible();
    expect(screen.getAllByText('Ningún plazo que su función pueda ver.')).toHaveLength(4);
    expect(screen.queryByText('Ningún plazo corre.')).toBeNull();
    cleanup();
    await show('/cases/c1', answers(nothing), ['supervisor']);
    expect(await screen.findByText('No hay alertas abiertas en este caso y ningún plazo está vencido.')).toBeVisible();
    expect(screen.getAllByText('Ningún plazo corre.')).toHaveLength(4);
  });

  it('has a section for what the services grant, and says who is responsible in each track', async () => {
    const staff = [{ person: '6a3a9c0e-2f64-4d0c-8e53-0a5b8f6f4a11', pseudonym: 'x1', name: 'Inés Vega', functions: ['protection-officer'], institution: 'MECHANISM' }];
    const measure = { measureId: 'm1', caseId: 'c1', holder: 'x1', granted: false, stage: 'DECIDED', steps: [] };
    const more = {
      'GET /api/protection/v1/protections': [json({ items: [{ planId: 'p1' }] })],
      'GET /api/protection/v1/protections/p1': [json({ planId: 'p1', kind: 'PERSON', parties: [], incidents: [], urgentRoute: [], measures: [measure], separations: [], offers: [], assessments: [], secondAssessmentAwaited: false, secondAssessmentByAnother: false, reviews: [], floors: [], orders: [], gaps: [], tasks: [], appeals: [] })],
      'GET /api/protection/v1/staff': [json(staff)],
      'GET /api/investigation/v1/investigations/c1': [json({ caseId: 'c1', reportId: 'r1', affected: [], standing: 'OPEN', mine: false, released: false })],
      'GET /api/intake/v1/reports/r1': [json({ ...view({ reportId: 'r1' }), openable: [] })],
    };
    const sections = () => within(screen.getByRole('navigation', { name: 'Partes del caso' })).getAllByRole('link').map((link) => link.textContent);
    await show('/cases/c1', answers(more), ['supervisor']);
    await screen.findByRole('link', { name: 'Investigación' });
    await screen.findByRole('link', { name: 'Qué se contó' });
    await screen.findByRole('link', { name: 'Riesgo y medidas' });
    expect(sections()).toEqual(['Bitácora', 'Qué se contó', 'Personas', 'Riesgo y medidas', 'Investigación', 'Obligaciones y plazos', 'Decisiones', 'Conversación', 'Acceso']);
    await waitFor(() => expect(screen.getByRole('region', { name: 'Protección' })).toHaveTextContent('RespondeInés Vega'));
    expect(screen.getByRole('region', { name: 'Investigación' })).toHaveTextContent('RespondeNadie todavía');
    cleanup();
    cache.clear();
    await show('/cases/c1', answers(more), ['intake-officer']);
    await screen.findByRole('link', { name: 'Qué se contó' });
    expect(sections()).not.toContain('Riesgo y medidas');
    expect(sections()).not.toContain('Investigación');
  });

  it('shows the acts of people with their function, and what the system did only on demand', async () => {
    const machine = { service: 'notification', who: { kind: 'SYSTEM', role: 'system', institution: 'MECHANISM' } };
    const items = [entry('e1', 'report-received'), entry('e2', 'deadline-breached', machine), entry('e3', 'PROTECTION_ACTIVITY', { service: 'protection', who: undefined })];
    const { user } = await show('/cases/c1', answers({ 'GET /api/notification/v1/cases/c1/timeline': [json({ items })] }));
    const list = await timeline();
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    await waitFor(() => expect(list).toHaveTextContent('Se recibió el reporte · Recepción'));
    await user.click(screen.getByRole('switch', { name: 'Mostrar lo automático (2)' }));
    expect(within(list).getByText('Un plazo venció')).toBeVisible();
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  });

  it('shows the consents of each report', async () => {
    const report = (reportId: string, state: string) => json({ ...view({ reportId }), consents: { PROTECTION: state } });
    const lists = {
      ...vocabularies.lists,
      ConsentPurpose: { title: words('x'), codes: { PROTECTION: words('Protección') } },
      ConsentState: { title: words('x'), codes: { GRANTED: words('Consiente'), REFUSED: words('Se niega') } },
    };
    const reports = [{ reportId: 'r1', receivedAt: from(-2 * HOUR) }, { reportId: 'r2', receivedAt: from(-HOUR) }];
    await show(
      '/cases/c1/people',
      answers({
        'GET /api/intake/v1/public/vocabularies': [json({ lists })],
        'GET /api/notification/v1/cases/c1': [json({ caseId: 'c1', caseNumber: '7K2M9-XXXXX-C', reports })],
        'GET /api/intake/v1/reports/r1': [report('r1', 'GRANTED')],
        'GET /api/intake/v1/reports/r2': [report('r2', 'REFUSED')],
      }),
    );
    expect(await screen.findByText('Protección: Consiente')).toBeVisible();
    expect(screen.getByText('Protección: Se niega')).toBeVisible();
  });

  it('of a case that is not there for the reader says just that', async () => {
    await show('/cases/c1', answers({ 'GET /api/notification/v1/cases/c1': [refused(404, 'not-found')] }));
    expect(await screen.findByText('Aquí no hay nada para usted')).toBeVisible();
  });

  it('of a case that the reader may no longer know nothing stays, neither on the screen nor in memory', async () => {
    const own = json({ caseId: 'c1', caseNumber: '7K2M9-XXXXX-C', reports: [] });
    await show('/cases/c1', answers({ 'GET /api/notification/v1/cases/c1': [own, refused(404, 'not-found')] }));
    await screen.findByRole('heading', { level: 1, name: '7K2M9-XXXXX-C' });
    await cache.invalidateQueries({ queryKey: ['case', 'c1', 'known'] });
    expect(await screen.findByText('Aquí no hay nada para usted')).toBeVisible();
    expect(document.body).not.toHaveTextContent('7K2M9');
    const named = () => cache.getQueryCache().getAll().map(({ queryKey }) => queryKey).filter((key) => key.includes('c1'));
    await waitFor(() => expect(named()).toEqual([]));
  });
});

it('what is said of the measures is what is furthest behind, and without the plans only that there are some', () => {
  const handed = [entry('e1', 'urgent-measure-decided'), entry('e2', 'measure-handed-over')] as Parameters<typeof statusOf>[0];
  const status = (...stages: ('DECIDED' | 'HANDED_OVER' | 'CONFIRMED' | 'CONTESTED')[]) => statusOf(handed, stages.map((stage) => ({ stage })));
  expect(status('HANDED_OVER', 'CONTESTED', 'DECIDED')).toBe('contested');
  expect(status('HANDED_OVER', 'DECIDED')).toBe('decided');
  expect(status('CONFIRMED', 'HANDED_OVER')).toBe('delivered');
  expect(status('CONFIRMED')).toBe('confirmed');
  expect(statusOf(handed, undefined)).toBe('measured');
});

it('a search that does not come through says so', async () => {
  const { user } = await show('/cases', answers({ 'GET /api/notification/v1/cases': [json({}, 503)] }));
  await user.type(await screen.findByRole('textbox', { name: 'Número del caso' }), 'zzz');
  await user.click(screen.getByRole('button', { name: 'Buscar' }));
  expect(await screen.findByText('No se pudo leer')).toBeVisible();
});

it('a case is found by its number', async () => {
  const { user, router } = await show(
    '/cases',
    answers({ 'GET /api/notification/v1/cases': [json({ items: [] }), json({ items: [{ caseId: 'c1', caseNumber: '7K2M9-XXXXX-C', reports: [] }] })] }),
  );
  const field = await screen.findByRole('textbox', { name: 'Número del caso' });
  await user.type(field, 'zzz');
  await user.click(screen.getByRole('button', { name: 'Buscar' }));
  expect(await screen.findByText('No hay ningún caso con este número para usted.')).toBeVisible();
  await user.clear(field);
  await user.type(field, '7k2m9 xxxxx c');
  await user.click(screen.getByRole('button', { name: 'Buscar' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases/c1'));
});

describe('oversight', () => {
  const OVERSEEN = { items: [{ cursor: '1', oversightId: 'o1', at: from(-HOUR), of: 'PROTECTION', state: 'AWAITED' }] };
  const DONE = { recorded: [], clocks: { started: [], met: [], contested: [] } };
  const breached = entry('e9', 'deadline-breached', { service: 'notification', detail: { ruleId: 'TRIAGE', due: TERMS[0]?.due } });
  const all = (more: Answers = {}) =>
    answers({
      'GET /api/notification/v1/cases/c1/timeline': [json({ items: [entry('e1', 'report-received'), breached] })],
      'GET /api/notification/v1/cases/c1/oversight': [json(OVERSEEN)],
      ...more,
    });

  it('the ombudsman contests a term that was breached, and demands an answer', async () => {
    const { user, sent } = await show(
      '/cases/c1/duties',
      all({
        'POST /api/notification/v1/cases/c1/oversight/contests': [json({ ...DONE, oversightId: 'o2' }, 201)],
        'POST /api/notification/v1/cases/c1/oversight/demands': [json({ ...DONE, oversightId: 'o3' }, 201)],
      }),
      ['ombudsman'],
    );
    const late = (await screen.findByRole('heading', { name: 'Vencidos' })).closest('section') as HTMLElement;
    await user.click(await within(late).findByRole('link', { name: /^Objetar/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'Nadie la llamó');
    await user.click(screen.getByRole('button', { name: 'Objetar' }));
    await screen.findByText('La objeción quedó registrada');
    expect(sent.find((each) => each.path.endsWith('/contests'))?.body).toEqual({ entry: 'e9', reasons: 'Nadie la llamó' });
    await user.click(screen.getByRole('link', { name: 'Exigir una respuesta' }));
    await user.click(await screen.findByRole('radio', { name: 'Protección' }));
    await user.type(screen.getByRole('textbox', { name: 'Pregunta' }), '¿Por qué?');
    await user.click(screen.getByRole('button', { name: 'Exigir' }));
    await screen.findByText('La exigencia quedó registrada');
    expect(sent.find((each) => each.path.endsWith('/demands'))?.body).toEqual({ of: 'PROTECTION', question: '¿Por qué?' });
  });

  it('a term that has the rule and the due instant of another is not contested by the entry of that one', async () => {
    const twin = { ...TERMS[0], deadlineId: 'TWIN', explanation: words('Otro triaje (art. 3)') };
    await show(
      '/cases/c1/duties',
      all({
        'GET /api/notification/v1/deadlines': [json({ items: [...TERMS, twin] })],
        'GET /api/notification/v1/cases/c1/timeline': [json({ items: [breached, { ...breached, id: 'e10' }] })],
      }),
      ['ombudsman'],
    );
    const late = (await screen.findByRole('heading', { name: 'Vencidos' })).closest('section') as HTMLElement;
    await within(late).findByText('Otro triaje (art. 3)');
    expect(within(late).queryByRole('link', { name: /^Objetar/ })).toBeNull();
  });

  it('the function that is asked reads the question and answers it, and contests nothing', async () => {
    const { user, sent } = await show(
      '/cases/c1/duties',
      all({
        'POST /api/notification/v1/oversight/o1/reading': [json({ oversightId: 'o1', caseId: 'c1', at: from(-HOUR), question: '¿Por qué nadie llamó?' })],
        'POST /api/notification/v1/oversight/o1/answer': [json(DONE)],
      }),
      ['protection-officer'],
    );
    await user.click(await screen.findByRole('link', { name: 'Leer y responder' }));
    await user.click(await screen.findByRole('button', { name: 'Leer lo que está escrito' }));
    expect(await screen.findByText('¿Por qué nadie llamó?')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Respuesta' }), 'No había guardia');
    await user.click(screen.getByRole('button', { name: 'Responder' }));
    await screen.findByText('La respuesta quedó registrada');
    expect(sent.find((each) => each.path.endsWith('/answer'))?.body).toEqual({ answer: 'No había guardia' });
    expect(screen.queryByRole('link', { name: /Objetar|Exigir/ })).toBeNull();
  });
});

describe('all that can be recorded', () => {
  const list = async (of: RegExp) => within(await screen.findByRole('region', { name: of }));

  it('the ombudsman has the acts of the file, which stand on no other page for them', async () => {
    const FILE = { caseId: 'c1', affected: [], traits: [], coded: [], sameIncident: [], standing: 'OPEN' };
    const { user } = await show('/cases/c1/investigation', answers({ 'GET /api/investigation/v1/investigations/c1': [json(FILE)] }), ['ombudsman']);
    const file = await list(/^Todo/);
    await user.click(file.getByRole('button', { name: /^Debida diligencia/ }));
    expect(file.getByRole('button', { name: 'Objetar que una obligación se cumplió' })).toBeVisible();
  });

  it('what has a screen with a warning leads there, for those who work where it stands', async () => {
    const { user } = await show('/cases/c1/told', answers(), ['intake-officer']);
    const report = await list(/^Todo .*: el reporte del/);
    await user.click(report.getByRole('button', { name: /^Recepción/ }));
    expect(report.getByRole('link', { name: /^Remitir el reporte sin consentimiento/ })).toHaveAttribute('href', '/queue/r1/referral');
  });
});
