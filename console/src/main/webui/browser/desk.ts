import { doesOn, isThere, reads, until } from './asks';
import { caseOf, dangerArrives, type KnownCase, reportArrives, type Seat } from './people';

/** Those who lay the work of others ready, beside the screens. */
export interface Desk {
  protector: Seat;
  supervisor: Seat;
}

const planOf = ({ parties }: KnownCase) => `/api/protection/v1/protections/${parties[0]?.party ?? ''}`;

/** Somebody is in danger, and has a plan of protection. */
export async function inDanger({ protector }: Desk): Promise<KnownCase> {
  const of = await caseOf(await dangerArrives());
  await until(() => isThere(protector, planOf(of)));
  await until(() => isThere(protector, `/api/notification/v1/cases/${of.caseId}`));
  return of;
}

/** The same, with an escort that was decided. */
export async function withEscort(desk: Desk): Promise<KnownCase> {
  const of = await inDanger(desk);
  const measure = { caseId: of.caseId, type: 'ESCORT', description: 'Dos personas', reasons: 'Peligro' };
  await doesOn(desk.protector, planOf(of), '/urgent-measures', measure);
  return of;
}

/** The same, and the escort was handed over. */
export async function handedOver(desk: Desk): Promise<KnownCase> {
  const of = await withEscort(desk);
  const { measures } = await reads<{ measures: { measureId: string }[] }>(desk.protector, planOf(of));
  await doesOn(desk.protector, planOf(of), `/measures/${measures[0]?.measureId ?? ''}/handover`, { note: 'En su casa' });
  return of;
}

/** A file that nobody has. */
export async function untaken({ supervisor }: Desk): Promise<KnownCase> {
  const of = await caseOf(await reportArrives({ consents: { INVESTIGATION: 'GRANTED' } }));
  await until(() => isThere(supervisor, `/api/investigation/v1/investigations/${of.caseId}`));
  await until(() => isThere(supervisor, `/api/notification/v1/cases/${of.caseId}`));
  return of;
}
