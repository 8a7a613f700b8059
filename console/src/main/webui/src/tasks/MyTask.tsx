import { Title } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { Loading } from '../kit/Loading';
import { NotRead } from '../kit/NotRead';
import { useTimes } from '../kit/time';
import { MadeActs } from '../made/MadeActs';
import { myTask, TASKS } from './queries';

/** One task: what it is, how far it is, and what the institution answers. */
export function MyTask() {
  const { t } = useTranslation('tasks');
  const times = useTimes();
  const cache = useQueryClient();
  const { planId = '', taskId = '' } = useParams();
  const reading = useQuery(myTask(planId, taskId));
  if (!reading.data) {
    return reading.isError ? <NotRead of={reading} /> : <Loading />;
  }
  const { task, version } = reading.data;
  const name = t(`kinds.${task.kind}`);
  return (
    <article className="sheet" aria-label={name}>
      <Title headingLevel="h2">{name}</Title>
      <p>
        {t(`stages.${task.stage}`)}
        {task.due !== undefined && ` · ${t('dueAt', { at: times.instant(task.due) })}`}
      </p>
      <Outlet />
      <MadeActs
        service="protection"
        path="/v1/protections/{planId}/tasks/{taskId}/"
        ids={{ planId, taskId }}
        version={version}
        reread={() => cache.invalidateQueries({ queryKey: TASKS })}
        screens={{ openOwnTask: `/tasks/${planId}/${taskId}/opening` }}
      />
    </article>
  );
}
