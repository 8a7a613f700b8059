import type { Schemas } from '../api';

const words = (text: string) => ({ es: text, en: text, pt: text });
const list = (title: string, codes: Record<string, string>) => ({
  title: words(title),
  codes: Object.fromEntries(Object.entries(codes).map(([code, text]) => [code, words(text)])),
});

export const vocabularies = {
  lists: {
    Urgency: list('Urgencia', { U0: 'U0: ahora mismo', U1: 'U1: hoy', U2: 'U2: esta semana', U3: 'U3: sin señales' }),
    TriageFactor: {
      ...list('Factor', { WEAPON: 'Arma', EXPOSED: 'Exposición' }),
      groups: [
        { title: words('Quien amenaza'), codes: ['WEAPON'] },
        { title: words('Quien recibe la amenaza'), codes: ['EXPOSED'] },
      ],
    },
    AnnouncedHarm: list('Daño anunciado', { DEATH: 'Muerte' }),
    Channel: list('Vía', { HOTLINE: 'Línea de ayuda' }),
    ReporterKind: list('Quién', { HOTLINE: 'Línea de ayuda' }),
    StatementKind: list('Qué dijo', { ANSWER: 'Una respuesta' }),
    CaseFunction: list('Función', { INTAKE: 'Recepción', PROTECTION: 'Protección', UNKNOWN: 'Se desconoce' }),
    OpeningPurpose: list('Para qué', { TRIAGE: 'Triaje', PROTECTION: 'Protección' }),
    Presence: list('Presencia', { PRESENT: 'Presente', ABSENT: 'Ausente', UNKNOWN: 'Se desconoce' }),
    HypothesisType: list('Tipo', { DEFENCE_LINKED: 'Vínculo con la labor de defensa', ALTERNATIVE: 'Alternativa' }),
    HypothesisStatus: list('Cómo va', { ACTIVE: 'Activa', DISCARDED: 'Descartada' }),
    TransferDestination: list('A quién', { OMBUDSMAN: 'La defensoría', UNKNOWN: 'Se desconoce' }),
    PartyKind: list('Qué es', { PERSON: 'Persona', COMMUNITY: 'Comunidad' }),
    CodingSource: list('De dónde', { ACCOUNT: 'El relato' }),
    AlertKind: list('Motivo', { IMMINENT_DANGER: 'Peligro inminente', DEADLINE_DUE_SOON: 'Un plazo está por vencer' }),
    Role: list('Función', { 'intake-officer': 'Recepción', 'protection-officer': 'Protección', supervisor: 'Supervisión', system: 'El sistema' }),
    TimelineEvent: list('Qué pasó', {
      'intake.report-received': 'Se recibió el reporte',
      'intake.report-triaged': 'Se fijó la urgencia',
      'intake.report-referred': 'Se remitió el reporte',
      'notification.deadline-breached': 'Un plazo venció',
      'investigation.act-done': 'Se hizo una diligencia',
      'protection.PROTECTION_ACTIVITY': 'Protección hizo algo en el caso',
    }),
  },
};

export const areas = {
  zone: 'America/Tegucigalpa',
  profile: { es: 'Perfil de prueba', en: 'Test profile' },
  institutions: [{ code: 'MECHANISM', name: { es: 'Mecanismo', en: 'Mechanism' } }],
  areas: [{ code: 'XX-01', name: 'Valle Alto' }],
};

export const row = (reportId: string, more: Partial<Schemas['QueueItem']> = {}): Schemas['QueueItem'] => ({
  cursor: reportId,
  reportId,
  caseId: 'c1',
  caseNumber: `XX-${reportId}`,
  version: 1,
  waitingSince: new Date().toISOString(),
  due: new Date(Date.now() + 14_400_000).toISOString(),
  channel: 'HOTLINE',
  firstLevelArea: 'XX-01',
  imminentDanger: false,
  codes: ['ANNOUNCED_HARM.DEATH'],
  suggested: { urgency: 'U1', because: ['DEATH'] },
  referredTo: '',
  incidents: [],
  ...more,
});

export const view = (more: Partial<Schemas['ReportView']> = {}): Schemas['ReportView'] =>
  ({
    reportId: 'r1',
    caseId: 'c1',
    caseNumber: 'XX-r1',
    receivedAt: '2026-03-01T08:00:00Z',
    channel: 'HOTLINE',
    reporterKind: 'HOTLINE',
    imminentDanger: false,
    timePrecision: 'UNKNOWN',
    parties: [{ party: 'p1', kind: 'PERSON' }],
    facets: { ANNOUNCED_HARM: ['DEATH'] },
    waiting: [],
    openable: ['ACCOUNT', 'PARTIES'],
    referredTo: [],
    group: { same: [], related: [], apart: [] },
    transfers: [],
    recognised: {},
    test: false,
    ...more,
  }) as Schemas['ReportView'];
