import { FormGroup, FormSelect, FormSelectOption, Title } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { NotRead } from '../kit/NotRead';
import { Person } from '../kit/Person';
import { PrintButton } from '../kit/PrintButton';
import { useTimes } from '../kit/time';
import { useMade } from '../made/acts';
import { useSession } from '../shell/useSession';
import { keyOf } from './queries';
import { type Purpose, type Released, type Releases as View, releases, takeBundle } from './releases';

/** The evidence that leaves the house: what was released, what it waits for, and the bundle for a purpose. */
export function Releases({ caseId }: { caseId: string }) {
  const { t } = useTranslation(['paper', 'told']);
  const read = useQuery(releases(caseId));
  const labels = useLabels();
  const [purpose, setPurpose] = useState<Purpose>();
  return (
    <section aria-label={t('releases')}>
      <Title headingLevel="h2">{t('releases')}</Title>
      <NotRead of={read} />
      {read.data !== undefined && <Stamped of={read.data} />}
      {read.data?.items.length === 0 && <p>{t('noReleases')}</p>}
      {read.data !== undefined && read.data.items.length > 0 && (
        <FormGroup className="as-of" fieldId="bundle-purpose" label={t('told:form.purpose')}>
          <FormSelect id="bundle-purpose" value={purpose ?? ''} onChange={(_, next) => setPurpose(next === '' ? undefined : (next as Purpose))}>
            <FormSelectOption value="" label={t('choosePurpose')} />
            {labels
              .codes('OpeningPurpose')
              .filter(({ code }) => code !== 'UNKNOWN')
              .map(({ code, label }) => (
                <FormSelectOption key={code} value={code} label={label} />
              ))}
          </FormSelect>
        </FormGroup>
      )}
      {read.data?.items.map((each, index) => (
        <Release key={each.releaseId} of={each} number={index + 1} caseId={caseId} purpose={purpose} />
      ))}
    </section>
  );
}

function Stamped({ of }: { of: View }) {
  const { t } = useTranslation('paper');
  const times = useTimes();
  return (
    <p>
      {of.lastStamp === undefined ? t('neverStamped') : t('lastStamp', { at: times.instant(of.lastStamp) })}
      {of.lastStamp !== undefined && of.notStamped > 0 && ` ${t('notStamped', { count: of.notStamped })}`}
    </p>
  );
}

function Release({ of, number, caseId, purpose }: { of: Released; number: number; caseId: string; purpose: Purpose | undefined }) {
  const { t } = useTranslation('paper');
  const cache = useQueryClient();
  const takes = useSession().now.functions.some((each) => each === 'investigator');
  const words = useMade().data?.words.codes;
  const title = t('release', { number, recipient: words?.[`EvidenceRecipient.${of.to}`] ?? words?.[of.to] ?? '…' });
  return (
    <article className="paper" aria-label={title}>
      <Title headingLevel="h3">{title}</Title>
      <p>{t('releaseHolds', { count: of.evidence.length })}</p>
      <p>
        {t('releasedBy')} <Person of={of.releasedBy} service="investigation" />
      </p>
      <p>{of.withdrawn ? t('releaseWithdrawn') : of.waitsFor.length > 0 ? t('releaseWaits', { count: of.waitsFor.length }) : t('taken', { count: of.bundles.length })}</p>
      {takes && !of.withdrawn && of.waitsFor.length === 0 && purpose !== undefined && (
        <PrintButton
          label={t('take')}
          of={t('ofThing', { verb: t('take'), thing: title })}
          name={t('names.bundle')}
          print={(key) => takeBundle(caseId, of.releaseId, purpose, key)}
          onPrinted={() => void cache.invalidateQueries({ queryKey: keyOf(caseId) })}
        />
      )}
    </article>
  );
}
