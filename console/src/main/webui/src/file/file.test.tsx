import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { forgetAllOf } from '../kit/draft';
import { cache } from '../shell/cache';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, refused, show as shown } from '../test/show';
import { workspace } from '../test/workspace';

const MINE = '5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0001';
const FREE = '5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0002';
const OTHER = '5f0c7b1e-9a53-4f0e-9f55-3a1c1e9d0003';
const NUMBER = '9T3GF-9T001-F';
const ANA = '0b6f9a52-6f1d-4a6e-8a44-2d3f3c1e9d01';
const FILE = `/api/investigation/v1/investigations/${MINE}`;
const words = (text: string) => ({ es: text, en: text, pt: text });
const lists = {
  ...vocabularies.lists,
  HypothesisType: { title: words('Tipo'), codes: { DEFENCE_LINKED: words('Vínculo con la defensa'), ALTERNATIVE: words('Alternativa') } },
  HypothesisStatus: { title: words('Estado'), codes: { PROPOSED: words('Propuesta'), ACTIVE: words('Activa') } },
};
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const row = (caseId: string, more: object = {}) => ({
  cursor: caseId,
  caseId,
  reportId: 'r1',
  registeredAt: ago(9),
  firstLevelArea: 'XX-01',
  mine: false,
  released: false,
  firstHypothesis: 'PROPOSED',
  standing: 'OPEN',
  touchedAt: ago(9),
  open: 0,
  overdue: 0,
  ...more,
});
const ROWS = {
  mine: row(MINE, { mine: true, investigator: 'x', touchedAt: ago(2), lastAct: 'a0', open: 1, overdue: 1 }),
  free: row(FREE),
  other: row(OTHER, { investigator: 'y' }),
};
/** The list as the service narrows and orders it. */
const listed = ({ url }: Request) => {
  const { searchParams: said } = new URL(url);
  const own = said.get('order') === 'UNTOUCHED' ? [ROWS.free, ROWS.mine] : [ROWS.mine, ROWS.free];
  return json({ items: said.get('holder') === 'MINE_OR_NOBODY' ? own : [...own, ROWS.other] })();
};
const view = (more: object = {}) => ({
  caseId: MINE,
  reportId: 'r1',
  affected: [{ party: 'p1', kind: 'PERSON' }],
  mine: true,
  investigator: 'x',
  released: false,
  consents: {},
  partyConsents: {},
  traits: [{ trait: 'PHONE', answer: 'YES' }],
  coded: [],
  sameIncident: [],
  standing: 'OPEN',
  ...more,
});
const programme = {
  caseId: MINE,
  at: ago(0),
  version: 0,
  reviewOverdue: false,
  reviewsDue: [],
  standing: { state: 'ACTIVE' },
  answers: [],
  lines: [{ lineId: 'l1', code: 'L1', hypotheses: ['h1'], state: 'OPEN', inProgramme: false }],
  next: 'a1',
  acts: [{ actId: 'a1', lineId: 'l1', type: 'WITNESS', substantive: true, owner: 'x', mine: true, due: ago(1), overdue: true, state: 'ORDERED' }],
};
const DONE = { recorded: [], clocks: { started: [], met: [{ term: 'FIRST_ACT', label: words('Realizar la primera diligencia'), toBeConfirmed: false }], contested: [] } };

const INES = {
  person: '6a3a9c0e-2f64-4d0c-8e53-0a5b8f6f4a11', pseudonym: 'p1', name: 'Inés Vega', functions: ['investigator'], institution: 'MECHANISM',
};
const show = (path: string, all: Answers, functions = ['investigator']) => shown(path, all, functions);

function answers(more: Answers = {}): Answers {
  return {
    ...workspace(MINE, NUMBER, 'r1'),
    'GET /api/intake/v1/public/vocabularies': [json({ lists })],
    'GET /api/intake/v1/public/areas': [json(areas)],
    'GET /api/investigation/v1/investigations': [listed],
    'GET /api/notification/v1/deadlines': [
      json({
        items: [
          { deadlineId: 'd1', ruleId: 'R', caseId: MINE, holder: 'investigator', start: ago(3), due: ago(1), state: 'BREACHED', explanation: words('Adoptar la primera hipótesis') },
        ],
      }),
    ],
    [`GET ${FILE}`]: [json(view(), 200, { ETag: '"2"' })],
    [`GET ${FILE}/programme`]: [json(programme)],
    [`GET ${FILE}/hypotheses`]: [json({ items: [{ hypothesisId: 'h1', type: 'DEFENCE_LINKED', status: 'ACTIVE', privateLifeApproved: false, interests: 0, reviews: [] }] })],
    ...more,
  };
}

