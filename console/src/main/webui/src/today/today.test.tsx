import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { caseNumber } from '../kit/caseNumber';
import { areas, row, vocabularies } from '../test/samples';
import { type Answers, json, refused, show as showAs } from '../test/show';

const HOUR = 3_600_000;
const show = (path: string, answers: Answers) => showAs(path, answers, ['supervisor']);
const from = (millis: number) => new Date(Date.now() + millis).toISOString();
const DONE = { recorded: [], clocks: { started: [], met: [{ term: 'ANSWER_TO_OVERSIGHT', label: { es: 'Responder', en: 'Answer' }, toBeConfirmed: false }], contested: [] } };
const CASE = 'b0289ce5-28d9-4854-bd02-6772f39549f8';

const term = (deadlineId: string, ruleId: string, holder: string, due: number) => ({
  deadlineId,
  ruleId,
  caseId: CASE,
  about: 'o1',
  holder,
  start: from(-HOUR),
  due: from(due),
  state: due < 0 ? 'BREACHED' : 'RUNNING',
  explanation: { es: `Se debe ${ruleId.toLowerCase()}`, en: 'x' },
});

const answers = (more: Answers = {}): Answers => ({
  'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
  'GET /api/intake/v1/public/areas': [json(areas)],
  'GET /api/notification/v1/deadlines': [
    json({
      items: [
        term('d1', 'FILE_OPENED', 'investigator', -HOUR),
        term('d2', 'ANSWER_TO_OVERSIGHT', 'intake-officer', HOUR),
        term('d3', 'CONTEXT', 'investigator', 100 * HOUR),
      ],
    }),
  ],
  'GET /api/notification/v1/alerts': [json({ items: [{}, {}] })],
  'GET /api/investigation/v1/investigations': [
    json({ items: [{ cursor: 'a', caseId: CASE, reportId: 'r1', registeredAt: from(-HOUR), firstLevelArea: 'XX-01', released: false, firstHypothesis: 'PROPOSED', standing: 'OPEN' }] }),
  ],
  'GET /api/investigation/v1/investigations/acts/last-per-file': [
    json({ items: [{ cursor: 'a', caseId: CASE, touchedAt: from(-HOUR), investigator: 'e1d138bd53d7', open: 2, overdue: 1 }] }),
  ],
  'GET /api/intake/v1/reports': [json({ items: [row('r1'), row('r2', { claim: { yours: false, until: from(HOUR) } })] })],
  'GET /api/intake/v1/erasures': [json({ items: [] })],
  ...more,
});

it('says what is overdue, what will be, what nobody has taken and who carries how much', async () => {
  await show('/today', answers());
  expect(await screen.findByText('plazo vencido')).toBeVisible();
  expect(screen.getByText('plazo vence en un día')).toBeVisible();
  expect(screen.getByText('reporte sin leer')).toBeVisible();
  expect(screen.getByText('alertas sin respuesta')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Vencido' })).getByText('Se debe file_opened')).toBeVisible();
  expect(screen.queryByText('Se debe context')).toBeNull();
  expect(within(screen.getByRole('table', { name: 'Quién lleva cuánto' })).getByRole('row', { name: /^persona sin nombre · e1d138bd/ })).toHaveTextContent('persona sin nombre · e1d138bd121');
});

it('a file that nobody has taken is given to an investigator from the day', async () => {
  const FILE = `/api/investigation/v1/investigations/${CASE}`;
  const { user, sent } = await show(
    '/today',
    answers({
      [`GET ${FILE}`]: [json({ caseId: CASE, standing: 'OPEN', released: false }, 200, { ETag: '"1"' })],
      'GET /api/investigation/v1/staff': [json([])],
      [`POST ${FILE}/reassignment`]: [json(DONE)],
    }),
  );
  await user.click(within(await screen.findByRole('region', { name: 'Expedientes que nadie ha asumido' })).getByRole('link', { name: 'Asignar' }));
  await user.type(await screen.findByRole('combobox', { name: 'Quién investiga' }), 'c0ffee00-0000-4000-8000-000000000001');
  await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Conoce el valle');
  await user.click(screen.getByRole('button', { name: 'Asignar' }));
  expect(await screen.findByText('El expediente quedó asignado')).toBeVisible();
  const given = sent.find((each) => each.path === `${FILE}/reassignment`);
  expect(given?.body).toEqual({ person: 'c0ffee00-0000-4000-8000-000000000001', reasons: 'Conoce el valle' });
  expect(given?.headers.get('If-Match')).toBe('"1"');
});

it('the ombudsman is answered: the question is opened first, and the term that is met is said', async () => {
  const { user, sent } = await show(
    '/today',
    answers({
      'POST /api/notification/v1/oversight/o1/reading': [json({ oversightId: 'o1', caseId: CASE, at: from(0), question: '¿Por qué nadie llamó?' })],
      'POST /api/notification/v1/oversight/o1/answer': [refused(422, 'invalid', [{ pointer: '/answer', code: 'not-blank', detail: 'x' }]), json(DONE)],
    }),
  );
  await user.click(within(await screen.findByRole('region', { name: 'Lo que usted debe hacer' })).getByRole('link', { name: 'Responder' }));
  await user.click(await screen.findByRole('button', { name: 'Leer lo que está escrito' }));
  expect(await screen.findByText('¿Por qué nadie llamó?')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Responder' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Respuesta' })).toHaveAccessibleDescription(/^Falta este dato/));
  await user.type(screen.getByRole('textbox', { name: 'Respuesta' }), 'No había guardia');
  await user.click(screen.getByRole('button', { name: 'Responder' }));
  expect(await screen.findByText('Cuenta para: Responder.')).toBeVisible();
  expect(sent.filter((each) => each.path.endsWith('/answer')).at(-1)?.body).toEqual({ answer: 'No había guardia' });
});

