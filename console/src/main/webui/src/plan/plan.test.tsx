import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { forgetAllOf } from '../kit/draft';
import { cache } from '../shell/cache';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, refused, show as shown } from '../test/show';
import { workspace } from '../test/workspace';

const CASE = '5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001';
const OTHER = '5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0002';
const NUMBER = '9T3GF-9T001-F';
const words = (text: string) => ({ es: text, en: text, pt: text });
const lists = {
  ...vocabularies.lists,
  TimelineEvent: {
    title: words('Qué pasó'),
    codes: {
      'protection.risk-assessed': words('Se evaluó el riesgo'),
      'protection.measure-reassigned': words('Otra persona responde por una medida'),
      'protection.obstacle-reported': words('Se registró un obstáculo para implementar una medida'),
      'protection.measure-handed-over': words('Se implementó una medida de protección'),
    },
  },
  RiskLevel: { title: words('Nivel'), codes: { LOW: words('Bajo'), MEDIUM: words('Medio'), HIGH: words('Alto'), EXTREME: words('Extremo') } },
  MeasureType: { title: words('Medida'), codes: { ESCORT: words('Escolta'), PANIC_BUTTON: words('Botón de pánico'), UNKNOWN: words('Otra') } },
};
const explained = (text: string) => ({ en: text, es: text });
const due = (more: object) => ({
  deadlineId: 'd1',
  ruleId: 'URGENT_DECISION',
  caseId: CASE,
  party: 'p1',
  holder: 'protection-officer',
  start: new Date(Date.now() - 14_400_000).toISOString(),
  due: new Date(Date.now() - 3_660_000).toISOString(),
  state: 'BREACHED',
  explanation: explained('Decidir las medidas urgentes'),
  ...more,
});
const measure = (stage: string, more: object = {}) => ({ measureId: 'm1', caseId: CASE, holder: 'x', type: 'ESCORT', granted: false, stage, steps: [], ...more });
const view = (...measures: object[]) => ({
  planId: 'p1',
  kind: 'PERSON',
  parties: ['p1'],
  incidents: [{ number: 1, caseId: CASE, reportId: 'r1', receivedAt: '2026-03-01T08:00:00Z' }],
  urgentRoute: [CASE],
  measures,
  separations: [], offers: [], assessments: [], secondAssessmentAwaited: false, secondAssessmentByAnother: false, reviews: [], floors: [], orders: [], gaps: [], tasks: [], appeals: [], decisions: [], alarms: [], relocations: [], beneficiaries: [],
});
const DONE = {
  recorded: [],
  clocks: { started: [{ term: 'URGENT_IMPLEMENTATION', label: explained('Implementar la medida urgente'), dueAt: '2026-03-02T08:00:00Z', explanation: explained('') }], met: [], contested: [] },
};
const plan = (version: string, ...measures: object[]) => json(view(...measures), 200, { ETag: version });

const show = (path: string, all: Answers, functions = ['protection-officer']) => shown(path, all, functions);
/** The plan in the workspace of its case. */
const HERE = `/cases/${CASE}/measures/p1`;
const LIST = [{ cursor: '2', planId: 'p1', kind: 'PERSON', incidents: 1, cases: [CASE], urgent: true }];

function answers(more: Answers = {}): Answers {
  return {
    ...workspace(CASE, NUMBER, 'r1'),
    'GET /api/intake/v1/public/vocabularies': [json({ lists })],
    'GET /api/intake/v1/public/areas': [json(areas)],
    'GET /api/protection/v1/protections': [
      ({ url }) =>
        json({ items: url.includes('case=') ? LIST : [{ cursor: '1', planId: 'p2', kind: 'COMMUNITY', incidents: 1, cases: ['c9'.padEnd(32, '0')], urgent: false }, ...LIST] })(),
    ],
    'GET /api/notification/v1/deadlines': [json({ items: [due({})] })],
    'GET /api/protection/v1/protections/matters': [json({ items: [] })],
    'GET /api/protection/v1/protections/p1': [plan('"1"')],
    ...more,
  };
}

it('my people: who is overdue stands first, named by the case and never by a code', async () => {
  await show('/plan', answers());
  const link = await screen.findByRole('link', { name: NUMBER });
  const first = screen.getAllByRole('row')[1] as HTMLElement;
  expect(first).toContainElement(link);
  expect(within(first).getByText(/^vencido hace 1 h/)).toHaveClass('late');
  expect(within(first).getByText('Decidir las medidas urgentes')).toBeVisible();
  expect(within(first).getByText('Ruta urgente')).toBeVisible();
  expect(screen.getByText('Ningún plazo que su función pueda ver.')).toBeVisible();
  expect(document.body.textContent).not.toMatch(/PERSON|BREACHED|COMMUNITY/);
});

