import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, line, show as showAs } from '../test/show';
import { latestMonths } from './latestMonths';

const show = (path: string, answers: Answers) => showAs(path, answers, ['statistician']);
const at = '2026-11-27T08:00:00Z';
const reach = (milestone: string, cases?: number, share?: number) => ({ milestone, cases, share });
const figure = (indicator: string, rows: object[]) => json({ indicator, version: 1, by: 'COUNTRY', frame: 3, at, rows });
const definition = (indicator: string, name: string, milestones: Record<string, string>) =>
  json({
    indicator,
    version: 1,
    from: '2026-11-01',
    kind: 'STEPS',
    name: { es: name, en: name, pt: name },
    formula: { es: 'Cuántos llegaron a cada paso.' },
    milestones: Object.entries(milestones).map(([milestone, label]) => ({ milestone, label: { es: label }, how: '', partOf: [] })),
    source: {},
    method: {},
  });

const BASE = '/api/investigation/v1/indicators';
const HELD = ['HELD-TRIAGE', 'HELD-MEASURE', 'HELD-URGENT-DELIVERY', 'HELD-DELIVERY', 'HELD-REFERRAL', 'HELD-FILE', 'HELD-FIRST-ACT', 'HELD-COURT'];

function answers(stream = line(), more: Answers = {}): Answers {
  return {
    'GET /api/intake/v1/public/vocabularies': [json(vocabularies)],
    'GET /api/intake/v1/public/areas': [json(areas)],
    'GET /api/notification/v1/streams/picture': [stream.answer],
    [`GET ${BASE}`]: [json({ items: [{ indicator: 'FUNNEL', version: 1, by: 'COUNTRY', rows: [] }] })],
    [`GET ${BASE}/FUNNEL`]: [figure('FUNNEL', [{ of: 40, reached: [reach('OPENED', 30, 750), reach('CONVICTED')] }])],
    [`GET ${BASE}/FUNNEL/definition`]: [
      definition('FUNNEL', 'El embudo de la impunidad', { REPORTED: 'Reportados', OPENED: 'Con expediente', CONVICTED: 'Con condena' }),
    ],
    [`GET ${BASE}/FUNNEL/table.csv`]: [() => new Response('indicator,version\r\n', { headers: { 'Content-Type': 'text/csv' } })],
    [`GET ${BASE}/PROTECTION`]: [figure('PROTECTION', [{ of: 40, reached: [reach('GRANTED', 20, 500), reach('HANDED_OVER', 5, 125), reach('TESTED')] }])],
    [`GET ${BASE}/PROTECTION/definition`]: [
      definition('PROTECTION', 'Del reporte a la medida', { REPORTED: 'Reportados', GRANTED: 'Con medida', HANDED_OVER: 'Implementada', TESTED: 'Probada' }),
    ],
    ...Object.fromEntries(HELD.map((code) => [`GET ${BASE}/${code}`, [figure(code, [])]])),
    ...Object.fromEntries(HELD.map((code) => [`GET ${BASE}/${code}/definition`, [definition(code, code, {})]])),
    ...more,
  };
}

it('who is not admitted to the live counts reads the released figures, and asks for no line', async () => {
  const { sent } = await showAs('/picture', answers(), ['supervisor']);
  await screen.findAllByRole('table', { name: 'El embudo de la impunidad' });
  expect(screen.queryByText('Ahora, por zona')).toBeNull();
  expect(sent.filter(({ path }) => path.endsWith('/streams/picture'))).toEqual([]);
});

it('says the counts of the areas, and of a small one only that it is small', async () => {
  const stream = line();
  await show('/picture', answers(stream));
  await vi.waitFor(() => {
    stream.send({ frame: 1, at, definition: 2, areas: [{ area: 'XX-01', reports: 15 }] }); // heard once the line stands
    const table = screen.getByRole('table', { name: 'Ahora, por zona' });
    expect(within(table).getAllByRole('columnheader').map((each) => each.textContent)).toContain('Casos en los que alguna vez venció un plazo legal');
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent('Valle Alto15menos de 5menos de 5');
  }, 10_000);
});

it('says how many alerts were answered in time, and of few of them only that they were few', async () => {
  const stream = line();
  await show('/picture', answers(stream));
  await vi.waitFor(() => {
    stream.send({ frame: 1, at, definition: 4, answeredInTimePercent: 85, areas: [] });
    expect(screen.getByText('Alertas respondidas a tiempo, en todo el país').nextElementSibling).toHaveTextContent(/^85.% o más$/);
  }, 10_000);
  await vi.waitFor(() => {
    stream.send({ frame: 2, at, definition: 4, areas: [] });
    expect(screen.getByText('no se muestra, porque hubo pocas')).toBeVisible();
  }, 10_000);
});

it('shows the funnel in words beside its picture, and gives the table as a file', async () => {
  const save = vi.fn(() => 'blob:x');
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: save, revokeObjectURL: () => undefined }));
  HTMLAnchorElement.prototype.click = () => undefined;
  const { user, sent } = await show('/picture', answers());
  const [funnel] = await screen.findAllByRole('table', { name: 'El embudo de la impunidad' });
  expect(within(funnel as HTMLElement).getAllByRole('row').map((row) => row.textContent?.replace(/\s/g, ' '))).toEqual([
    'PasoCasos, al menosParte',
    'Reportados40100 %',
    'Con expediente3075 %',
    'Con condena––',
  ]);
  const bars = [...(funnel as HTMLElement).querySelectorAll<HTMLElement>('.bar-value')].map((bar) => bar.style.inlineSize);
  expect(bars).toEqual(['100%', '75%', '0%']); // each in the row of its words
  await user.click(await screen.findByRole('button', { name: 'Descargar la tabla (CSV)' }));
  await vi.waitFor(() => expect(save).toHaveBeenCalled());
  expect(sent.some((each) => each.path === `${BASE}/FUNNEL/table.csv`)).toBe(true);
});

it('shows which part of those who reported a threat has a measure in hand', async () => {
  await show('/picture', answers());
  const protection = await screen.findByRole('table', { name: 'Del reporte a la medida' });
  expect(within(protection).getAllByRole('row').map((row) => row.textContent?.replace(/\s/g, ' '))).toEqual([
    'PasoCasos, al menosParte',
    'Reportados40100 %',
    'Con medida2050 %',
    'Implementada512,5 %',
    'Probada––',
  ]);
});

it('prints the report of a month, of the country or of a unit that the figures show', async () => {
  const save = vi.fn(() => 'blob:x');
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: save, revokeObjectURL: () => undefined }));
  HTMLAnchorElement.prototype.click = () => undefined;
  const { user, sent } = await show(
    '/picture',
    answers(line(), {
      [`GET ${BASE}/FUNNEL`]: [(asked: Request) => figure('FUNNEL', asked.url.includes('by=unit') ? [{ group: 'NORTE', of: 40, reached: [] }] : [])()],
      'GET /api/investigation/v1/monthly-report': [() => new Response('%PDF', { headers: { 'Content-Type': 'application/pdf' } })],
    }),
  );
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Unidad' }), await screen.findByRole('option', { name: 'NORTE' }));
  const month = latestMonths(Date.now(), undefined)[2] ?? '';
  await user.selectOptions(screen.getByRole('combobox', { name: 'Mes' }), month);
  await user.click(screen.getByRole('button', { name: 'Imprimir (PDF): Informe mensual' }));
  await vi.waitFor(() => expect(save).toHaveBeenCalled());
  expect(sent.find((each) => each.path === '/api/investigation/v1/monthly-report')?.query).toEqual({ month, unit: 'NORTE', language: 'ES' });
});
