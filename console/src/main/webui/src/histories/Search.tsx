import { Button, Checkbox, Form, FormSelect, FormSelectOption, Title } from '@patternfly/react-core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormName, Refusals } from '../kit/refusals';
import { Moment, Words } from '../kit/fields';
import { PersonPicker } from '../kit/PersonPicker';
import { inUtc } from '../kit/said';
import { Found } from './Found';
import type { Question } from './queries';
import { SERVICES, type ServiceName, type Stream } from './streams';

/** Finds what people did: on a case, by a person, in a period, or who opened what. */
export function Search({ onRead }: { onRead: (of: { service: ServiceName; category: Stream; id: string }) => void }) {
  const { t } = useTranslation('histories');
  const [service, setService] = useState<ServiceName>('intake');
  const [number, setNumber] = useState('');
  const [person, setPerson] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [openings, setOpenings] = useState(false);
  const [asked, setAsked] = useState<Question>();
  const choose = (next: string) => {
    setService(next as ServiceName);
    setPerson(''); // a service knows only those who have called it
    setAsked(undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = { number: number.trim(), person: person.trim(), from: inUtc(from), until: inUtc(until) };
    setAsked({ service, ...given(words), ...(openings && { openings }) });
  };
  return (
    <section aria-label={t('find.title')}>
      <Title headingLevel="h2">{t('find.title')}</Title>
      <FormName value="find">
        <Refusals value={[]}>
          <Form noValidate onSubmit={submit}>
            <FormSelect aria-label={t('find.service')} value={service} onChange={(_, next) => choose(next)}>
              {SERVICES.map((each) => (
                <FormSelectOption key={each} value={each} label={t(`services.${each}`)} />
              ))}
            </FormSelect>
            <Words line pointer="/number" label={t('find.number')} value={number} onWords={setNumber} />
            <PersonPicker service={service} pointer="/person" label={t('find.person')} value={person} onPerson={setPerson} />
            <Moment pointer="/from" label={t('find.from')} value={from} onMoment={setFrom} />
            <Moment pointer="/until" label={t('find.until')} value={until} onMoment={setUntil} />
            <Checkbox id="only-openings" label={t('find.openings')} isChecked={openings} onChange={(_, on) => setOpenings(on)} />
            <div>
              <Button type="submit">{t('find.verb')}</Button>
            </div>
          </Form>
        </Refusals>
      </FormName>
      {asked && <Found key={JSON.stringify(asked)} question={asked} onRead={onRead} />}
    </section>
  );
}

/** What is left empty is not asked. */
const given = (words: Omit<Question, 'service'>): Omit<Question, 'service'> =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ''));