it('a measure is decided, and the answer says which term runs from now on', async () => {
  const { user, sent } = await show(
    `${HERE}/measure`,
    answers({ 'POST /api/protection/v1/protections/p1/urgent-measures': [refused(422, 'invalid', [{ pointer: '/type', code: 'not-null' }]), json({ ...DONE, measureId: 'm1' }, 201)] }),
  );
  await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'Grave');
  await user.click(screen.getByRole('button', { name: 'Decidir la medida' }));
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Qué medida' })).toHaveAccessibleDescription(/^Falta este dato/));
  expect(screen.queryByRole('option', { name: 'Otra' })).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Qué medida' }), 'Escolta');
  await user.type(screen.getByRole('textbox', { name: 'En qué consiste' }), 'Dos');
  await user.click(screen.getByRole('button', { name: 'Decidir la medida' }));
  expect(await screen.findByText(/^Empieza a correr: Implementar la medida urgente/)).toBeVisible();
  const last = sent.filter((each) => each.path.endsWith('/urgent-measures')).at(-1);
  expect(last?.body).toEqual({ caseId: CASE, type: 'ESCORT', description: 'Dos', reasons: 'Grave' });
  expect(last?.headers.get('If-Match')).toBe('"1"');
});

it('what an act met leaves the page before the next reading of the clock', async () => {
  const service = { items: [due({})] };
  const { user } = await show(
    `${HERE}/measure`,
    answers({
      'GET /api/notification/v1/deadlines': [() => json(service)()],
      'POST /api/protection/v1/protections/p1/urgent-measures': [json({ ...DONE, measureId: 'm1' }, 201)],
    }),
  );
  const next = await screen.findByRole('region', { name: 'Qué sigue y hasta cuándo' });
  await within(next).findByText(/Decidir las medidas urgentes/);
  await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'Grave');
  await user.click(screen.getByRole('button', { name: 'Decidir la medida' }));
  await screen.findByText(/^Empieza a correr/);
  service.items = []; // the service of the clocks hears of the act a moment later
  await waitFor(() => expect(within(next).queryByText(/Decidir las medidas urgentes/)).toBeNull(), { timeout: 5_000 });
});

it('a plan that is named alone comes to the workspace of its case, and names all its cases, each with its link', async () => {
  const incidents = [CASE, OTHER].map((caseId, index) => ({ number: index + 1, caseId, reportId: `r${index + 1}`, receivedAt: '2026-03-01T08:00:00Z' }));
  const { router } = await show(
    '/plan/p1',
    answers({ 'GET /api/protection/v1/protections/p1': [json({ ...view(), incidents })], 'GET /api/notification/v1/deadlines': [json({ items: [] })] }),
  );
  expect(await screen.findByRole('heading', { level: 1, name: NUMBER })).toBeVisible();
  expect(router.state.location.pathname).toBe(HERE);
  const cases = await screen.findByRole('region', { name: 'Incidentes' });
  expect(cases).toHaveTextContent(`1. ${NUMBER} (este caso)`);
  expect(within(cases).getByRole('link')).toHaveAttribute('href', `/cases/${OTHER}/measures/p1`);
});

