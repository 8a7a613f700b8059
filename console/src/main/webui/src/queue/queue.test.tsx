import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LOOK_AGAIN } from '../api/here';
import { forgetAllOf } from '../kit/draft';
import { areas, row, view, vocabularies } from '../test/samples';
import { type Answers, json, line, refused, show } from '../test/show';

const DONE = { recorded: [], clocks: { started: [], met: [{ term: 'TRIAGE', label: { es: 'Hacer el triaje', en: 'Triage' }, toBeConfirmed: false }], contested: [] } };
const TOLD = { account: 'La esperan en la puerta', files: [], facets: {}, defenceActivities: [], defenceCauses: [], institutions: [], traces: [], unmapped: {} };
const TRIAGE = 'POST /api/intake/v1/reports/r1/triage';

function answers(more: Answers = {}, stream = line()): Answers {
  return {
    'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
    'GET /api/intake/v1/public/areas': [json(areas)],
    'GET /api/intake/v1/reports': [json({ items: [row('r1')] })],
    'GET /api/intake/v1/streams/reports': [stream.answer],
    'GET /api/intake/v1/reports/r1': [json(view(), 200, { ETag: '"1"' })],
    'GET /api/intake/v1/reports/r1/look-alikes': [json([])],
    ...more,
  };
}

afterEach(() => vi.useRealTimers());

describe('the list', () => {
  it('says in words what is known, and never a code', async () => {
    await show('/queue', answers());
    const first = (await screen.findByRole('link', { name: 'XX-r1' })).closest('tr') as HTMLElement;
    await within(first).findByText('Muerte');
    expect(within(first).getByText('Sugerida: U1: hoy')).toBeVisible();
    expect(within(first).getByText('Valle Alto')).toBeVisible();
    expect(first.textContent).not.toMatch(/DEATH|HOTLINE|ANNOUNCED/);
  });

  it('says beside the list why an urgency is suggested, and leads to the case', async () => {
    await show('/queue/r1', answers());
    const report = await screen.findByRole('complementary', { name: 'XX-r1' });
    expect(await within(report).findByText(/Por: Muerte/)).toBeVisible();
    expect(within(report).getByRole('link', { name: 'Ir al caso' })).toHaveAttribute('href', '/cases/c1');
  });

  it('shows a claim in its row, and a new report by itself', async () => {
    const stream = line();
    const service = { items: [row('r1')] };
    await show('/queue', answers({ 'GET /api/intake/v1/reports': [() => json(service)()] }, stream));
    await screen.findByRole('link', { name: 'XX-r1' });
    service.items = [row('r1', { claim: { yours: false, until: new Date(Date.now() + 900_000).toISOString() } })];
    stream.send(service.items[0] ?? {});
    expect(await screen.findByText(/^De otra persona hasta/)).toBeVisible();
    service.items = [row('r2'), ...service.items];
    stream.send(row('r2'));
    expect(await screen.findByRole('link', { name: 'XX-r2' })).toBeVisible();
  });

  it('moves nothing under a person who stands in it', async () => {
    const stream = line();
    const service = { items: [row('r1')] };
    const { user, sent } = await show('/queue', answers({ 'GET /api/intake/v1/reports': [() => json(service)()] }, stream));
    const lists = () => sent.filter((each) => each.path === '/api/intake/v1/reports').length;
    (await screen.findByRole('link', { name: 'XX-r1' })).focus();
    await waitFor(() => expect(lists()).toBe(2)); // at first, and when the line stood
    service.items = [row('r2'), ...service.items];
    stream.send(row('r2'));
    await user.click(await screen.findByRole('button', { name: '1 reporte nuevo: mostrar' }));
    expect(await screen.findByRole('link', { name: 'XX-r2' })).toBeVisible();
  });

  it('loses what is no longer there for the reader, also beside an open report, where what is new waits', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const service = { items: [row('r1'), row('r2'), row('r3')] };
    let read = 0;
    const pages = ({ url }: Request) => {
      const at = new URL(url).searchParams.get('after');
      read += at === '0' ? 1 : 0;
      return json(at === '0' ? { items: service.items.slice(0, 2), next: '1' } : { items: service.items.slice(2) })();
    };
    const { user } = await show('/queue/r1', answers({ 'GET /api/intake/v1/reports': [pages] }));
    await waitFor(() => expect(read).toBe(2)); // at first, and when the line stood
    await user.click(await screen.findByRole('button', { name: 'Mostrar más' }));
    await screen.findByRole('link', { name: 'XX-r3' });
    service.items = [row('r4'), row('r1'), row('r3')];
    vi.advanceTimersByTime(LOOK_AGAIN);
    await waitFor(() => expect(screen.queryByRole('link', { name: 'XX-r2' })).toBeNull());
    expect(within(screen.getByRole('table')).getAllByRole('link').map((each) => each.textContent)).toEqual(['XX-r1', 'XX-r3']);
  });
});

