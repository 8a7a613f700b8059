import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import './route'; // the first test does not wait for it
import { areas, vocabularies } from '../test/samples';
import { type Answers, json, line, refused, show } from '../test/show';

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
    const head = screen.getByText('Siguiente fecha legal').closest('header') as HTMLElement;
    await within(head).findByText('U1: hoy');
    expect(within(head).getByText('Con urgencia fijada, sin remitir')).toBeVisible();
    expect(head).toHaveTextContent('Decidir las medidas urgentes: faltan 1 h');

    const alarms = screen.getByRole('region', { name: 'Lo que urge' });
    await within(alarms).findByText('Peligro inminente');
    expect(within(alarms).getByRole('link', { name: 'Responder' })).toHaveAttribute('href', '/alerts/a1');
    expect(within(alarms).getByText(/^Hacer el triaje: vencido hace/)).toBeVisible();
    const person = screen.getByRole('region', { name: 'Persona' });
    expect(person).toHaveTextContent('Vencido');

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

  it('shows every clock with its sentence and how long is left', async () => {
    await show('/cases/c1/duties', answers());
    const late = (await screen.findByRole('heading', { name: 'Vencidos' })).closest('section') as HTMLElement;
    expect(within(late).getByText('Hacer el triaje a más tardar (art. 3)')).toBeVisible();
    expect(within(late).getByText(/^vencido hace 1 h/)).toBeVisible();
    await within(late).findByText('Lo debe: Recepción');
    expect(screen.getByRole('heading', { name: 'Corren' })).toBeVisible();
  });

  it('shows nothing, and nothing that is missing, to whom the services refuse it', async () => {
    await show('/cases/c1/measures', answers());
    expect(await screen.findByText('Nada que mostrar.')).toBeVisible();
  });

  it('of a case that is not there for the reader says just that', async () => {
    await show('/cases/c1', answers({ 'GET /api/notification/v1/cases/c1': [refused(404, 'not-found')] }));
    expect(await screen.findByText('Aquí no hay nada para usted')).toBeVisible();
  });
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