it('my files stand by the next term or by the days without an act, and those of others are left out', async () => {
  const { user, router } = await show('/file', answers());
  expect(await screen.findByRole('link', { name: NUMBER })).toBeVisible();
  const numbers = () => screen.getAllByRole('row').slice(1).map((each) => within(each).getByRole('link').getAttribute('href'));
  await waitFor(() => expect(numbers()).toEqual([`/cases/${MINE}/investigation`, `/cases/${FREE}/investigation`]));
  expect(screen.getByText('Adoptar la primera hipótesis')).toBeVisible();
  expect(screen.getByText('1 diligencia vencida')).toHaveClass('late');
  await user.click(screen.getByRole('button', { name: 'Última diligencia' }));
  await waitFor(() => expect(numbers()).toEqual([`/cases/${FREE}/investigation`, `/cases/${MINE}/investigation`]));
  expect(router.state.location.search).toBe('?order=UNTOUCHED');
  await user.click(screen.getByRole('button', { name: 'Filtrar' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Responde' }), 'Cualquier persona');
  await waitFor(() => expect(numbers()).toHaveLength(3));
  await user.click(screen.getByRole('button', { name: 'Quitar los filtros' }));
  await waitFor(() => expect(numbers()).toHaveLength(2));
});

it('a supervisor looks for the files of one investigator by name', async () => {
  const { user, sent, router } = await show(
    '/file',
    answers({
      'GET /api/investigation/v1/staff': [json([{ person: ANA, pseudonym: 'y', name: 'Ana', functions: ['investigator'], institution: 'MECHANISM' }])],
    }),
    ['supervisor'],
  );
  await user.click(await screen.findByRole('button', { name: 'Filtrar' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Quién investiga' }), 'Ana');
  await waitFor(() => expect(sent.filter(({ path }) => path === '/api/investigation/v1/investigations').at(-1)?.query).toMatchObject({ investigator: 'y' }));
  expect(sent.filter(({ path }) => path === '/api/investigation/v1/investigations').at(-1)?.query).not.toHaveProperty('holder');
  expect(router.state.location.search).toBe('?investigator=y');
  expect(screen.getByRole('option', { name: 'La persona elegida' })).toBeVisible();
  expect(screen.queryByRole('option', { name: 'Usted, o nadie todavía' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Quitar los filtros' }));
});

it('a supervisor gives several files to one investigator, and reads of each that was not given why', async () => {
  const reassigned = (caseId: string) => `POST /api/investigation/v1/investigations/${caseId}/reassignment`;
  const { user, sent } = await show(
    '/file',
    answers({
      'GET /api/investigation/v1/staff': [json([{ person: ANA, pseudonym: 'x', name: 'Ana', functions: ['investigator'], institution: 'MECHANISM', since: ago(9) }])],
      [`GET /api/investigation/v1/investigations/${FREE}`]: [json(view({ caseId: FREE }), 200, { ETag: '"7"' })],
      [reassigned(MINE)]: [json(DONE)],
      [reassigned(FREE)]: [refused(409, 'file-has-an-investigator')],
    }),
    ['supervisor'],
  );
  for (const box of await screen.findAllByRole('checkbox', { name: /^Elegir el caso/ })) {
    await user.click(box);
  }
  const form = screen.getByRole('group', { name: 'Asignar los expedientes elegidos' });
  expect(within(form).getByRole('button', { name: 'Faltan la persona o las razones' })).toBeVisible();
  await user.type(within(form).getByRole('combobox', { name: 'Quién investiga' }), ANA);
  await user.type(within(form).getByRole('textbox', { name: 'Razones' }), 'Cerca de su casa');
  await user.click(within(form).getByRole('button', { name: 'Asignar los elegidos' }));
  expect(await screen.findByText('Hecho en 1')).toBeVisible();
  expect(await within(form).findByRole('alert')).toBeVisible();
  const given = sent.filter(({ method, path }) => method === 'POST' && path.endsWith('/reassignment'));
  expect(given.map(({ headers }) => headers.get('If-Match'))).toEqual(['"2"', '"7"']);
  expect(new Set(given.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(2);
  expect(given[0]?.body).toEqual({ person: ANA, reasons: 'Cerca de su casa' });
});

it('a file is a section of its case, and its address of before leads there', async () => {
  const { router } = await show(`/file/${MINE}/programme`, answers());
  expect(await screen.findByRole('heading', { level: 1, name: NUMBER })).toBeVisible();
  expect(router.state.location.pathname).toBe(`/cases/${MINE}/investigation/programme`);
  expect(await screen.findByRole('link', { name: 'Registrar como hecha: Entrevista' })).toBeVisible();
  const investigation = screen.getByRole('region', { name: 'Investigación' });
  expect(investigation).toHaveTextContent('RespondeUsted');
});

it('a file stands although the service that tells the history of its case is away', async () => {
  const before = cache.getDefaultOptions();
  cache.setDefaultOptions({ ...before, queries: { ...before.queries, retryDelay: 1 } });
  const away = { [`GET /api/notification/v1/cases/${MINE}`]: [json({}, 503)], [`GET /api/notification/v1/cases/${MINE}/timeline`]: [json({}, 503)] };
  await show(`/cases/${MINE}/investigation/programme`, answers(away));
  expect(await screen.findByRole('link', { name: 'Registrar como hecha: Entrevista' })).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: NUMBER })).toBeVisible();
  expect(screen.getAllByText(/^No se pudo leer/)[0]).toBeVisible();
  expect(screen.queryByText('Urgencia')).toBeNull();
  cache.setDefaultOptions(before);
});

it('who reads files and works on none has what is known of it, and none of its acts', async () => {
  await show(`/cases/${MINE}/investigation`, answers({ [`GET ${FILE}`]: [json({ ...view({ mine: false }), investigator: undefined })] }), ['ombudsman']);
  expect(await screen.findByText('teléfono')).toBeVisible();
  expect(screen.queryByRole('navigation', { name: 'Partes del expediente' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Asumir el expediente' })).toBeNull();
});

it('a file that nobody has is taken on the version that was read', async () => {
  const { user, sent } = await show(
    `/cases/${MINE}/investigation`,
    answers({
      [`GET ${FILE}`]: [json({ ...view({ mine: false }), investigator: undefined }, 200, { ETag: '"1"' }), json(view(), 200, { ETag: '"2"' })],
      [`POST ${FILE}/taking`]: [json(DONE)],
    }),
  );
  await user.click(await screen.findByRole('link', { name: 'Asumir el expediente' }));
  await user.click(await screen.findByRole('button', { name: 'Asumir' }));
  expect(await screen.findByText('El expediente es suyo')).toBeVisible();
  expect(sent.find((each) => each.path.endsWith('/taking'))?.headers.get('If-Match')).toBe('"1"');
  expect(screen.queryByRole('link', { name: 'Asumir el expediente' })).toBeNull();
});

it('a supervisor gives a file that nobody has taken', async () => {
  await show(`/cases/${MINE}/investigation`, answers({ [`GET ${FILE}`]: [json({ ...view({ mine: false }), investigator: undefined })] }), ['supervisor']);
  expect(await screen.findByRole('link', { name: 'Asignar el expediente' })).toHaveAttribute('href', `/today/file/${MINE}`);
});

it('an act that is overdue is recorded as done, and the answer says which term it met', async () => {
  const { user, sent } = await show(
    `/cases/${MINE}/investigation/programme`,
    answers({ [`POST ${FILE}/acts/a1/completion`]: [refused(422, 'invalid', [{ pointer: '/result', code: 'not-null' }]), json(DONE)] }),
  );
  const done = await screen.findByRole('link', { name: 'Registrar como hecha: Entrevista' });
  expect(within(done.closest('tr') as HTMLElement).getByText(/^vencido hace 1 d/)).toHaveClass('late');
  await user.click(done);
  await user.type(await screen.findByRole('textbox', { name: 'Qué se hizo y qué se supo' }), 'Habló');
  await user.click(screen.getByRole('button', { name: 'Registrar' }));
  await user.click(await screen.findByRole('radio', { name: 'Se encontró algo' }));
  await user.click(screen.getByRole('button', { name: 'Registrar' }));
  expect(await screen.findByText('Cuenta para: Realizar la primera diligencia.')).toBeVisible();
  expect(sent.filter((each) => each.path.endsWith('/completion')).at(-1)?.body).toEqual({ result: 'FOUND', evidence: [], text: 'Habló' });
});

it('what was typed about an act or a hypothesis goes with the case that its reader may no longer know', async () => {
  const { user, router } = await show(`/cases/${MINE}/investigation/programme`, answers());
  for (const [page, field] of [
    ['programme/done/a1', 'Qué se hizo y qué se supo'],
    ['hypotheses/h1/support', 'Razones'],
  ] as const) {
    await router.navigate(`/cases/${MINE}/investigation/${page}`);
    await user.type(await screen.findByRole('textbox', { name: field }), 'A medio escribir');
    await router.navigate(`/cases/${MINE}/investigation/programme`);
    await waitFor(() => expect(screen.queryByRole('textbox', { name: field })).toBeNull());
    forgetAllOf(MINE);
    await router.navigate(`/cases/${MINE}/investigation/${page}`);
    expect(await screen.findByRole('textbox', { name: field })).toHaveValue('');
  }
});

it('what the State owes is shown as of a date, what is breached first', async () => {
  const item = (name: string, status: string) => ({ item: name, mandatory: true, contestable: false, weak: false, label: words(name), standard: '', mark: 'KNOWN', status, provenBy: [], contests: [] });
  const list = { caseId: MINE, list: 1, asOf: ago(0), provisional: false, diligent: false, items: [item('Uno', 'MET'), item('Tres', 'NOT_COMPUTED'), item('Dos', 'BREACHED')] };
  const { user } = await show(`/cases/${MINE}/duties/diligence`, answers({ [`GET ${FILE}/diligence`]: [json(list)] }));
  await screen.findByText('1 obligación por cumplir.');
  const [, first, second] = screen.getAllByRole('row');
  expect(first).toHaveTextContent('Incumplido');
  expect(first).toHaveTextContent('Dos');
  expect(second).toHaveTextContent('No se calcula');
  expect(screen.getByText('1 obligación se comprueba fuera de este sistema.')).toBeVisible();
  await user.type(screen.getByLabelText(/^A la fecha de/), '2026-03-01T08:00');
  expect(await screen.findByText(/^Como estaba el/)).toBeVisible();
  expect(document.body.textContent).not.toMatch(/BREACHED|MET/);
});

it('a duty that is not met carries the act that meets it, with what is known filled in', async () => {
  const item = (name: string, status: string) => ({ item: name, mandatory: true, contestable: false, weak: false, label: words(name), standard: '', mark: 'KNOWN', status, provenBy: [], contests: [] });
  const list = { caseId: MINE, list: 2, asOf: ago(0), provisional: false, diligent: false, items: [item('OP-01', 'NOT_MET'), item('OP-02', 'MET')] };
  const meets = [{ id: 'OP-01', choose: { priority: 'HIGH' } }, { id: 'OP-02', choose: {} }];
  const acts = [
    { operation: 'setPriority', standing: 'OPEN', terms: [], items: meets },
    { operation: 'proposeHypothesis', standing: 'OPEN', terms: [], items: [{ id: 'OP-01', choose: {} }] },
    { operation: 'assignUnit', standing: 'CLOSED', refusal: 'file-ended', terms: [], items: [{ id: 'OP-01', choose: {} }] },
  ];
  const { user } = await show(`/cases/${MINE}/duties/diligence`, answers({ [`GET ${FILE}/diligence`]: [json(list)], [`GET ${FILE}/acts`]: [json({ acts })] }));
  const [duty, ...others] = await screen.findAllByRole('list', { name: 'Lo que cumple esta obligación' });
  expect(others).toEqual([]);
  const here = within(duty as HTMLElement);
  expect(here.getAllByRole('listitem')).toHaveLength(2);
  expect(here.getByRole('link', { name: 'Proponer una hipótesis alternativa' })).toHaveAttribute('href', `/cases/${MINE}/investigation/hypotheses/new`);
  await user.click(here.getByRole('button', { name: 'Fijar la prioridad' }));
  expect(await here.findByRole('radio', { checked: true })).toHaveAccessibleName('Alta');
});

it('a series stands with its nearest cases side by side, and a person says once what all of them have in common', async () => {
  const side = (caseId: string) => ({ caseId, registeredAt: ago(3), firstLevelArea: 'XX-01' });
  const likeness = [{ code: 'SAME_NUMBER', words: words('El mismo número de teléfono') }];
  const series = {
    seriesId: 's1',
    here: side(MINE),
    likeness,
    standing: 'PROPOSED',
    foundAt: ago(1),
    nearest: [{ there: side(OTHER), likeness, standing: 'PROPOSED' }],
    cases: 101,
    undecided: 101,
    until: 'c1',
  };
  const { user, sent } = await show(
    `/cases/${MINE}/investigation/matches`,
    answers({ [`GET ${FILE}/series`]: [json({ items: [series] })], [`POST ${FILE}/series/s1/decision`]: [json({ ...DONE, clocks: { started: [], met: [], contested: [] } })] }),
  );
  expect(await screen.findByRole('heading', { name: 'Serie 1: más de cien casos' })).toBeVisible();
  expect(screen.getAllByText('El mismo número de teléfono')).toHaveLength(2);
  await user.click(screen.getByRole('link', { name: 'Decidir' }));
  await user.click(await screen.findByRole('radio', { name: 'Misma autoría' }));
  await user.type(screen.getByRole('textbox', { name: /^Razones/ }), 'Igual');
  await user.click(screen.getByRole('button', { name: 'Registrar la decisión' }));
  expect(await screen.findByText('La decisión quedó registrada')).toBeVisible();
  expect(sent.find((each) => each.path.endsWith('/decision'))?.body).toEqual({ decision: 'SAME_AUTHOR', reasons: 'Igual', until: 'c1' });
});

it('a person says it of a part of a series', async () => {
  const side = (caseId: string) => ({ caseId, registeredAt: ago(3), firstLevelArea: 'XX-01' });
  const likeness = [{ code: 'SAME_NUMBER', words: words('El mismo número de teléfono') }];
  const near = { there: side(OTHER), likeness, standing: 'CONFIRMED' };
  const series = { seriesId: 's1', here: side(MINE), likeness, standing: 'PROPOSED', foundAt: ago(1), nearest: [near], cases: 3, undecided: 1, until: 'c1' };
  const { user, sent } = await show(
    `/cases/${MINE}/investigation/matches/s1`,
    answers({ [`GET ${FILE}/series`]: [json({ items: [series] })], [`POST ${FILE}/series/s1/decision`]: [json({ ...DONE, clocks: { started: [], met: [], contested: [] } })] }),
  );
  expect(await screen.findByText('Pertenece a ella')).toBeVisible();
  await user.click(await screen.findByRole('radio', { name: 'Sin relación' }));
  await user.click(screen.getByRole('radio', { name: 'De este caso y de los más parecidos que se muestran' }));
  await user.type(screen.getByRole('textbox', { name: /^Razones/ }), 'Una línea');
  await user.click(screen.getByRole('button', { name: 'Registrar la decisión' }));
  expect(await screen.findByText('La decisión quedó registrada')).toBeVisible();
  expect(sent.find((each) => each.path.endsWith('/decision'))?.body).toEqual({ decision: 'UNRELATED', reasons: 'Una línea', cases: [MINE, OTHER] });
});

it('recorded facts are weighed against a hypothesis: what is on record in all services is offered in words', async () => {
  const recorded = (eventId: string, event: string) => ({ eventId, event, category: 'x', stream: 's', version: 1, recordedAt: ago(1) });
  const events = { asOf: ago(0), items: [recorded('e1', 'report-triaged.v1'), recorded('e2', 'act-done.v1'), recorded('e3', 'unheard-of.v1')] };
  const { user, sent } = await show(
    `/cases/${MINE}/investigation/hypotheses`,
    answers({ [`GET ${FILE}/events`]: [json(events)], [`POST ${FILE}/hypotheses/h1/weakening`]: [refused(409, 'because-needed'), json(DONE)] }),
  );
  await user.click(await screen.findByRole('link', { name: 'En contra: Vínculo con la defensa' }));
  const facts = await screen.findByRole('group', { name: 'En qué hechos registrados se apoya' });
  expect(within(facts).getAllByRole('checkbox').map((each) => each.closest('div')?.textContent?.split(' · ')[0])).toEqual(['Se hizo una diligencia', 'Se fijó la urgencia']);
  await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'El número era otro');
  await user.click(screen.getByRole('button', { name: 'Registrar' }));
  expect(await screen.findByText(/Nombre al menos un hecho registrado/)).toBeVisible();
  await user.click(within(facts).getByRole('checkbox', { name: /^Se hizo una diligencia/ }));
  await user.click(screen.getByRole('button', { name: 'Registrar' }));
  await screen.findByText('Los hechos en contra quedaron registrados');
  expect(sent.filter((each) => each.path.endsWith('/weakening')).at(-1)?.body).toEqual({ because: ['e2'], reasons: 'El número era otro' });
});

it('the link with the work is proposed to be discarded on the last analysis of the context, and a supervisor decides', async () => {
  const hypothesis = (more: object) => ({ hypothesisId: 'h1', type: 'DEFENCE_LINKED', status: 'ACTIVE', privateLifeApproved: false, interests: 0, reviews: [], ...more });
  const product = (productId: string, kind: string, version: number) => ({ productId, kind, version, confidence: 'HIGH', sources: 1 });
  const proposal = await show(
    `/cases/${MINE}/investigation/hypotheses/h1/discard`,
    answers({
      [`GET ${FILE}/analysis`]: [
        json({ products: [product('p1', 'CONTEXT', 1), product('p1', 'CONTEXT', 2), product('p2', 'THREAT', 3)] }),
        json({ products: [product('p1', 'CONTEXT', 3)] }),
      ],
      [`POST ${FILE}/hypotheses/h1/discards`]: [json({}, 503), json({ ...DONE, discardId: 'd1' }, 201)],
    }),
  );
  await proposal.user.click(await screen.findByRole('radio', { name: 'De la labor' }));
  await proposal.user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Cada línea llevó a otro');
  await waitFor(() => expect(proposal.sent.some((each) => each.path.endsWith('/analysis'))).toBe(true));
  await proposal.user.click(screen.getByRole('button', { name: 'Proponer' }));
  await proposal.user.click(await screen.findByRole('button', { name: 'Preguntar de nuevo' }));
  await screen.findByText('El descarte quedó propuesto');
  const proposed = { context: { id: 'p1', version: 2 }, stereotypeCheck: 'WORK', reasons: 'Cada línea llevó a otro' };
  expect(proposal.sent.filter((each) => each.path.endsWith('/discards')).map((each) => each.body)).toEqual([proposed, proposed]);
  cleanup();
  cache.clear();
  const decision = await show(
    `/cases/${MINE}/investigation/hypotheses`,
    answers({
      [`GET ${FILE}`]: [json(view({ mine: false }), 200, { ETag: '"2"' })],
      [`GET ${FILE}/hypotheses`]: [json({ items: [hypothesis({ discardId: 'd1' })] })],
      [`POST ${FILE}/hypotheses/h1/discards/d1/approval`]: [refused(409, 'victim-not-told')],
    }),
    ['supervisor'],
  );
  await decision.user.click(await screen.findByRole('link', { name: 'Descartarla: Vínculo con la defensa' }));
  await decision.user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'Nada habla por ella');
  await decision.user.click(screen.getByRole('button', { name: 'Descartar' }));
  expect(await screen.findByText(/Primero se avisa a cada parte/)).toBeVisible();
});

it('a form whose act is closed says so before it is filled in, and an act of another person names them', async () => {
  const closed = { operation: 'proposeDiscard', standing: 'CLOSED', refusal: 'line-not-exhausted', terms: [], items: [] };
  const another = { ...programme, acts: programme.acts.map((each) => ({ ...each, mine: false, owner: INES.pseudonym })) };
  const { router } = await show(
    `/file/${MINE}/hypotheses/h1/discard`,
    answers({
      [`GET ${FILE}/analysis`]: [json({ products: [] })],
      [`GET ${FILE}/hypotheses/h1/acts`]: [json({ acts: [closed] })],
      [`GET ${FILE}/programme`]: [json(another)],
      'GET /api/investigation/v1/staff': [json([INES])],
    }),
  );
  expect(await screen.findByText(/^Ahora no: /)).toBeVisible();
  await act(() => router.navigate(`/file/${MINE}/programme`));
  expect(await screen.findByText('Inés Vega')).toBeVisible();
});

it('a sealed part of a file is opened for a purpose, and shows what people wrote and no code', async () => {
  const content = { caseId: MINE, type: 'DEFENCE_LINKED', reasons: 'La amenaza nombra su labor', by: 'PEDRO', reference: '00123456789012345678', holder: '0012345678901234567a' };
  const told = { openingId: 'o1', part: 'HYPOTHESES', erased: false, events: [{ of: 'h1', recordedAt: ago(1), occurredAt: ago(1), event: 'hypothesis-adopted', content, erased: false }] };
  const { user, sent } = await show(`/file/${MINE}`, answers({ [`POST ${FILE}/openings`]: [json(told)] }), ['investigator']);
  await user.click(await screen.findByRole('link', { name: 'Abrir lo sellado del expediente' }));
  await user.click(await screen.findByRole('radio', { name: 'Las hipótesis y sus razones' }));
  await user.click(screen.getByRole('radio', { name: 'Triaje' }));
  await user.click(screen.getByRole('button', { name: 'Abrir' }));
  const opened = within(await screen.findByRole('region', { name: 'Abierto: Las hipótesis y sus razones' }));
  expect(opened.getByText('La amenaza nombra su labor')).toBeVisible();
  expect(opened.getByText('PEDRO')).toBeVisible();
  expect(opened.getByText('00123456789012345678')).toBeVisible(); // the number of a court, not a pseudonym
  expect(opened.queryByText(/DEFENCE_LINKED|5f0c7b1e|4567a/)).toBeNull();
  expect(sent.find((each) => each.path.endsWith('/openings'))?.body).toEqual({ part: 'HYPOTHESES', purpose: 'TRIAGE' });
});

it('an act that was given is refused with a ground, and a line of which nothing is left ends', async () => {
  const { user, sent } = await show(
    `/cases/${MINE}/investigation/programme`,
    answers({ [`POST ${FILE}/acts/a1/refusal`]: [json(DONE)], [`POST ${FILE}/lines/l1/exhaustion`]: [refused(409, 'act-open')] }),
  );
  await user.click(await screen.findByRole('link', { name: 'Rechazar: Entrevista' }));
  await user.click(await screen.findByRole('radio', { name: 'Es demasiado peligroso' }));
  await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'No hay escolta');
  await user.click(screen.getByRole('button', { name: 'Rechazar' }));
  await screen.findByText('El rechazo quedó registrado');
  expect(sent.find((each) => each.path.endsWith('/refusal'))?.body).toEqual({ ground: 'TOO_DANGEROUS', reasons: 'No hay escolta' });
  await user.click(screen.getByRole('link', { name: /^Dar por agotada: / }));
  await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'Nada queda');
  await user.click(screen.getByRole('button', { name: 'Registrar' }));
  expect(await screen.findByText(/Una diligencia de esta línea sigue abierta/)).toBeVisible();
});

it('a supervisor decides that another file joins the matrix of this one', async () => {
  const matrix = { matrixId: 'x1', standing: 'OPEN', members: [MINE], waiting: [{ proposalId: 'p1', caseId: OTHER, change: 'JOIN', proposedBy: 'y' }] };
  const at = `/api/investigation/v1/investigations/${OTHER}/matrices/x1/proposals/p1/approval`;
  const { user, sent } = await show(
    `/cases/${MINE}/investigation/matches`,
    answers({ [`GET ${FILE}/series`]: [json({ items: [] })], [`GET ${FILE}/matrices`]: [json({ items: [matrix] })], [`POST ${at}`]: [json(DONE)] }),
    ['supervisor'],
  );
  expect(await screen.findByText(/^Se propone que se una/)).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Aceptar' }));
  await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'El parecido está confirmado');
  await user.click(screen.getByRole('button', { name: 'Aceptar' }));
  await screen.findByText('El cambio quedó aceptado');
  expect(sent.find((each) => each.path === at)?.body).toEqual({ reasons: 'El parecido está confirmado' });
});

it('a supervisor closes a matrix in which this file is', async () => {
  const matrix = { matrixId: 'x1', standing: 'OPEN', members: [MINE, OTHER], waiting: [] };
  const at = `${FILE}/matrices/x1/closing`;
  const { user, sent } = await show(
    `/cases/${MINE}/investigation/matches`,
    answers({ [`GET ${FILE}/series`]: [json({ items: [] })], [`GET ${FILE}/matrices`]: [json({ items: [matrix] })], [`POST ${at}`]: [json(DONE)] }),
    ['supervisor'],
  );
  await user.click(await screen.findByRole('link', { name: 'Cerrar la matriz' }));
  await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'Cada causa siguió su camino');
  await user.click(screen.getByRole('button', { name: 'Cerrar' }));
  await screen.findByText('La matriz quedó cerrada');
  expect(sent.find((each) => each.path === at)?.body).toEqual({ reasons: 'Cada causa siguió su camino' });
});

it('an item is offered to another person, who may refuse it', async () => {
  const item = (openTransfer?: object) => ({
    evidenceId: 'e1', kind: 'VIDEO', copy: 'ORIGINAL', status: 'IDENTIFIED', restrictions: [], disclosedTo: [], custody: { holder: 'x', how: 'SEIZED', gaps: [], openTransfer },
  });
  const { user, sent } = await show(
    `/cases/${MINE}/investigation/evidence`,
    answers({
      [`GET ${FILE}/evidence`]: [json({ items: [item()] }), json({ items: [item({ transferId: 't1', to: 'y' })] })],
      'GET /api/investigation/v1/staff': [json([INES])],
      [`POST ${FILE}/evidence/e1/custody/transfers`]: [json({ ...DONE, transferId: 't1' }, 201)],
      [`POST ${FILE}/evidence/e1/custody/transfers/t1/refusal`]: [json(DONE)],
    }),
  );
  await user.click(await screen.findByRole('link', { name: /^Entregar: / }));
  await user.click(await screen.findByRole('combobox', { name: 'Quién lo recibe' }));
  await user.click(await screen.findByRole('option', { name: /^Inés Vega/ }));
  await user.type(screen.getByRole('textbox', { name: 'Dónde se entrega' }), 'Laboratorio');
  await user.type(screen.getByRole('textbox', { name: 'Para qué' }), 'Peritaje');
  await user.click(screen.getByRole('button', { name: 'Entregar' }));
  await screen.findByText('La entrega quedó ofrecida');
  expect(sent.find((each) => each.path.endsWith('/transfers'))?.body).toEqual({ to: INES.person, place: 'Laboratorio', purpose: 'Peritaje' });
  await user.click(await screen.findByRole('link', { name: /^No recibir: / }));
  await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'El sello está roto');
  await user.click(screen.getByRole('button', { name: 'No recibir' }));
  await screen.findByText('Quedó registrado que usted no lo recibe');
  expect(sent.find((each) => each.path.endsWith('/refusal'))?.body).toEqual({ sealIntact: false, reasons: 'El sello está roto' });
});

it('a file has the list of all that can be recorded of it, and its screens stand in it', async () => {
  const { user } = await show(`/cases/${MINE}/investigation`, answers(), ['investigator']);
  const list = within(await screen.findByRole('region', { name: 'Todo lo que usted puede registrar aquí' }));
  await user.click(list.getByRole('button', { name: /^Programa/ }));
  expect(list.getByRole('link', { name: 'Ordenar una diligencia' })).toHaveAttribute('href', `/cases/${MINE}/investigation/programme/act`);
});