it('of a long list no more is read than is shown and one page, and what is not there is read anew', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const asked: string[] = [];
  let there = true;
  const pages = ({ url }: Request) => {
    const query = new URL(url).searchParams;
    const at = Number(query.get('after'));
    asked.push(...(query.has('limit') ? [] : [String(at)]));
    const first = there ? [row('r1'), row('r2')] : [row('r1'), row('r3')];
    return json({ items: at === 0 ? first : [row(`a${at}`), row(`b${at}`)], next: String(at + 1) })();
  };
  await show('/queue/r1', answers({ 'GET /api/intake/v1/reports': [pages] }));
  await screen.findByRole('link', { name: 'XX-r2' });
  await waitFor(() => expect(asked).toEqual(['0', '0'])); // at first, and when the line stood
  there = false;
  vi.advanceTimersByTime(LOOK_AGAIN);
  expect(await screen.findByRole('link', { name: 'XX-r3' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'XX-r2' })).toBeNull();
  expect(asked.slice(2)).toEqual(['0', '1', '0', '1', '0']);
});

describe('the list as it is narrowed', () => {
  const asked = (sent: { path: string; query: Record<string, string> }[]) =>
    sent.filter(({ path }) => path === '/api/intake/v1/reports').map(({ query }) => query);

  it('asks the service, and stands in the address by codes alone', async () => {
    const { user, sent, router } = await show('/queue', answers());
    await user.click(await screen.findByRole('button', { name: 'Filtrar' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Zona' }), 'Valle Alto');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Asumido' }), 'Libres');
    await user.type(screen.getByRole('textbox', { name: 'Número, o cómo empieza' }), 'k7-m');
    expect(router.state.location.search).toBe('?area=XX-01&claimed=NOBODY');
    await waitFor(() =>
      expect(asked(sent).at(-1)).toMatchObject({ state: 'WAITING', order: 'URGENCY', area: 'XX-01', claimed: 'NOBODY', number: 'K7M' }),
    );
    await user.click(screen.getByRole('button', { name: 'Quitar los filtros' }));
    expect(router.state.location.search).toBe('');
  });

  it('is found again by its address, and a code that no list has is left out', async () => {
    const { user, sent } = await show('/queue?claimed=MINE&order=NEWEST&urgency=U9', answers());
    expect(await screen.findByRole('button', { name: 'Filtrar (1)' })).toBeVisible();
    await waitFor(() => expect(asked(sent).at(-1)).toMatchObject({ claimed: 'MINE', order: 'NEWEST' }));
    expect(asked(sent).some((query) => 'urgency' in query)).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Filtrar (1)' }));
    await user.click(screen.getByRole('button', { name: 'Quitar los filtros' }));
  });

  it('is sorted by a click on a head', async () => {
    const { user, router } = await show('/queue', answers());
    await user.click(await screen.findByRole('button', { name: 'Plazo' }));
    expect(router.state.location.search).toBe('?order=OLDEST');
    await user.click(screen.getByRole('button', { name: 'Urgencia' }));
    expect(router.state.location.search).toBe('');
  });

  it('shows no new row that does not belong into it', async () => {
    const stream = line();
    const { user, sent } = await show('/queue?claimed=MINE', answers({}, stream));
    (await screen.findByRole('link', { name: 'XX-r1' })).focus();
    await waitFor(() => expect(asked(sent)).toHaveLength(2)); // at first, and when the line stood
    stream.send(row('r2'));
    stream.send(row('r3', { claim: { yours: true, until: new Date(Date.now() + 900_000).toISOString() } }));
    expect(await screen.findByRole('button', { name: '1 reporte nuevo: mostrar' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Filtrar (1)' }));
    await user.click(screen.getByRole('button', { name: 'Quitar los filtros' }));
  });
});

it('several reports are taken one after the other, and each that was not says why', async () => {
  const { user, sent } = await show(
    '/queue',
    answers({
      'GET /api/intake/v1/reports': [json({ items: [row('r1'), row('r2')] })],
      'POST /api/intake/v1/reports/r1/claim': [json({})],
      'POST /api/intake/v1/reports/r2/claim': [refused(409, 'claimed-by-another')],
    }),
  );
  await user.click(await screen.findByRole('checkbox', { name: 'Elegir el caso XX-r1' }));
  await user.click(screen.getByRole('checkbox', { name: 'Elegir el caso XX-r2' }));
  await user.click(screen.getByRole('button', { name: 'Asumir los elegidos' }));
  expect(await screen.findByText('Hecho en 1')).toBeVisible();
  expect(await screen.findByText(/Otra persona está leyendo este reporte/)).toBeVisible();
  const keys = sent.filter(({ path }) => path.endsWith('/claim')).map(({ headers }) => headers.get('Idempotency-Key'));
  expect(new Set(keys).size).toBe(2);
  expect(screen.getByRole('checkbox', { name: 'Elegir el caso XX-r1' })).not.toBeChecked();
});

it('the list goes out as a table only for a purpose that the person chose', async () => {
  const { user, sent } = await show('/queue', answers({ 'POST /api/intake/v1/reports/exports': [() => new Response('a,b')] }));
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
  await user.click(await screen.findByRole('button', { name: 'Exportar' }));
  await user.click(screen.getByRole('button', { name: 'Falta elegir para qué' }));
  expect(sent.some(({ path }) => path.endsWith('/exports'))).toBe(false);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Para qué se exporta' }), 'Revisar lo atrasado');
  await user.click(screen.getByRole('button', { name: 'Descargar la tabla' }));
  await waitFor(() => expect(sent.find(({ path }) => path.endsWith('/exports'))?.body).toEqual({ purpose: 'DELAY_REVIEW', state: 'WAITING', order: 'URGENCY' }));
});

it('a name finds reports for a purpose, and stands in no address', async () => {
  const { user, sent, router } = await show('/queue', answers({ 'POST /api/intake/v1/reports/name-searches': [json([row('r7')])] }));
  await user.click(await screen.findByRole('button', { name: 'Buscar por nombre' }));
  const form = screen.getByRole('form', { name: 'Reportes que nombran a una persona' });
  await user.type(within(form).getByRole('textbox'), 'Ana Pérez');
  await user.selectOptions(within(form).getByRole('combobox'), 'Triaje');
  await user.click(within(form).getByRole('button', { name: 'Buscar' }));
  expect(await within(form).findByRole('link', { name: 'XX-r7' })).toHaveAttribute('href', '/queue/r7');
  expect(sent.find(({ path }) => path.endsWith('/name-searches'))?.body).toEqual({ name: 'Ana Pérez', purpose: 'TRIAGE' });
  expect(router.state.location.search).toBe('');
});

it('what a name found goes away with the name, and before the next search', async () => {
  const searches = { 'POST /api/intake/v1/reports/name-searches': [json([row('r7')]), json([]), refused(429, 'too-many')] };
  const { user } = await show('/queue', answers(searches));
  await user.click(await screen.findByRole('button', { name: 'Buscar por nombre' }));
  const form = within(screen.getByRole('form', { name: 'Reportes que nombran a una persona' }));
  const go = () => user.click(form.getByRole('button', { name: 'Buscar' }));
  await user.type(form.getByRole('textbox'), 'Ana Pérez');
  await user.selectOptions(form.getByRole('combobox'), 'Triaje');
  await go();
  expect(await form.findByRole('link', { name: 'XX-r7' })).toBeVisible();
  await user.type(form.getByRole('textbox'), 'z');
  expect(form.queryByRole('link', { name: 'XX-r7' })).toBeNull();
  await go();
  expect(await form.findByText('No se encontró nada con este nombre completo. No se buscan los nombres que se clasificaron después.')).toBeVisible();
  await go();
  await waitFor(() => expect(form.queryByText(/^No se encontró nada/)).toBeNull());
  expect(await screen.findByText('Demasiadas solicitudes en poco tiempo')).toBeVisible();
});

it('who takes a report by the keyboard stays on its row', async () => {
  const { user } = await show('/queue', answers({ 'POST /api/intake/v1/reports/r1/claim': [json({}, 503)] }));
  (await screen.findByRole('button', { name: /^Asumir/ })).focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('link', { name: 'XX-r1' })).toHaveFocus();
});

it('a claim of which nobody knows whether it was recorded says so', async () => {
  const { user } = await show('/queue', answers({ 'POST /api/intake/v1/reports/r1/claim': [json({}, 503)] }));
  await user.click(await screen.findByRole('button', { name: /^Asumir/ }));
  expect(await screen.findByText(/^No sabemos si quedó registrado/)).toBeVisible();
});

it('a list that goes on says how many more wait, also when one arrives that is less urgent than all on the screen', async () => {
  const stream = line();
  const service = { items: [row('r1'), row('r2'), row('r3')] };
  const pages = ({ url }: Request) => {
    const at = new URL(url).searchParams.get('after');
    return json(at === '0' ? { items: service.items.slice(0, 2), next: '1' } : { items: service.items.slice(2) })();
  };
  await show('/queue', answers({ 'GET /api/intake/v1/reports': [pages] }, stream));
  expect(await screen.findByText('Se muestran los 2 más urgentes; espera 1 más.')).toBeVisible();
  service.items = [...service.items, row('r4')];
  stream.send(row('r4'));
  expect(await screen.findByText('Se muestran los 2 más urgentes; esperan 2 más.')).toBeVisible();
});

it('of a long list only that more wait than were counted is said', async () => {
  await show('/queue', answers({ 'GET /api/intake/v1/reports': [json({ items: [row('r1'), row('r2')], next: '1' })] }));
  expect(await screen.findByText('Se muestran los 2 más urgentes; esperan más de 2 otros.')).toBeVisible();
});

describe('a triage', () => {
  it('shows a refusal at its field, and nothing typed is lost', async () => {
    const { user, sent } = await show('/queue/r1/triage', answers({ [TRIAGE]: [refused(422, 'invalid', [{ pointer: '/reasons', code: 'not-blank', detail: 'x' }]), json(DONE)] }));
    await user.click(await screen.findByRole('radio', { name: 'U0: ahora mismo' }));
    await user.click(within(screen.getByRole('region', { name: 'Quien amenaza' })).getByRole('checkbox', { name: 'Arma' }));
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Razones' })).toHaveAccessibleDescription(/^Falta este dato/));
    expect(screen.getByRole('radio', { name: 'U0: ahora mismo' })).toBeChecked();

    await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Hombres armados');
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    expect(await screen.findByText('Cuenta para: Hacer el triaje.')).toBeVisible();
    const [first, second] = sent.filter((each) => each.path.endsWith('/triage'));
    expect(second?.body).toEqual({ urgency: 'U0', factors: { WEAPON: 'PRESENT' }, reasons: 'Hombres armados' });
    expect(second?.headers.get('If-Match')).toBe('"1"');
    expect(second?.headers.get('Idempotency-Key')).not.toBe(first?.headers.get('Idempotency-Key'));
  });

  it('of a report that changed meanwhile shows what, keeps the words, and goes on the version that was looked at', async () => {
    const { user, sent } = await show(
      '/queue/r1/triage',
      answers({
        'GET /api/intake/v1/reports/r1': [json(view(), 200, { ETag: '"1"' }), json(view({ imminentDanger: true }), 200, { ETag: '"2"' })],
        [TRIAGE]: [refused(412, 'stale-version'), json(DONE)],
      }),
    );
    await user.click(await screen.findByRole('radio', { name: 'U1: hoy' }));
    await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Lo escrito');
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    expect(await screen.findByText('Peligro inminente: antes: No declarado; ahora: Declarado')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Razones' })).toHaveValue('Lo escrito');

    await user.click(screen.getByRole('button', { name: 'Lo he visto' }));
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    await screen.findByText('La urgencia quedó fijada');
    expect(sent.filter((each) => each.path.endsWith('/triage')).at(-1)?.headers.get('If-Match')).toBe('"2"');
  });

  it('of which nobody knows whether it was recorded goes again with the same key and the same words', async () => {
    const { user, sent } = await show('/queue/r1/triage', answers({ [TRIAGE]: [json({}, 503), json(DONE)] }));
    await user.click(await screen.findByRole('radio', { name: 'U1: hoy' }));
    await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Uno');
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    await user.click(await screen.findByRole('button', { name: 'Preguntar de nuevo' }));
    await screen.findByText('La urgencia quedó fijada');
    const [first, second] = sent.filter((each) => each.path.endsWith('/triage'));
    expect(second?.headers.get('Idempotency-Key')).toBe(first?.headers.get('Idempotency-Key'));
    expect(second?.body).toEqual(first?.body);
  });

  it('of which nobody knows whether it was recorded stays the same act when it is closed and opened again', async () => {
    const { user, sent, router } = await show('/queue/r1/triage', answers({ [TRIAGE]: [json({}, 503), json({}, 503), json(DONE)] }));
    await user.click(await screen.findByRole('radio', { name: 'U1: hoy' }));
    await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Uno');
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    await screen.findByRole('button', { name: 'Preguntar de nuevo' });
    await router.navigate('/queue/r1');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Razones' })).toBeNull());
    await router.navigate('/queue/r1/triage');
    const again = await screen.findByRole('button', { name: 'Preguntar de nuevo' });
    expect(screen.getByRole('textbox', { name: 'Razones' })).toHaveValue('Uno');
    expect(screen.getByRole('textbox', { name: 'Razones' })).toBeDisabled();
    await user.click(again);
    await waitFor(() => expect(again).toBeEnabled());
    await user.click(again);
    await screen.findByText('La urgencia quedó fijada');
    const tries = sent.filter((each) => each.path.endsWith('/triage'));
    expect(new Set(tries.map((each) => each.headers.get('Idempotency-Key'))).size).toBe(1);
    expect(tries.map((each) => each.body)).toEqual(Array(3).fill(tries[0]?.body));
  });

  it('keeps its draft when it is closed', async () => {
    const { user, router } = await show('/queue/r1/referral', answers());
    await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'A medio escribir');
    await router.navigate('/queue/r1');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Razones' })).toBeNull());
    await router.navigate('/queue/r1/referral');
    expect(await screen.findByRole('textbox', { name: 'Razones' })).toHaveValue('A medio escribir');
  });

  it('loses its draft with the case that its reader may no longer know', async () => {
    const { user, router } = await show('/queue/r1/referral', answers());
    await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'A medio escribir');
    await router.navigate('/queue/r1');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Razones' })).toBeNull());
    forgetAllOf('c1');
    await router.navigate('/queue/r1/referral');
    expect(await screen.findByRole('textbox', { name: 'Razones' })).toHaveValue('');
  });

  it('says of each factor whether it is present, absent or not known, and takes back what was said', async () => {
    const { user, sent } = await show('/queue/r1/triage', answers({ [TRIAGE]: [json(DONE)] }));
    await user.click(await screen.findByRole('button', { name: 'Arma: Ausente' }));
    await user.click(screen.getByRole('checkbox', { name: 'Arma' }));
    expect(screen.getByRole('button', { name: 'Arma: Ausente' })).toHaveAttribute('aria-pressed', 'false');
    await user.click(screen.getByRole('checkbox', { name: 'Arma' }));
    await user.click(screen.getByRole('button', { name: 'Arma: Ausente' }));
    await user.click(screen.getByRole('button', { name: 'Exposición: Se desconoce' }));
    await user.click(screen.getByRole('button', { name: 'Fijar urgencia' }));
    await screen.findByText('La urgencia quedó fijada');
    expect(sent.find((each) => each.path.endsWith('/triage'))?.body).toEqual({ factors: { WEAPON: 'ABSENT', EXPOSED: 'UNKNOWN' } });
  });
});

describe('two reports that look alike', () => {
  const alike = { reportId: 'r2', caseNumber: 'XX-r2', receivedAt: '2026-03-01T09:00:00Z', because: ['SAME_PHONE', 'ANNOUNCED_HARM.DEATH'] };
  const two = (more: Answers = {}) =>
    answers({
      'GET /api/intake/v1/reports/r1/look-alikes': [json([alike])],
      'GET /api/intake/v1/reports/r2': [json(view({ reportId: 'r2', caseNumber: 'XX-r2', parties: [{ party: 'p2', kind: 'PERSON' }] }), 200, { ETag: '"3"' })],
      ...more,
    });

  it('stand side by side with why they are alike, and a person decides', async () => {
    const { user, sent } = await show('/queue/r1', two({ 'POST /api/intake/v1/reports/r1/look-alikes/r2/decision': [json(DONE)] }));
    await user.click(await screen.findByRole('link', { name: /^Comparar: este reporte y el del caso XX-r2/i }));
    expect(await screen.findByText('Se parecen por: el mismo teléfono, Muerte')).toBeVisible();
    const sides = screen.getByRole('table', { name: 'Los dos reportes lado a lado' });
    expect(within(sides).getAllByRole('columnheader').map((each) => each.textContent)).toEqual(['Dato', 'XX-r1', 'XX-r2']);
    await user.click(screen.getByRole('radio', { name: 'El mismo hecho: este caso se une al XX-r2' }));
    await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'La misma llamada');
    await user.click(screen.getByRole('button', { name: 'Registrar la decisión' }));
    expect(await screen.findByText('La decisión quedó registrada')).toBeVisible();
    expect(sent.find((each) => each.path.endsWith('/decision'))?.body).toEqual({ decision: 'SAME', reasons: 'La misma llamada' });
  });

  it('name the same person: the one of each is known without a choice', async () => {
    const at = '/api/intake/v1/reports/r1/parties/p1/recognition';
    const { user, sent } = await show('/queue/r1/similar/r2', two({ [`POST ${at}`]: [json(DONE)] }));
    await user.click(await screen.findByRole('link', { name: 'Es la misma persona en los dos' }));
    const form = await screen.findByRole('region', { name: 'Es la misma persona en los dos' });
    await user.type(within(form).getByRole('textbox', { name: 'Razones' }), 'El mismo documento');
    await user.click(within(form).getByRole('button', { name: 'Reconocer' }));
    expect(await screen.findByText('Quedó registrado que es la misma')).toBeVisible();
    expect(sent.find((each) => each.path === at)?.body).toEqual({ as: 'p2', reasons: 'El mismo documento' });
  });

  it.each(['related', 'apart'])('of which it was decided are set apart again by undoing it: %s', async (how) => {
    const group = { same: [], related: [], apart: [], [how]: [{ reportId: 'r2', caseId: 'c2', caseNumber: 'XX-r2' }] };
    const { user } = await show(
      '/queue/r1',
      two({
        'GET /api/intake/v1/reports/r1': [json(view({ group }), 200, { ETag: '"1"' })],
        'GET /api/intake/v1/reports/r1/look-alikes': [json([])],
        'POST /api/intake/v1/reports/r1/look-alikes/r2/decision/undoing': [refused(409, 'nothing-to-undo'), json(DONE)],
      }),
    );
    await user.click(within(await screen.findByRole('region', { name: 'Qué siguió' })).getByRole('link', { name: /XX-r2/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'Hubo dos llamadas');
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    expect(await screen.findByText(/Sobre estos dos no hay nada decidido/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Deshacer' }));
    expect(await screen.findByText('La decisión quedó deshecha')).toBeVisible();
  });
});

it('a report is transferred, and its acknowledgement recorded, each on the version that was read', async () => {
  const transferred = view({ transfers: [{ transferId: 't1', to: 'OMBUDSMAN', acknowledged: false }] });
  const { user, sent } = await show(
    '/queue/r1/transfer',
    answers({
      'GET /api/intake/v1/reports/r1': [json(view(), 200, { ETag: '"1"' }), json(transferred, 200, { ETag: '"2"' })],
      'POST /api/intake/v1/reports/r1/transfers': [json({ ...DONE, transferId: 't1' }, 201)],
      'POST /api/intake/v1/reports/r1/transfers/t1/acknowledgement': [json(DONE)],
    }),
  );
  await user.click(await screen.findByRole('radio', { name: 'La defensoría' }));
  expect(screen.queryByRole('radio', { name: 'Se desconoce' })).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Razones' }), 'Lo pidió ella');
  await user.click(screen.getByRole('button', { name: 'Trasladar' }));
  await screen.findByText('El traslado quedó registrado');
  await user.click(await screen.findByRole('link', { name: 'Registrar el acuse' }));
  await user.type(await screen.findByRole('textbox', { name: 'Número que le dieron allí' }), 'EXP-1');
  await user.click(screen.getByRole('button', { name: 'Registrar' }));
  await screen.findByText('El acuse quedó registrado');
  const [first, second] = sent.filter((each) => each.method === 'POST' && each.path.includes('/transfers'));
  expect(first?.body).toEqual({ to: 'OMBUDSMAN', reasons: 'Lo pidió ella' });
  expect([first, second].map((each) => each?.headers.get('If-Match'))).toEqual(['"1"', '"2"']);
  expect(second?.body).toEqual({ reference: 'EXP-1' });
});

it('the acknowledgement of one transfer is not taken for that of another, also while nobody knows whether the first was recorded', async () => {
  const transfers = ['t1', 't2'].map((transferId) => ({ transferId, to: 'OMBUDSMAN' as const, acknowledged: false }));
  const at = (transferId: string) => `/api/intake/v1/reports/r1/transfers/${transferId}/acknowledgement`;
  const { user, sent } = await show(
    '/queue/r1/transfers/t1',
    answers({
      'GET /api/intake/v1/reports/r1': [json(view({ transfers }), 200, { ETag: '"1"' })],
      [`POST ${at('t1')}`]: [json({}, 503)],
      [`POST ${at('t2')}`]: [json(DONE)],
    }),
  );
  const reference = () => screen.findByRole('textbox', { name: 'Número que le dieron allí' });
  await user.type(await reference(), 'EXP-1');
  await user.click(screen.getByRole('button', { name: 'Registrar' }));
  await screen.findByRole('button', { name: 'Preguntar de nuevo' });
  await user.click(screen.getAllByRole('link', { name: 'Registrar el acuse' })[1] as HTMLElement);
  await waitFor(async () => expect(await reference()).toHaveValue(''));
  await user.type(await reference(), 'EXP-2');
  await user.click(screen.getByRole('button', { name: 'Registrar' }));
  await screen.findByText('El acuse quedó registrado');
  const [first, second] = ['t1', 't2'].map((each) => sent.filter(({ path }) => path === at(each)));
  expect(second?.map(({ body }) => body)).toEqual([{ reference: 'EXP-2' }]);
  expect(second?.[0]?.headers.get('Idempotency-Key')).not.toBe(first?.[0]?.headers.get('Idempotency-Key'));
});

it('the reporter is asked, and the answer is read with its question when the account is opened', async () => {
  const said = [
    { id: 'q1', at: '2026-03-01T09:00:00Z', kind: 'QUESTION', words: '¿En qué lugar?' },
    { id: 'a1', at: '2026-03-01T10:00:00Z', kind: 'ANSWER', answers: 'q1', words: 'En el puente' },
  ];
  const judgements = [{ at: '2026-03-01T08:30:00Z', what: 'TRIAGED U1', factors: { WEAPON: 'ABSENT' }, reasons: 'Nadie la siguió' }];
  const { user, sent } = await show(
    '/queue/r1/question',
    answers({
      'POST /api/intake/v1/reports/r1/questions': [json({ ...DONE, questionId: 'q1' }, 201)],
      'POST /api/intake/v1/reports/r1/openings': [json({ openingId: 'o1', part: 'ACCOUNT', erased: false, said, judgements, codings: [], verbatims: [], interviews: [], parties: [] })],
    }),
  );
  await user.type(await screen.findByRole('textbox', { name: /^Pregunta/ }), '¿En qué lugar?');
  await user.click(screen.getByRole('button', { name: 'Preguntar' }));
  await screen.findByText('La pregunta quedó registrada');
  expect(sent.find((each) => each.path.endsWith('/questions'))?.body).toEqual({ words: '¿En qué lugar?' });
  await user.click(screen.getByRole('link', { name: 'Abrir el relato y la conversación' }));
  expect(await screen.findByRole('button', { name: 'Falta elegir qué parte y para qué' })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  expect(screen.queryByRole('radio', { name: 'Quien reporta' })).toBeNull(); // a second person has to grant it
  await user.click(screen.getByRole('radio', { name: 'El relato' }));
  await user.click(screen.getByRole('button', { name: 'Falta elegir para qué' }));
  await user.click(screen.getByRole('radio', { name: 'Triaje' }));
  await user.click(screen.getByRole('button', { name: 'Abrir' }));
  expect(await screen.findByText(/^A la pregunta: ¿En qué lugar\?\s+En el puente$/)).toBeVisible();
  expect(screen.getByText(/^Se fijó la urgencia: U1: hoy · /)).toBeVisible();
  expect(screen.getByText(/^Nadie la siguió\s+Arma: Ausente$/)).toBeVisible();
  expect(sent.filter((each) => each.path.endsWith('/openings')).map((each) => each.body)).toEqual([{ part: 'ACCOUNT', purpose: 'TRIAGE' }]);
});

it('a long form has the middle: the list is away until it is brought back, and what was opened stays beside the form', async () => {
  const opened = { openingId: 'o1', part: 'ACCOUNT', erased: false, told: TOLD, said: [], judgements: [], codings: [], verbatims: [], interviews: [], parties: [] };
  const { user } = await show('/queue/r1/opening', answers({ 'POST /api/intake/v1/reports/r1/openings': [json(opened)] }));
  await user.click(await screen.findByRole('radio', { name: 'El relato' }));
  await user.click(screen.getByRole('radio', { name: 'Triaje' }));
  await user.click(screen.getByRole('button', { name: 'Abrir' }));
  await screen.findByText('La esperan en la puerta');
  expect(screen.getByRole('table')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Valorar la urgencia' }));
  await user.type(await screen.findByRole('textbox', { name: 'Razones' }), 'Hombres armados');
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText('La esperan en la puerta')).toBeVisible();
  expect(screen.getAllByText('Línea de ayuda').at(-1)).toBeVisible(); // the facts of the report, too
  await user.click(screen.getByRole('link', { name: 'Mostrar la lista' }));
  expect(await screen.findByRole('table')).toBeVisible();
  expect(screen.getByText('La esperan en la puerta')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Valorar la urgencia' }));
  expect(await screen.findByRole('textbox', { name: 'Razones' })).toHaveValue('Hombres armados');
});

it('a report that somebody tells by telephone is sent as a hotline sends it, and its receipt stays nowhere', async () => {
  const { user, sent } = await show(
    '/queue/new',
    answers({ 'POST /api/intake/v1/reports': [json({ reportId: 'r9', receivedAt: '2026-03-01T09:00:00Z', warnings: [], next: [], receipt: 'cuatro palabras del recibo' }, 201)] }),
  );
  await user.type(await screen.findByRole('textbox', { name: /^Relato/ }), 'La siguen dos hombres');
  await user.type(screen.getByRole('textbox', { name: 'Teléfono' }), '555');
  await user.click(screen.getByRole('button', { name: 'Recibir el reporte' }));
  expect(await screen.findByText('cuatro palabras del recibo')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ir al reporte' })).toHaveAttribute('href', '/queue/r9');
  expect(sent.find((each) => each.method === 'POST')?.body).toEqual({
    channel: 'PHONE',
    account: 'La siguen dos hombres',
    contact: { phone: '555' },
    receipt: true,
  });
  act(() => void dispatchEvent(new Event('blank')));
  expect(screen.queryByText('cuatro palabras del recibo')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Ya se lo leí' }));
});

it('the receipt of a call can be shown again until it was read out: off the screen, after another page, after silence', async () => {
  const received = json({ reportId: 'r9', receivedAt: '2026-03-01T09:00:00Z', warnings: [], next: [], receipt: 'cuatro palabras del recibo' }, 201);
  const { user, sent, router } = await show('/queue/new', answers({ 'POST /api/intake/v1/reports': [received, json({}, 503), refused(429, 'too-many'), received] }));
  const account = () => screen.findByRole('textbox', { name: /^Relato/ });
  await user.type(await account(), 'La siguen');
  await user.click(screen.getByRole('button', { name: 'Recibir el reporte' }));
  await screen.findByText('cuatro palabras del recibo');
  await user.click(screen.getByRole('button', { name: 'Quitar de la pantalla' }));
  await user.click(screen.getByRole('button', { name: 'Mostrar el código otra vez' }));
  await user.click(await screen.findByRole('button', { name: 'Preguntar de nuevo' }));
  void router.navigate('/queue');
  await user.click(await screen.findByRole('button', { name: 'Quedarme y leérselo' }));
  expect(screen.queryByText('Todavía no se leyó el código de seguimiento')).toBeNull();
  const shut = new Event('beforeunload', { cancelable: true });
  dispatchEvent(shut);
  expect(shut.defaultPrevented).toBe(true);
  void router.navigate('/queue');
  await user.click(await screen.findByRole('button', { name: 'Salir' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: /^Relato/ })).toBeNull());
  await router.navigate('/queue/new');
  expect(await account()).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Preguntar de nuevo' }));
  await screen.findByText('cuatro palabras del recibo');
  const calls = sent.filter((each) => each.method === 'POST');
  expect(calls.map((each) => each.body)).toEqual(Array(4).fill({ channel: 'PHONE', account: 'La siguen', receipt: true }));
  expect(new Set(calls.map((each) => each.headers.get('Idempotency-Key'))).size).toBe(1);

  await user.click(screen.getByRole('button', { name: 'Ya se lo leí' }));
  expect(screen.queryByRole('button', { name: 'Mostrar el código otra vez' })).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Registrar una llamada' }));
  await waitFor(async () => expect(await account()).toHaveValue(''));
  await user.type(await account(), 'Otra llamada');
  await user.click(screen.getByRole('button', { name: 'Recibir el reporte' }));
  await user.click(await screen.findByRole('button', { name: 'Ya se lo leí' }));
  const last = sent.filter((each) => each.method === 'POST').at(-1);
  expect(last?.body).toMatchObject({ account: 'Otra llamada' });
  expect(last?.headers.get('Idempotency-Key')).not.toBe(calls[0]?.headers.get('Idempotency-Key'));
});

it('a report has the list of all that can be recorded of it, and its screens stand in it', async () => {
  const { user } = await show('/queue/r1', answers());
  const list = within(await screen.findByRole('region', { name: 'Todo lo que usted puede registrar aquí' }));
  await user.click(list.getByRole('button', { name: /^Recepción/ }));
  expect(list.getByRole('link', { name: 'Valorar la urgencia' })).toHaveAttribute('href', '/queue/r1/triage');
});
