import { type Answers, json } from './show';

const AT = '2026-03-01T08:00:00Z';

/** What the service of the clocks answers of a case, so that its workspace stands around each section. */
export const workspace = (caseId: string, caseNumber: string, ...reportIds: string[]): Answers => ({
  [`GET /api/notification/v1/cases/${caseId}`]: [json({ caseId, caseNumber, reports: reportIds.map((reportId) => ({ reportId, receivedAt: AT })) })],
  [`GET /api/notification/v1/cases/${caseId}/timeline`]: [json({ items: [] })],
  'GET /api/notification/v1/alerts': [json({ items: [] })],
});
