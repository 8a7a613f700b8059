import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseNumber } from '../kit/caseNumber';
import { Loading } from '../kit/Loading';
import { Notice } from '../kit/Notice';
import { PersonPicker } from '../kit/PersonPicker';
import { chosen } from '../kit/persons';
import { giveFile } from './commands';
import { file } from './queries';
import { SayWhy, useActWords } from './SayWhy';

/** Gives a file to an investigator by name; on a narrow screen nothing else names its case. */
export function GiveFile({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['today', 'app']);
  const words = useActWords('file');
  const found = useQuery(file(caseId)).data;
  if (!found) {
    return <Loading />;
  }
  return (
    <>
      <p>{caseNumber(caseId)}</p>
      <SayWhy
        words={words}
        draft={`file ${caseId}`}
        field={{ pointer: '/reasons', label: t('reasons') }}
        read={found.version}
        send={async (reasons, keys, person) => giveFile({ caseId })({ person: await chosen('/person', person), reasons }, keys)}
        changes={(look) => (
          <Notice variant="warning" role="alert" title={t('app:form.changed')}>
            <p>{t(found.view.investigator === undefined ? 'acts.file.nobody' : 'acts.file.somebody')}</p>
            <Button variant="secondary" onClick={() => look(found.version)}>
              {t('app:form.seen')}
            </Button>
          </Notice>
        )}
        more=""
        fields={(person, set) => (
          <PersonPicker
            service="investigation"
            pointer="/person"
            label={t('acts.file.field')}
            value={person}
            onPerson={set}
            work={{ function: 'investigator', caseId }}
          />
        )}
      />
    </>
  );
}