it('a report that changes hands after silence goes to the one who was chosen first, with the same key', async () => {
  const AT = '/api/intake/v1/reports/r2/claim/reassignment';
  const { user, sent, router } = await show(
    '/today/claim/r2',
    answers({ [`POST ${AT}`]: [json({}, 503), () => new Response(null, { status: 204 })] }),
  );
  await user.click(await screen.findByRole('radio', { name: 'A mí' }));
  await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Su turno terminó');
  await user.click(screen.getByRole('button', { name: 'Reasignar o liberar' }));
  await screen.findByRole('button', { name: 'Preguntar de nuevo' });
  await router.navigate('/today');
  await router.navigate('/today/claim/r2');
  expect(await screen.findByRole('radio', { name: 'A mí' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'De vuelta a la lista' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Preguntar de nuevo' }));
  await screen.findByText('El reporte cambió de manos');
  const [first, second] = sent.filter((each) => each.path === AT);
  expect(first?.body).toEqual({ person: 's1', reasons: 'Su turno terminó' });
  expect(second?.body).toEqual(first?.body);
  expect(second?.headers.get('Idempotency-Key')).toBe(first?.headers.get('Idempotency-Key'));
});

it('what is late, the service says: the clock of the workstation says nothing, and a paused term is in neither list', async () => {
  const items = [
    { ...term('d1', 'BREACHED_ONE', 'investigator', HOUR), state: 'BREACHED' },
    { ...term('d2', 'RUNNING_ONE', 'investigator', -HOUR), state: 'RUNNING' },
    { ...term('d3', 'PAUSED_ONE', 'investigator', -HOUR), state: 'PAUSED' },
  ];
  await show('/today', answers({ 'GET /api/notification/v1/deadlines': [json({ items })] }));
  const late = await screen.findByRole('region', { name: 'Vencido' });
  expect(within(late).getByText('Se debe breached_one')).toBeVisible();
  expect(within(late).getByText(/^vencido hace/)).toHaveClass('late');
  expect(within(late).getAllByRole('row')).toHaveLength(2);
  const soon = screen.getByRole('region', { name: 'Vence en un día' });
  expect(within(soon).getByText('Se debe running_one')).toBeVisible();
  expect(within(soon).getByText(/^faltan/)).not.toHaveClass('late');
  expect(screen.queryByText('Se debe paused_one')).toBeNull();
});

it('what was not read to its end is a least number, and nobody says that all files have a person', async () => {
  const taken = (caseId: string) => ({ cursor: caseId, caseId, reportId: 'r1', investigator: 'x', registeredAt: from(-HOUR), firstLevelArea: 'XX-01', released: false, firstHypothesis: 'PROPOSED', standing: 'OPEN' });
  const items = Array.from({ length: 2_000 }, (_, index) => taken(String(index)));
  const { user } = await show(
    '/today',
    answers({ 'GET /api/investigation/v1/investigations': [json({ items, next: '2000' }), json({ items: items.slice(1) })] }),
  );
  expect((await screen.findByText('expedientes sin nadie')).closest('li')).toHaveTextContent('al menos 0');
  expect(screen.getByText('plazo vencido').closest('li')).not.toHaveTextContent('al menos');
  expect(screen.queryByText('Cada expediente tiene a una persona.')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Mostrar más' }));
  expect(await screen.findByText('Cada expediente tiene a una persona.')).toBeVisible();
  expect(screen.queryByText(/hay más/)).toBeNull();
});

it('a claim that changed hands is said plainly: no answer is invented', async () => {
  const { user } = await show('/today/claim/r2', answers({ 'POST /api/intake/v1/reports/r2/claim/reassignment': [() => new Response(null, { status: 204 })] }));
  await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'Turno');
  await user.click(screen.getByRole('button', { name: 'Reasignar o liberar' }));
  expect(await screen.findByText('El reporte cambió de manos')).toBeVisible();
  expect(screen.queryByText('Ningún plazo cambia.')).toBeNull();
});

it('the lists of a day are narrowed by function and number and sorted together, and what is left out is not called nothing', async () => {
  const other = 'b0289ce5-28d9-4854-bd02-6772f39549f9';
  const items = [
    term('d1', 'ZEAL', 'investigator', -3 * HOUR),
    { ...term('d2', 'CARE', 'protection-officer', -2 * HOUR), caseId: other },
    term('d3', 'BREVITY', 'investigator', -HOUR),
  ];
  const { user, router } = await show('/today', answers({ 'GET /api/notification/v1/deadlines': [json({ items })] }));
  const late = within(await screen.findByRole('region', { name: 'Vencido' }));
  const said = () => late.getAllByText(/^Se debe/).map((each) => each.textContent);
  expect(said()).toEqual(['Se debe zeal', 'Se debe care', 'Se debe brevity']);
  await user.click(late.getByRole('button', { name: 'Qué se debe' }));
  expect(said()).toEqual(['Se debe brevity', 'Se debe care', 'Se debe zeal']);
  await user.click(screen.getByRole('button', { name: 'Filtrar' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Quién lo debe' }), 'Protección');
  expect(said()).toEqual(['Se debe care']);
  expect(router.state.location.search).toBe('?order=WHAT&holder=protection-officer');
  expect(within(screen.getByRole('region', { name: 'Vence en un día' })).getByText('Ninguno es así.')).toBeVisible();
  expect(screen.getByText('plazos vencidos').closest('li')).toHaveTextContent('3');
  await user.type(screen.getByRole('textbox', { name: 'Número, o cómo empieza' }), caseNumber(CASE).slice(0, 5));
  expect(screen.getByRole('region', { name: 'Expedientes que nadie ha asumido' })).toHaveTextContent(caseNumber(CASE));
});

it('the ombudsman sees what waits for them, which answers are awaited and what is overdue, and goes on in the case', async () => {
  const items = [
    term('d1', 'FILE_OPENED', 'investigator', -HOUR),
    term('d2', 'ANSWER_TO_OVERSIGHT', 'supervisor', HOUR),
    term('d3', 'INACTIVITY_ANSWER_90', 'ombudsman', 100 * HOUR),
  ];
  const { sent } = await showAs('/today', answers({ 'GET /api/notification/v1/deadlines': [json({ items })] }), ['ombudsman']);
  const own = await screen.findByRole('region', { name: 'Lo que la Defensoría debe hacer' });
  expect(within(own).getByRole('link', { name: 'Mandar' })).toHaveAttribute('href', `/today/inactivity/d3?case=${CASE}`);
  const asked = screen.getByRole('region', { name: 'Respuestas que se exigieron' });
  expect(within(asked).getByRole('link', { name: 'Ver en el caso' })).toHaveAttribute('href', `/cases/${CASE}/duties`);
  const late = screen.getByRole('region', { name: 'Vencido' });
  expect(within(late).getByRole('link', { name: 'Objetar o exigir respuesta' })).toHaveAttribute('href', `/cases/${CASE}/duties`);
  expect(screen.queryByRole('link', { name: 'Responder' })).toBeNull();
  expect(sent.some((each) => each.path.startsWith('/api/investigation'))).toBe(false);
});

it.each([
  ['INACTIVITY_ANSWER', 'INACTIVITY_30', 'supervisor'],
  ['INACTIVITY_ANSWER_60', 'INACTIVITY_60', 'supervisor'],
  ['INACTIVITY_ANSWER_90', 'INACTIVITY_90', 'ombudsman'],
])('the answer to %s names the step %s', async (rule, step, holder) => {
  const { user, sent } = await showAs(
    `/today/inactivity/d1?case=${CASE}`,
    answers({
      'GET /api/notification/v1/deadlines': [json({ items: [term('d1', rule, holder, HOUR)] })],
      [`POST /api/investigation/v1/investigations/${CASE}/inactivity-answers`]: [json(DONE)],
    }),
    [holder],
  );
  await user.type(await screen.findByRole('textbox', { name: 'Qué hay que hacer' }), 'Oír a la vecina');
  await user.click(screen.getByRole('button', { name: 'Mandar' }));
  expect(await screen.findByText('Lo mandado quedó registrado')).toBeVisible();
  expect(sent.find((each) => each.path.endsWith('/inactivity-answers'))?.body).toMatchObject({ step, instruction: 'Oír a la vecina' });
});

it('who has no day reads that nothing is here for them, and no service is asked', async () => {
  const { sent } = await showAs('/today', answers(), ['investigator']);
  expect(await screen.findByRole('heading', { name: 'Aquí no hay nada para usted' })).toBeVisible();
  expect(sent.some((each) => each.path === '/api/intake/v1/erasures')).toBe(false);
});

it('what a service refuses to the function of the reader is not here for them', async () => {
  await show('/today', answers({ 'GET /api/intake/v1/erasures': [refused(403, 'wrong-role')] }));
  expect(await screen.findByRole('heading', { name: 'Aquí no hay nada para usted' })).toBeVisible();
  expect(screen.queryByText('plazo vencido')).toBeNull();
});
