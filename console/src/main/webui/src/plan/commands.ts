import { data } from '../api';
import { act, actOnVersion, type Keys } from '../api/act';
import { protection, type Protection } from '../api/protection';

export const decide = actOnVersion(protection, '/v1/protections/{planId}/urgent-measures');
export const handOver = actOnVersion(protection, '/v1/protections/{planId}/measures/{measureId}/handover');
export const assess = actOnVersion(protection, '/v1/protections/{planId}/assessments');
export const review = actOnVersion(protection, '/v1/protections/{planId}/separations/{separationId}/review');
export const fillSeat = act(protection, '/v1/protections/seats');
export const endSeat = act(protection, '/v1/protections/seats/ends');
export const open = act(protection, '/v1/protections/{planId}/openings');

const shelter = act(protection, '/v1/protections/{planId}/relocations/{relocationId}/openings');

/** Opens where the person is: a relocation has one part. */
export const openShelter =
  (planId: string, relocationId: string) =>
  ({ purpose, reasons }: Protection['OpenRelocationShelterOpening'] & { part?: string }, keys: Keys) =>
    shelter({ planId, relocationId })({ purpose, ...(reasons === undefined ? {} : { reasons }) }, keys);

/** The list as a table, as it is narrowed. */
export const exported = async (body: Protection['PlansExport'], key: string): Promise<string> =>
  data(await protection.POST('/v1/protections/exports', { params: { header: { 'Idempotency-Key': key } }, body, parseAs: 'text' }));

export const onHandover = {
  confirmation: actOnVersion(protection, '/v1/protections/{planId}/measures/{measureId}/handover/confirmation'),
  contestation: actOnVersion(protection, '/v1/protections/{planId}/measures/{measureId}/handover/contestation'),
};
