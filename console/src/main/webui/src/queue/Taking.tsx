import { Button } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BulkAnswer } from '../kit/list/BulkAnswer';
import type { Bulk } from '../kit/list/useBulk';
import { claimWith } from './commands';
import { QUEUE, type Row } from './queries';

/** Takes all reports that were marked, one after the other, and says of each that was not taken why. */
export function Taking({ of, rows }: { of: Bulk; rows: Row[] }) {
  const { t } = useTranslation(['queue', 'list', 'app']);
  const cache = useQueryClient();
  if (of.marked.size === 0 && of.done === undefined) {
    return null;
  }
  const numberOf = (id: string) => rows.find((row) => row.reportId === id)?.caseNumber ?? '';
  const take = () => void of.run(claimWith).then(() => cache.invalidateQueries({ queryKey: QUEUE }));
  return (
    <div className="narrow" role="group" aria-label={t('claim.several')}>
      {of.marked.size > 0 && (
        <>
          <span>{t('list:marked', { count: of.marked.size })}</span>
          <Button size="sm" isDisabled={of.going !== undefined} onClick={take}>
            {t('claim.several')}
          </Button>
        </>
      )}
      <Button variant="link" isInline isDisabled={of.going !== undefined} onClick={of.none}>
        {t(of.marked.size > 0 ? 'list:unmark' : 'app:close')}
      </Button>
      <BulkAnswer of={of} name={numberOf} />
    </div>
  );
}
