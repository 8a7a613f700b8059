import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../kit/Notice';
import { Entries } from './Entries';
import { among, useOnCase } from './onCase';

const SAID =
  /^(receipt-acknowledged|question-asked|statement-added|interview-recorded|contact-.*|notice-.*|party-heard|consent-.*|proposal-.*|right-.*|assembly-.*)$/;
const COMPROMISED = ['contact-compromised', 'contact-compromise-noted'];

/** What was said with the person, and by which ways nobody may call. */
export function Contact() {
  const { t } = useTranslation('case');
  const { entries } = useOnCase();
  return (
    <div className="tab">
      {entries.some((entry) => COMPROMISED.includes(entry.what)) && (
        <Notice variant="danger" role="alert" title={t('contact.compromised')} />
      )}
      <section>
        <Title headingLevel="h2">{t('contact.title')}</Title>
        <Entries label={t('contact.title')} entries={among(entries, (what) => SAID.test(what))} />
      </section>
    </div>
  );
}
