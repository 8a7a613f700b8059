import { act, actOnVersion } from '../api/act';
import { protection } from '../api/protection';

export const decide = actOnVersion(protection, '/v1/protections/{planId}/urgent-measures');
export const handOver = actOnVersion(protection, '/v1/protections/{planId}/measures/{measureId}/handover');
export const review = actOnVersion(protection, '/v1/protections/{planId}/separations/{separationId}/review');
export const open = act(protection, '/v1/protections/{planId}/openings');

export const onHandover = {
  confirmation: actOnVersion(protection, '/v1/protections/{planId}/measures/{measureId}/handover/confirmation'),
  contestation: actOnVersion(protection, '/v1/protections/{planId}/measures/{measureId}/handover/contestation'),
};
