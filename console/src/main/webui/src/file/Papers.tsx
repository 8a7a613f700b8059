import { FormGroup, FormSelect, FormSelectOption, Title } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NotRead } from '../kit/NotRead';
import { Person } from '../kit/Person';
import { PrintButton } from '../kit/PrintButton';
import { useTimes } from '../kit/time';
import { useMade } from '../made/acts';
import { useSession } from '../shell/useSession';
import { type Channel, type Dossier, dossiers, LANGUAGES, notices, type PaperLanguage, printDossier, printLetter, type Told, WAYS } from './papers';
import { keyOf } from './queries';
import { Releases } from './Releases';
import { useFile } from './useFileCommand';

/** What leaves the house on paper: dossiers that another person approves, and letters to the parties. */
export function Papers() {
  const { t } = useTranslation('paper');
  const { caseId } = useFile().view;
  const [language, setLanguage] = useState<PaperLanguage>('ES');
  return (
    <>
      <p>{t('intro')}</p>
      <FormGroup className="as-of" fieldId="paper-language" label={t('language')}>
        <FormSelect id="paper-language" value={language} onChange={(_, next) => setLanguage(next as PaperLanguage)}>
          {LANGUAGES.map((each) => (
            <FormSelectOption key={each} value={each} label={t(`languages.${each}`)} />
          ))}
        </FormSelect>
      </FormGroup>
      <Dossiers caseId={caseId} language={language} />
      <Releases caseId={caseId} />
      <Letters caseId={caseId} language={language} />
    </>
  );
}

function Dossiers({ caseId, language }: { caseId: string; language: PaperLanguage }) {
  const { t } = useTranslation('paper');
  const read = useQuery(dossiers(caseId));
  return (
    <section aria-label={t('dossiers')}>
      <Title headingLevel="h2">{t('dossiers')}</Title>
      <NotRead of={read} />
      {read.data?.length === 0 && <p>{t('noDossiers')}</p>}
      {read.data?.map((each) => (
        <OneDossier key={each.dossierId} of={each} caseId={caseId} language={language} />
      ))}
    </section>
  );
}

function OneDossier({ of, caseId, language }: { of: Dossier; caseId: string; language: PaperLanguage }) {
  const { t } = useTranslation('paper');
  const times = useTimes();
  const cache = useQueryClient();
  const opens = useSession().now.functions.some((each) => each === 'investigator' || each === 'supervisor');
  const label = useCodeLabel();
  const title = t('dossierFor', { recipient: label('DossierRecipient', of.recipient), at: times.instant(of.asOf) });
  return (
    <article className="paper" aria-label={title}>
      <Title headingLevel="h3">{title}</Title>
      <p>{t('holds', { parts: of.parts.map((each) => label('FilePart', each)).join(' · ') })}</p>
      <p>
        {t('orderedBy')} <Person of={of.orderedBy} service="investigation" />
        {of.approvedBy !== undefined && (
          <>
            {' · '}
            {t('approvedBy')} <Person of={of.approvedBy} service="investigation" />
          </>
        )}
      </p>
      <p>{of.refusedBy !== undefined ? t('refused') : of.approvedBy === undefined ? t('waits') : t('printed', { count: of.printed })}</p>
      {of.approvedBy !== undefined && opens && (
        <PrintButton
          label={t('print')}
          of={t('ofThing', { verb: t('print'), thing: title })}
          name={t('names.dossier')}
          print={(key) => printDossier(caseId, of.dossierId, language, key)}
          onPrinted={() => void cache.invalidateQueries({ queryKey: keyOf(caseId) })}
        />
      )}
    </article>
  );
}

function Letters({ caseId, language }: { caseId: string; language: PaperLanguage }) {
  const { t } = useTranslation('paper');
  const read = useQuery(notices(caseId));
  const [way, setWay] = useState<Channel>('POST');
  return (
    <section aria-label={t('letters')}>
      <Title headingLevel="h2">{t('letters')}</Title>
      <NotRead of={read} />
      {read.data?.length === 0 && <p>{t('noLetters')}</p>}
      {read.data !== undefined && read.data.length > 0 && (
        <FormGroup className="as-of" fieldId="letter-way" label={t('way')}>
          <FormSelect id="letter-way" value={way} onChange={(_, next) => setWay(next as Channel)}>
            {WAYS.map((each) => (
              <FormSelectOption key={each} value={each} label={t(`ways.${each}`)} />
            ))}
          </FormSelect>
        </FormGroup>
      )}
      <ul>
        {read.data?.map((each, index) => (
          <Letter key={each.noticeId} number={index + 1} of={each} print={() => printLetter(caseId, each.noticeId, language, way)} />
        ))}
      </ul>
    </section>
  );
}

function Letter({ number, of, print }: { number: number; of: Told; print: () => Promise<Blob> }) {
  const { t } = useTranslation('paper');
  const label = useCodeLabel();
  const title = t('letter', { number, about: label('Milestone', of.milestone) });
  return (
    <li>
      {title} <PrintButton label={t('print')} of={t('ofThing', { verb: t('print'), thing: title })} name={t('names.letter')} print={print} />
    </li>
  );
}

/** A code in the words of the forms, once they are there. */
function useCodeLabel(): (list: string, code: string) => string {
  const words = useMade().data?.words.codes;
  return (list, code) => words?.[`${list}.${code}`] ?? words?.[code] ?? '…';
}
