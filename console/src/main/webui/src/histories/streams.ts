import { intake } from '../api';
import { investigation } from '../api/investigation';
import { notification } from '../api/notification';
import { protection } from '../api/protection';

const clients = { intake, investigation, protection, notification } as unknown as Record<string, typeof notification>;

export const clientOf = (service: ServiceName) => clients[service] as typeof notification;

/** The kinds of histories that each service keeps. */
export const STREAMS = {
  intake: ['report', 'attachment', 'case', 'party', 'circle', 'contact', 'identity', 'access', 'assignment', 'door', 'erasure', 'likeness', 'message', 'exports', 'searches'],
  investigation: [
    'file', 'hypothesis', 'examination', 'product', 'qualification', 'programme', 'line', 'act',
    'evidence', 'custody', 'preservation', 'assistance', 'authorisation', 'suspect', 'clarification', 'conduct',
    'proceeding', 'reparation', 'participation', 'notices', 'proposal', 'omission', 'closure', 'dossier', 'release', 'stamp', 'match',
    'series', 'matrix', 'warning', 'access', 'exports',
  ],
  protection: ['plan', 'measure', 'access', 'exports'],
  notification: ['deadline', 'alert', 'oversight', 'page', 'rota', 'roster', 'absence', 'coverage', 'ways', 'message', 'exercise'],
} as const;

export type ServiceName = keyof typeof STREAMS;
export type Stream = (typeof STREAMS)[ServiceName][number];
export const SERVICES = Object.keys(STREAMS) as ServiceName[];
