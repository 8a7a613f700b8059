import { Button } from '@patternfly/react-core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseNumber } from '../kit/caseNumber';
import { Words } from '../kit/fields';
import { BulkAnswer } from '../kit/list/BulkAnswer';
import type { Bulk } from '../kit/list/useBulk';
import { PersonPicker } from '../kit/PersonPicker';
import { isChosen } from '../kit/persons';
import { FormName } from '../kit/refusals';
import { reassign } from './commands';
import { file, FILES } from './queries';

/** Gives all files that were marked to one investigator, one after the other, and says of each that was not given why. */
export function GiveSeveral({ of }: { of: Bulk }) {
  const { t } = useTranslation(['file', 'list', 'app']);
  const cache = useQueryClient();
  const [person, setPerson] = useState('');
  const [reasons, setReasons] = useState('');
  if (of.marked.size === 0 && of.done === undefined) {
    return null;
  }
  const missing = !isChosen(person) || reasons.trim() === '';
  /** Each stands on the version that is there now: nobody has read them one by one. */
  const give = async (caseId: string, key: string) => {
    const read = await cache.fetchQuery({ ...file(caseId), staleTime: 0 });
    return reassign({ caseId })({ person: person.trim(), reasons }, { 'Idempotency-Key': key, 'If-Match': read?.version ?? '' });
  };
  const run = () => void of.run(give).then(() => cache.invalidateQueries({ queryKey: FILES }));
  return (
    <FormName value="-give-several">
      <div className="form" role="group" aria-label={t('several.title')}>
        {of.marked.size > 0 && (
          <>
            <p>{t('list:marked', { count: of.marked.size })}</p>
            <PersonPicker service="investigation" pointer="/person" label={t('several.person')} value={person} onPerson={setPerson} work={{ function: 'investigator' }} />
            <Words line pointer="/reasons" label={t('reasons')} value={reasons} onWords={setReasons} />
            <Button size="sm" isDisabled={of.going !== undefined} isAriaDisabled={missing} onClick={() => !missing && run()}>
              {t(missing ? 'several.missing' : 'several.verb')}
            </Button>{' '}
          </>
        )}
        <Button variant="link" isInline isDisabled={of.going !== undefined} onClick={of.none}>
          {t(of.marked.size > 0 ? 'list:unmark' : 'app:close')}
        </Button>
        <BulkAnswer of={of} name={caseNumber} />
      </div>
    </FormName>
  );
}
