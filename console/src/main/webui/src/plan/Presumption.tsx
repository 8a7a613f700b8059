import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Choice, Pick, Words } from '../kit/fields';

/** The answer to a presumption of the law, as it is typed. */
export interface Presuming {
  carriedAs?: string;
  answer?: string;
  proof: { fact: string; why: string }[];
}

const ANSWERS = ['CONFIRMED', 'REBUTTED'] as const;
const NO_FACT = { fact: '', why: '' };

/** Whether a presumption holds for this person: it is rebutted fact by fact. */
export function Presumption({ value, options, onChange }: { value: Presuming; options: { code: string; label: string }[]; onChange: (said: Presuming) => void }) {
  const { t } = useTranslation('plan');
  const { carriedAs, answer, proof } = value;
  const facts = proof.length > 0 ? proof : [NO_FACT];
  const changed = (n: number, news: Partial<typeof NO_FACT>) => onChange({ ...value, proof: facts.map((each, at) => (at === n ? { ...each, ...news } : each)) });
  return (
    <>
      <Pick
        pointer="/presumption/carriedAs"
        label={t('assess.presumption.carriedAs')}
        none={t('assess.presumption.none')}
        options={options}
        value={carriedAs}
        onChoice={(code) => onChange({ proof, ...(code && { carriedAs: code, ...(answer && { answer }) }) })}
      />
      {carriedAs && (
        <Choice
          pointer="/presumption/answer"
          label={t('assess.presumption.answer')}
          options={ANSWERS.map((code) => ({ code, label: t(`assess.presumption.answers.${code}`) }))}
          value={answer}
          onChoice={(chosen) => onChange({ ...value, answer: chosen })}
        />
      )}
      {carriedAs && answer === 'REBUTTED' && (
        <>
          {facts.map((each, n) => (
            <div key={n}>
              <Words pointer={`/presumption/proof/${n}/fact`} label={t('assess.presumption.fact')} value={each.fact} onWords={(fact) => changed(n, { fact })} />
              <Words pointer={`/presumption/proof/${n}/why`} label={t('assess.presumption.why')} value={each.why} onWords={(why) => changed(n, { why })} />
            </div>
          ))}
          <Button variant="secondary" onClick={() => onChange({ ...value, proof: [...facts, NO_FACT] })}>
            {t('assess.presumption.add')}
          </Button>
        </>
      )}
    </>
  );
}
