import { Checkbox } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Choice, Group, Moment, Pick, Words } from '../kit/fields';
import type { Told } from './phoned';
import { Parties } from './PhonedParties';

const ASKED = ['INVESTIGATION', 'PROTECTION', 'STATISTICS'];
const ANSWERS = ['GRANTED', 'REFUSED', 'NOT_ASKED'];

/** What a person may tell: the account is enough. */
export function Fields({ value, set }: { value: Told; set: (change: Partial<Told>) => void }) {
  const { t } = useTranslation(['queue', 'told']);
  const labels = useLabels();
  const known = (list: string) => labels.codes(list).filter(({ code }) => code !== 'UNKNOWN');
  return (
    <>
      <Words pointer="/account" label={t('phoned.account')} value={value.account} onWords={(account) => set({ account })} />
      <Checkbox id="field-imminentDanger" label={t('coding.danger')} isChecked={value.danger} onChange={(_, danger) => set({ danger })} />
      <Pick
        pointer="/channel"
        label={t('report.channel')}
        none="—"
        options={known('Channel')}
        value={value.channel}
        onChoice={(channel) => set({ channel })}
      />
      <Pick
        pointer="/reporterKind"
        label={t('report.reporter')}
        none="—"
        options={known('ReporterKind')}
        value={value.reporterKind}
        onChoice={(reporterKind) => set({ reporterKind })}
      />
      <Pick
        pointer="/place/area"
        label={t('report.area')}
        none="—"
        options={labels.areas.map(({ code, name }) => ({ code, label: name }))}
        value={value.area}
        onChoice={(area) => set({ area })}
      />
      <Moment pointer="/occurred/from" label={t('coding.from')} value={value.from} onMoment={(from) => set({ from })} />
      {value.from !== '' && (
        <Pick
          pointer="/occurred/precision"
          label={t('coding.precision')}
          none="—"
          options={labels.codes('TimePrecision')}
          value={value.precision}
          onChoice={(precision) => set({ precision })}
        />
      )}
      <Parties value={value.parties} onChange={(parties) => set({ parties })} />
      {ASKED.map((purpose) => (
        <Choice
          key={purpose}
          pointer={`/consents/${purpose}`}
          label={t('phoned.consent', { purpose: labels.of('ConsentPurpose', purpose) })}
          options={ANSWERS.map((code) => ({ code, label: labels.of('ConsentState', code) }))}
          value={value.consents[purpose]}
          onChoice={(answer) => set({ consents: { ...value.consents, [purpose]: answer } })}
        />
      ))}
      <Group pointer="/contact" label={t('phoned.contact')}>
        <Words line pointer="/contact/name" label={t('told:name')} value={value.name} onWords={(name) => set({ name })} />
        <Words line pointer="/contact/phone" label={t('phoned.phone')} value={value.phone} onWords={(phone) => set({ phone })} />
        <Words line pointer="/contact/email" label={t('phoned.email')} value={value.email} onWords={(email) => set({ email })} />
      </Group>
      <Group pointer="/safeContact" label={t('phoned.safe')}>
        <Pick
          pointer="/safeContact/method"
          label={t('phoned.method')}
          none="—"
          options={known('ContactMethod')}
          value={value.method}
          onChoice={(method) => set({ method })}
        />
        <Words line pointer="/safeContact/value" label={t('phoned.value')} value={value.value} onWords={(where) => set({ value: where })} />
        <Words line pointer="/safeContact/hours" label={t('phoned.hours')} value={value.hours} onWords={(hours) => set({ hours })} />
        <Words line pointer="/safeContact/codeWord" label={t('phoned.codeWord')} value={value.codeWord} onWords={(codeWord) => set({ codeWord })} />
      </Group>
    </>
  );
}