it('a case with several plans shows one at a time, and a case without a plan says so', async () => {
  const two = ['p1', 'p3'].map((planId) => ({ cursor: planId, planId, kind: 'PERSON', incidents: 1, cases: [CASE], urgent: false }));
  const several = { 'GET /api/protection/v1/protections': [json({ items: two })], 'GET /api/protection/v1/protections/p3': [json({ ...view(), planId: 'p3', kind: 'COMMUNITY' })] };
  const { user, router } = await show(`/cases/${CASE}/measures`, answers(several));
  await user.click(await screen.findByRole('link', { name: 'Plan 2: Comunidad' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/cases/${CASE}/measures/p3`));
  cleanup();
  cache.clear();
  await show(`/cases/${CASE}/measures`, answers({ 'GET /api/protection/v1/protections': [json({ items: [] })] }));
  expect(await screen.findByText('Ningún plan de protección que su función pueda ver.')).toBeVisible();
});

it('each measure offers what can come next, and its confirmation says who confirms', async () => {
  const handed = measure('HANDED_OVER', { handedOverAt: '2026-03-01T10:00:00Z' });
  const { user, sent } = await show(
    HERE,
    answers({
      'GET /api/protection/v1/protections/p1': [plan('"3"', handed), plan('"4"', measure('CONFIRMED', { handedOverAt: '2026-03-01T10:00:00Z', saidBy: 'BENEFICIARY' }))],
      'POST /api/protection/v1/protections/p1/measures/m1/handover/confirmation': [json(DONE)],
    }),
  );
  expect(await screen.findByText('Implementada, sin confirmar')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Confirmar: Escolta' }));
  await user.click(await screen.findByRole('radio', { name: 'La persona protegida' }));
  await user.click(screen.getByRole('button', { name: 'Registrar la confirmación' }));
  expect(await screen.findByText('Implementada y confirmada')).toBeVisible();
  expect(screen.getByText('Lo confirma: La persona protegida')).toBeVisible();
  expect(screen.queryByRole('link', { name: /Escolta/ })).toBeNull();
  expect(sent.find((each) => each.path.endsWith('/confirmation'))?.body).toEqual({ by: 'BENEFICIARY' });
});

it('the plan says of each measure what was promised and what the person has of it', async () => {
  const granted = measure('CONFIRMED', {
    granted: true,
    now: { answer: 'ACCEPTED', inHand: false, tested: 'FAILS', failed: true, returned: false, reviewBy: '2026-06-01T18:00:00Z' },
    steps: [
      { event: 'measure-granted', at: '2026-03-01T10:00:00Z' },
      { event: 'measure-tested', at: '2026-03-05T10:00:00Z' },
    ],
  });
  await show(HERE, answers({ 'GET /api/protection/v1/protections/p1': [plan('"3"', granted)] }));
  const row = within(await screen.findByRole('table', { name: 'Medidas' })).getAllByRole('row')[1];
  expect(row).toHaveTextContent('Otorgada');
  expect(row).toHaveTextContent('La persona la acepta');
  expect(row).toHaveTextContent('La persona no la tiene · falla');
  expect(row).toHaveTextContent('Probada: no funciona');
  expect(within(screen.getByRole('list', { name: 'Lo que se registró de la medida' })).getAllByRole('listitem')).toHaveLength(2);
});

it('the plan lists what other institutions owe, and where each task stands', async () => {
  const tasks = [{ taskId: 't1', caseId: CASE, kind: 'ACCOMPANY', stage: 'REFUSED', due: '2026-03-06T18:00:00Z' }];
  await show(HERE, answers({ 'GET /api/protection/v1/protections/p1': [json({ ...view(), tasks })] }));
  const row = within(await screen.findByRole('table', { name: 'Lo que deben otras instituciones' })).getAllByRole('row')[1];
  expect(row).toHaveTextContent('Acompañar');
  expect(row).toHaveTextContent('Rechazada');
});

it('the plan says in front that there is an alarm, and when the person is expected to check in; no kind of alarm is shown', async () => {
  const alarms = [
    { alarmId: 'a1', caseId: CASE, via: 'CALL', stage: 'RESOLVED', raisedAt: '2026-03-01T09:00:00Z' },
    { alarmId: 'a2', caseId: CASE, via: 'DOOR', stage: 'RAISED', raisedAt: '2026-03-02T09:00:00Z' },
  ];
  const checkIns = { caseId: CASE, nextBy: '2026-03-03T02:00:00Z', everyHours: 24, lastAt: '2026-03-02T02:00:00Z', lastChannel: 'CALL' };
  await show(HERE, answers({ 'GET /api/protection/v1/protections/p1': [json({ ...view(), alarms, checkIns })] }));
  expect(await screen.findByText('Hay una alarma')).toBeVisible();
  const rows = within(screen.getByRole('table', { name: 'Alarmas' })).getAllByRole('row');
  expect(rows[1]).toHaveTextContent('Nadie la atiende todavía');
  expect(rows[2]).toHaveTextContent('La persona está a salvo');
  expect(screen.getByRole('region', { name: 'Señales de vida' })).toHaveTextContent(/cada 24 horas.*\(llamada\)/);
});

it('the plan of a collective says how it decided, and which measure some members do not want', async () => {
  const collective = { territories: ['AREA', 'ROUTE'], spokesperson: true, agreement: 'AGREED', optedOut: ['m1'] };
  const beneficiaries = [{ beneficiaryId: 'b1', kind: 'FAMILY_MEMBER', child: true }];
  await show(HERE, answers({ 'GET /api/protection/v1/protections/p1': [json({ ...view(measure('DECIDED')), collective, beneficiaries })] }));
  const section = await screen.findByRole('region', { name: 'El colectivo' });
  expect(section).toHaveTextContent('Aceptó por su propio procedimiento.');
  expect(section).toHaveTextContent('Territorio registrado: zona, camino');
  expect(section).toHaveTextContent('queda para los demás: Escolta');
  expect(screen.getByRole('region', { name: 'También protegidas' })).toHaveTextContent('Familiar · niña o niño');
});

it('the plan says where a relocation stands and what the person wants, and never the place', async () => {
  const relocations = [{ relocationId: 'r1', caseId: CASE, measureId: 'm1', stage: 'RELOCATED', holder: 'x', second: 'y', wants: 'RETURN', askedAt: '2026-03-02T09:00:00Z' }];
  await show(HERE, answers({ 'GET /api/protection/v1/protections/p1': [json({ ...view(), relocations })] }));
  const rows = within(await screen.findByRole('table', { name: 'Reubicaciones' })).getAllByRole('row');
  expect(rows[1]).toHaveTextContent(/Vive allí.*Regresar.*Abrir dónde está la persona/);
});

it('one of the two named persons opens the place, for a purpose that they say', async () => {
  const events = [{ event: 'relocation-planned', recordedAt: '2026-03-02T09:00:00Z', occurredAt: '2026-03-02T09:00:00Z', erased: false, content: { safePlace: 'La casa blanca' } }];
  const { user, sent } = await show(
    `${HERE}/shelter/r1`,
    answers({ 'POST /api/protection/v1/protections/p1/relocations/r1/openings': [json({ openingId: 'o1', events })] }),
  );
  await user.click(await screen.findByRole('radio', { name: /^Dónde está la persona/ }));
  await user.click(screen.getByRole('radio', { name: 'Protección' }));
  await user.click(screen.getByRole('button', { name: 'Abrir' }));
  expect(await screen.findByText('La casa blanca')).toBeVisible();
  expect(sent.find((each) => each.path.endsWith('/openings'))?.body).toEqual({ purpose: 'PROTECTION' });
});

it('what the person declined, or has not answered yet, is not offered to be handed over', async () => {
  const now = (answer?: string) => ({ ...(answer === undefined ? {} : { answer }), inHand: false, failed: false, returned: false });
  const measures = [measure('DECIDED', { granted: true, now: now() }), measure('DECIDED', { measureId: 'm2', now: now('DECLINED') })];
  await show(HERE, answers({ 'GET /api/protection/v1/protections/p1': [plan('"3"', ...measures)] }));
  expect(await screen.findByText('La persona no la quiere')).toBeVisible();
  expect(screen.queryByRole('link', { name: /Registrar la implementación/ })).toBeNull();
});

it('a handover on a plan that changed meanwhile shows what, and keeps the words', async () => {
  const { user } = await show(
    `${HERE}/handover/m1`,
    answers({
      'GET /api/protection/v1/protections/p1': [plan('"2"', measure('DECIDED')), plan('"3"', measure('HANDED_OVER'))],
      'POST /api/protection/v1/protections/p1/measures/m1/handover': [refused(412, 'stale-version')],
    }),
  );
  await user.type(await screen.findByRole('textbox', { name: 'Cómo y a quién (opcional)' }), 'En su casa');
  await user.click(screen.getByRole('button', { name: 'Registrar la implementación' }));
  expect(await screen.findByText('Escolta: antes: Decidida, sin implementar; ahora: Implementada, sin confirmar')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Cómo y a quién (opcional)' })).toHaveValue('En su casa');
});

it('what was typed about a measure goes with the case that its reader may no longer know', async () => {
  const { user, router } = await show(
    `${HERE}/handover/m1`,
    answers({ 'GET /api/protection/v1/protections/p1': [plan('"2"', measure('DECIDED'))] }),
  );
  const field = () => screen.findByRole('textbox', { name: 'Cómo y a quién (opcional)' });
  await user.type(await field(), 'En su casa');
  await router.navigate(HERE);
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Cómo y a quién (opcional)' })).toBeNull());
  forgetAllOf(CASE);
  await router.navigate(`${HERE}/handover/m1`);
  expect(await field()).toHaveValue('');
});

it('each act on a measure that was opened says what it was, also one that moves no stage', async () => {
  const act = (event: string, note: string, more: object = {}) => ({ at: '2026-03-01T10:00:00Z', event, measureId: 'm1', note, ...more });
  const deliveries = [
    act('measure-reassigned', 'De vacaciones'),
    act('obstacle-reported', 'Sin vehículo'),
    act('measure-handed-over', 'En su casa', { stage: 'HANDED_OVER' }),
  ];
  const { user } = await show(
    `${HERE}/opening`,
    answers({
      'GET /api/protection/v1/protections/p1': [plan('"1"', measure('HANDED_OVER'))],
      'POST /api/protection/v1/protections/p1/openings': [json({ openingId: 'o1', part: 'DELIVERIES', erased: false, measures: [], deliveries, separations: [], events: [], withheld: false })],
    }),
  );
  await user.click(await screen.findByRole('radio', { name: 'Las implementaciones' }));
  await user.click(screen.getByRole('radio', { name: 'Protección' }));
  await user.click(screen.getByRole('button', { name: 'Abrir' }));
  const opened = within(await screen.findByRole('region', { name: 'Abierto: Las implementaciones' }));
  expect(opened.getAllByRole('term').map((each) => each.textContent?.split(' · ').slice(0, 2))).toEqual([
    ['Escolta', 'Otra persona responde por una medida'],
    ['Escolta', 'Se registró un obstáculo para implementar una medida'],
    ['Escolta', 'Se implementó una medida de protección'],
  ]);
  expect(opened.getAllByRole('definition').map((each) => each.textContent)).toEqual(['De vacaciones', 'Sin vehículo', 'En su casa']);
});

it('a plan has the list of all that can be recorded of it, and its screens stand in it', async () => {
  const { user } = await show(HERE, answers(), ['protection-officer']);
  const list = within(await screen.findByRole('region', { name: 'Todo lo que usted puede registrar aquí' }));
  await user.click(list.getByRole('button', { name: /^Medidas/ }));
  expect(list.getByRole('link', { name: 'Decidir una medida urgente' })).toHaveAttribute('href', `${HERE}/measure`);
});

it('the plan says the level in force and what waits for a second person, and what the person answered to each measure', async () => {
  const assessed = (level: string, n: number) => ({ assessmentId: `a${n}`, kind: 'FULL', level, assessedAt: `2026-03-0${n}T12:00:00Z`, nextBy: '2026-09-01T12:00:00Z' });
  const offered = (id: string, type: string, answer?: string) => ({ offeredId: id, type, unheard: answer !== undefined, ...(answer === undefined ? {} : { answer }) });
  await show(
    HERE,
    answers({
      'GET /api/protection/v1/protections/p1': [
        json(
          {
            ...view(),
            riskLevel: 'HIGH',
            assessments: [assessed('MEDIUM', 1), assessed('HIGH', 2)],
            secondAssessmentAwaited: true,
            secondAssessmentByAnother: false, reviews: [], floors: [], orders: [],
            offers: [{ offerId: 'o1', measures: [offered('m1', 'ESCORT', 'DECLINED'), offered('m2', 'PANIC_BUTTON')] }],
          },
          200,
          { ETag: '"4"' },
        ),
      ],
    }),
  );
  const risk = within(await screen.findByRole('region', { name: 'Riesgo' }));
  expect(risk.getByText('Alto')).toBeVisible();
  expect(risk.getByText(/^Se vuelve a evaluar a más tardar el /)).toBeVisible();
  expect(risk.getByRole('status')).toHaveTextContent('Falta la evaluación de otra persona');
  const history = within(screen.getByRole('table', { name: 'Niveles de riesgo en el tiempo' })).getAllByRole('row').slice(1);
  expect(history.map((each) => within(each).getAllByRole('cell').slice(0, 2).map((cell) => cell.textContent))).toEqual([
    ['Medio', 'Primera'],
    ['Alto', 'Sube'],
  ]);
  const rows = within(screen.getByRole('region', { name: 'Lo que se ofreció' })).getAllByRole('row').slice(1);
  expect(rows.map((each) => each.textContent)).toEqual(['EscoltaNo la quiereDicho en su puerta; falta oírlo de la persona. Hasta entonces no cuenta.', 'Botón de pánicoSin respuesta todavía']);
});

it('a plan that nobody assessed says so', async () => {
  await show(HERE, answers());
  expect(await screen.findByText('Nadie ha evaluado el riesgo todavía.')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Lo que se ofreció' })).toBeNull();
});

it('what was said with the person and the factors of an assessment are opened in words', async () => {
  const { user } = await show(
    `${HERE}/opening`,
    answers({
      'POST /api/protection/v1/protections/p1/openings': [
        json({
          openingId: 'o1',
          part: 'RISK',
          erased: false,
          measures: [],
          deliveries: [],
          separations: [],
          events: [
            {
              of: 'p1',
              recordedAt: '2026-03-01T12:00:00Z',
              occurredAt: '2026-03-01T12:00:00Z',
              event: 'risk-assessed',
              erased: false,
              content: { level: 'HIGH', factors: { WEAPON: 'PRESENT', SPYWARE: 'UNKNOWN', ISOLATED: 'ABSENT' }, reasons: { facts: 'Cuatro llamadas' } },
            },
          ],
          withheld: true,
        }),
      ],
    }),
  );
  await user.click(await screen.findByRole('radio', { name: 'Las evaluaciones del riesgo' }));
  await user.click(screen.getByRole('radio', { name: 'Protección' }));
  await user.click(screen.getByRole('button', { name: 'Abrir' }));
  expect(await screen.findByText('Cuatro llamadas')).toBeVisible();
  expect(screen.getByText('Presente')).toBeVisible();
  expect(screen.queryByText('HIGH')).toBeNull();
});

it('what the instrument proposes stands in the form before a level is chosen, and the rest of the factors is said in one step', async () => {
  const proposal = { instrument: 'esperanza.1', proposed: 'EXTREME', possible: 'EXTREME', unknownDecides: false, because: ['R2'], floors: ['ORDER'], atLeast: 'HIGH', presumptions: [{ carriedAs: 'DISPLACED', level: 'HIGH', who: explained('una persona desplazada') }] };
  const { user, sent } = await show(
    `${HERE}/assessment`,
    answers({
      'POST /api/protection/v1/protections/p1/proposals': [json(proposal)],
      'POST /api/protection/v1/protections/p1/assessments': [json({ ...DONE, assessmentId: 'a1' }, 201)],
    }),
    ['risk-analyst'],
  );
  const proposed = within(await screen.findByRole('region', { name: 'Lo que propone el instrumento' }));
  expect(proposed.getByText(/^Con la primera respuesta/)).toBeVisible();
  const [first] = within(screen.getByRole('region', { name: 'Evaluar el riesgo' })).getAllByRole('combobox');
  await user.selectOptions(first as HTMLElement, 'Presente');
  expect(await proposed.findByText('Extremo')).toBeVisible();
  expect(proposed.getByText(/^Quien amenaza puede hacerlo/)).toBeVisible();
  expect(proposed.getByText(/^Una orden sostiene el nivel/)).toBeVisible();
  expect(sent.some((each) => each.path.endsWith('/assessments'))).toBe(false);
  await user.click(screen.getByRole('button', { name: /que faltan? no se sabe$/ }));
  await user.click(screen.getByRole('radio', { name: 'Completa' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Presunción legal de que la persona está en riesgo' }), 'una persona desplazada');
  await user.click(screen.getByRole('radio', { name: /^No se sostiene/ }));
  await user.type(screen.getByRole('textbox', { name: 'Hecho que habla en contra' }), 'Volvió');
  await user.type(screen.getByRole('textbox', { name: 'Por qué habla en contra' }), 'La amenaza era allá');
  await user.click(screen.getByRole('radio', { name: 'Extremo' }));
  await user.type(screen.getByRole('textbox', { name: /^Hechos/ }), 'Cuatro llamadas');
  await user.click(screen.getByRole('button', { name: 'Evaluar el riesgo' }));
  expect(await screen.findByText('Quedó registrado')).toBeVisible();
  const body = sent.find((each) => each.path.endsWith('/assessments'))?.body as { level: string; factors: Record<string, string>; presumption: unknown };
  expect(body.presumption).toEqual({ carriedAs: 'DISPLACED', answer: 'REBUTTED', proof: [{ fact: 'Volvió', why: 'La amenaza era allá' }] });
  expect(body.level).toBe('EXTREME');
  expect(new Set(Object.values(body.factors))).toEqual(new Set(['PRESENT', 'UNKNOWN']));
});

it('an analyst finds what waits, why and since when, and narrows it by the reason', async () => {
  const row = (what: string, cursor: string) => ({ cursor, planId: 'p1', caseId: CASE, what, due: '2026-03-01T08:00:00Z' });
  const { user, router } = await show(
    '/plan',
    answers({
      'GET /api/protection/v1/protections/to-assess': [
        ({ url }) => json({ items: url.includes('what=REVIEW') ? [row('REVIEW', '2')] : [row('NEVER', '1'), row('REVIEW', '2')] })(),
      ],
    }),
    ['risk-analyst'],
  );
  const list = within(await screen.findByRole('region', { name: 'Por evaluar' }));
  expect(await list.findByText('Nadie ha evaluado el riesgo', { selector: 'td' })).toBeVisible();
  expect(list.getAllByRole('link', { name: NUMBER })[0]).toHaveAttribute('href', HERE);
  await user.selectOptions(list.getByRole('combobox', { name: 'Por qué espera' }), 'REVIEW');
  await waitFor(() => expect(list.queryByText('Nadie ha evaluado el riesgo', { selector: 'td' })).toBeNull());
  expect(router.state.location.search).toContain('assess=REVIEW');
});

it('a member of a body finds first what waits for them, with the day and the papers of the session', async () => {
  const row = (what: string, decisionId: string, more: object = {}) => ({
    cursor: decisionId, decisionId, planId: 'p1', caseId: CASE, body: 'BOARD', what, due: '2026-03-01T08:00:00Z', papersSent: false, ...more,
  });
  const { user } = await show(
    '/plan',
    answers({
      'GET /api/protection/v1/protections/matters': [
        ({ url }) =>
          json({
            items: url.includes('what=TO_SIGN')
              ? [row('TO_SIGN', 'd3')]
              : [row('TO_TELL', 'd1'), row('ON_AGENDA', 'd2', { meetsOn: '2026-03-25T16:00:00Z' }), row('TO_SIGN', 'd3')],
          })(),
      ],
    }),
    ['board-member'],
  );
  const list = within(await screen.findByRole('region', { name: 'Asuntos que esperan' }));
  expect(await list.findByText('Decidir en la sesión', { selector: 'td' })).toBeVisible();
  const rows = list.getAllByRole('row').slice(1);
  expect(rows.map((each) => each.textContent?.includes('Le toca a usted'))).toEqual([true, true, false]);
  expect(within(rows[0] as HTMLElement).getByText(/^El órgano se reúne .* aún no tienen los documentos\.$/)).toBeVisible();
  expect(list.getAllByRole('link', { name: NUMBER })[0]).toHaveAttribute('href', HERE);
  const session = within(list.getByRole('region', { name: /^Sesión del / }));
  expect(session.getByText('1 asunto; 0 con sus documentos.')).toBeVisible();
  expect(session.getAllByRole('link', { name: NUMBER })).toHaveLength(1);
  expect(session.getByRole('link', { name: 'Abrir la sesión' })).toHaveAttribute('href', '/plan/sittings/BOARD/2026-03-25');
  await user.selectOptions(list.getByRole('combobox', { name: 'Qué falta' }), 'TO_SIGN');
  await waitFor(() => expect(list.getAllByRole('row')).toHaveLength(2));
});

it('a member opens a sitting: the agenda, an empty seat, the quorum as a sentence, and one matter with what the person wants', async () => {
  const seat = (code: string, name: string, has = 'VOTE') => ({ seat: code, entity: words(name), has, vacant: false });
  const matter = (decisionId: string, more: object) => ({
    decisionId, planId: 'p1', caseId: CASE, stage: 'PREPARED', papers: 'IN_TIME', quorate: false,
    sitting: { meetsOn: '2026-03-25T16:00:00Z', papersSent: true, seats: 2, present: ['A'], voted: ['A'], needed: 2, places: [seat('A', 'Mecanismo'), seat('B', 'Sociedad civil'), seat('H', 'Oficina de derechos humanos', 'VOICE')] }, ...more,
  });
  const { user, sent } = await show(
    '/plan/sittings/BOARD/2026-03-25',
    answers({
      'GET /api/protection/v1/protections/sittings': [
        json({
          body: 'BOARD', name: words('Junta'), day: '2026-03-25',
          agenda: [matter('d1', {}), matter('d2', { caseId: OTHER, stage: 'DECIDED', papers: 'LATE', quorate: true, outcome: 'PARTLY' })],
        }),
      ],
      'GET /api/protection/v1/protections/p1': [
        json(
          {
            ...view(),
            floors: ['ORDER'],
            riskLevel: 'HIGH',
            offers: [{ offerId: 'o1', measures: [{ offeredId: 'm1', type: 'ESCORT', answer: 'ACCEPTED', unheard: false }] }],
            decisions: [
              { decisionId: 'd1', caseId: CASE, about: 'MEASURES', body: 'BOARD', stage: 'PREPARED', proposed: [{ proposedId: 'm1', type: 'PANIC_BUTTON', held: false }], basisChanged: false },
            ],
          },
          200,
          { ETag: '"7"' },
        ),
      ],
    }),
    ['board-member'],
  );
  const agenda = await screen.findByRole('table', { name: 'Orden del día' });
  expect(screen.getByRole('heading', { name: 'Junta: sesión del 2026-03-25' })).toBeVisible();
  const [first, second] = within(agenda).getAllByRole('row').slice(1) as [HTMLElement, HTMLElement];
  expect(within(first).getByText('Todavía no hay quórum. Participó 1 puesto de 2; se necesitan 2.')).toBeVisible();
  expect(within(second).getByText('Se aprobó una parte')).toBeVisible();
  expect(within(second).getByText('Se enviaron tarde.')).toBeVisible();
  expect(sent.find(({ path }) => path.endsWith('/sittings'))).toBeDefined();
  await user.click(within(first).getByRole('button', { name: `Abrir el asunto ${NUMBER}` }));
  const one = within(await screen.findByRole('region', { name: `Asunto ${NUMBER}` }));
  const seats = one.getByRole('table', { name: 'Puestos del órgano' });
  expect(within(seats).getAllByRole('row').slice(1).map((each) => each.textContent)).toEqual(['MecanismoOcupadoVotó', 'Sociedad civilVacíoNo ha votado', 'Oficina de derechos humanosVacíoSolo voz']);
  expect(await one.findByText('Botón de pánico')).toBeVisible();
  expect(one.getByText('La acepta')).toBeVisible();
  expect(one.getByText(/^Una orden sostiene el nivel/)).toBeVisible();
  expect(one.getByRole('link', { name: /./ })).toHaveAttribute('href', `${HERE}/opening`);
  await user.click(within(first).getByRole('button', { name: `Cerrar el asunto ${NUMBER}` }));
  expect(screen.queryByRole('region', { name: `Asunto ${NUMBER}` })).toBeNull();
});

it('a supervisor records who fills a seat of the body', async () => {
  const { user, sent } = await show(
    '/plan/sittings/BOARD/2026-03-25',
    answers({
      'GET /api/protection/v1/protections/sittings': [
        json({ body: 'BOARD', name: words('Junta'), day: '2026-03-25', seats: [{ seat: 'A', entity: words('Mecanismo'), has: 'VOTE', member: 'abc', vacant: false }, { seat: 'B', entity: words('Sociedad civil'), has: 'VOTE', vacant: true }], agenda: [] }),
      ],
      'POST /api/protection/v1/protections/seats': [json(DONE)],
      'POST /api/protection/v1/protections/seats/ends': [json(DONE)],
    }),
    ['supervisor'],
  );
  expect(await screen.findByText('Ningún asunto que usted pueda ver está convocado para este día.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Registrar quién ocupa un puesto' }));
  const fill = within(screen.getByRole('region', { name: 'Registrar quién ocupa un puesto' }));
  await user.selectOptions(fill.getByRole('combobox', { name: 'Puesto' }), '1. Mecanismo');
  await user.type(fill.getByRole('combobox', { name: 'Persona' }), CASE);
  await user.click(fill.getByRole('button', { name: 'Registrar' }));
  await waitFor(() => expect(sent.find(({ path }) => path.endsWith('/seats'))?.body).toEqual({ body: 'BOARD', seat: 'A', person: CASE }));
  await user.click(screen.getByRole('button', { name: 'Registrar que un puesto queda vacante' }));
  const end = within(screen.getByRole('region', { name: 'Registrar que un puesto queda vacante' }));
  await user.selectOptions(end.getByRole('combobox', { name: 'Puesto' }), '1. Mecanismo');
  expect(within(end.getByRole('combobox', { name: 'Puesto' })).queryByRole('option', { name: '2. Sociedad civil' })).toBeNull();
  await user.selectOptions(end.getByRole('combobox', { name: 'Por qué queda vacante' }), 'Renuncia');
  await user.click(end.getByRole('button', { name: 'Registrar' }));
  await waitFor(() => expect(sent.find(({ path }) => path.endsWith('/ends'))?.body).toEqual({ body: 'BOARD', seat: 'A', reason: 'RESIGNED' }));
});

it('a rating that waits for a second person is said to be withheld', async () => {
  const { user } = await show(
    `${HERE}/opening`,
    answers({
      'POST /api/protection/v1/protections/p1/openings': [
        json({ openingId: 'o1', part: 'RISK', erased: false, measures: [], deliveries: [], separations: [], events: [], withheld: true }),
      ],
    }),
  );
  await user.click(await screen.findByRole('radio', { name: 'Las evaluaciones del riesgo' }));
  await user.click(screen.getByRole('radio', { name: 'Protección' }));
  await user.click(screen.getByRole('button', { name: 'Abrir' }));
  expect(await screen.findByText(/^Una evaluación que espera a otra persona no se muestra/)).toBeVisible();
});
