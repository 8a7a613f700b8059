import { useQueryClient } from '@tanstack/react-query';
import { act, type Send } from '../api/act';
import { notification } from '../api/notification';
import { useCommand } from '../kit/useCommand';

export const openRota = act(notification, '/v1/rotas');

export const onRota = {
  change: act(notification, '/v1/rotas/{rotaId}/changes'),
  close: act(notification, '/v1/rotas/{rotaId}/closure'),
  plan: act(notification, '/v1/rotas/{rotaId}/shifts'),
  accept: act(notification, '/v1/rotas/{rotaId}/gaps/acceptance'),
};

export const onExercise = {
  plan: act(notification, '/v1/rotas/{rotaId}/exercises'),
  begin: act(notification, '/v1/rotas/{rotaId}/exercises/{dutyExerciseId}/beginning'),
  answer: act(notification, '/v1/rotas/{rotaId}/exercises/{dutyExerciseId}/answer'),
  end: act(notification, '/v1/rotas/{rotaId}/exercises/{dutyExerciseId}/end'),
};

export const onShift = {
  withdraw: act(notification, '/v1/rotas/{rotaId}/shifts/{shiftId}/withdrawal'),
  begin: act(notification, '/v1/rotas/{rotaId}/shifts/{shiftId}/beginning'),
  leave: act(notification, '/v1/rotas/{rotaId}/shifts/{shiftId}/departure'),
  handOver: act(notification, '/v1/rotas/{rotaId}/shifts/{shiftId}/handovers'),
  take: act(notification, '/v1/rotas/{rotaId}/shifts/{shiftId}/handovers/{handoverId}/taking'),
  swap: act(notification, '/v1/rotas/{rotaId}/shifts/{shiftId}/swaps'),
  agree: act(notification, '/v1/rotas/{rotaId}/swaps/{swapId}/agreement'),
  decline: act(notification, '/v1/rotas/{rotaId}/swaps/{swapId}/refusal'),
};

export const recordAbsence = act(notification, '/v1/absences');
export const endAbsence = act(notification, '/v1/absences/{absenceId}/end');

/** One act on a rota, a shift or an absence. Afterwards all that is shown of them is read again. */
export function useDutyAct<B, A>(about: string, send: Send<B, A>, after?: (answer: A) => void) {
  const cache = useQueryClient();
  const reread = () => ['rotas', 'rota', 'my-duty', 'exercises', 'my-exercises'].forEach((key) => void cache.invalidateQueries({ queryKey: [key] }));
  return useCommand<B, A>(about, (body, keys) => send(body, keys).finally(reread), '', after);
}
