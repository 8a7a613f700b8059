import { data } from '../api';
import { protection, type Protection } from '../api/protection';
import type { Keys } from '../kit/useCommand';

const onPlan = (planId: string, header: Keys) => ({ path: { planId }, header });
const onMeasure = (planId: string, measureId: string, header: Keys) => ({ path: { planId, measureId }, header });

export const decide = (planId: string) => async (body: Protection['PlanUrgentMeasure'], keys: Keys) =>
  data(await protection.POST('/v1/protections/{planId}/urgent-measures', { params: onPlan(planId, keys), body }));

export const handOver = (measureId: string) => (planId: string) => async (body: Protection['MeasureHandover'], keys: Keys) =>
  data(
    await protection.POST('/v1/protections/{planId}/measures/{measureId}/handover', {
      params: onMeasure(planId, measureId, keys),
      body,
    }),
  );

export const confirm = (measureId: string) => (planId: string) => async (body: Protection['MeasureConfirmHandover'], keys: Keys) =>
  data(
    await protection.POST('/v1/protections/{planId}/measures/{measureId}/handover/confirmation', {
      params: onMeasure(planId, measureId, keys),
      body,
    }),
  );

export const contest = (measureId: string) => (planId: string) => async (body: Protection['MeasureContestHandover'], keys: Keys) =>
  data(
    await protection.POST('/v1/protections/{planId}/measures/{measureId}/handover/contestation', {
      params: onMeasure(planId, measureId, keys),
      body,
    }),
  );

export const review = (separationId: string) => (planId: string) => async (body: Protection['PlanReviewSeparation'], keys: Keys) =>
  data(
    await protection.POST('/v1/protections/{planId}/separations/{separationId}/review', {
      params: { path: { planId, separationId }, header: keys },
      body,
    }),
  );

export const open = (planId: string) => async (body: Protection['OpenPlanOpening'], keys: Keys) =>
  data(
    await protection.POST('/v1/protections/{planId}/openings', {
      params: { path: { planId }, header: { 'Idempotency-Key': keys['Idempotency-Key'] } },
      body,
    }),
  );
