import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Words } from '../kit/fields';
import { Loading } from '../kit/Loading';
import { Notice } from '../kit/Notice';
import { giveFile } from './commands';
import { file } from './queries';
import { SayWhy, useActWords } from './SayWhy';

/** Gives a file to an investigator by name. */
export function GiveFile({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['today', 'app']);
  const words = useActWords('file');
  const found = useQuery(file(caseId)).data;
  if (!found) {
    return <Loading />;
  }
  return (
    <SayWhy
      words={words}
      draft={`file ${caseId}`}
      field={{ pointer: '/reasons', label: t('reasons') }}
      read={found.version}
      send={(reasons, keys, person) => giveFile({ caseId })({ person: person.trim(), reasons }, keys)}
      changes={(look) => (
        <Notice variant="warning" role="alert" title={t('app:form.changed')}>
          <p>{t(found.view.investigator === undefined ? 'acts.file.nobody' : 'acts.file.somebody')}</p>
          <Button variant="secondary" onClick={() => look(found.version)}>
            {t('app:form.seen')}
          </Button>
        </Notice>
      )}
      more=""
      fields={(person, set) => <Words line pointer="/person" label={t('acts.file.field')} value={person} onWords={set} />}
    />
  );
}
