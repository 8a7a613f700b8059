import { Button, Form, FormSelect, FormSelectOption, PageSection, Title } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '../api';
import { Problem } from '../api/refusal';
import { Words } from '../kit/fields';
import { Notice } from '../kit/Notice';
import { Refusals } from '../kit/refusals';
import { Chain } from './Chain';
import { clientOf, SERVICES, type ServiceName, STREAMS, type Stream } from './streams';
import { firstBroken } from './verify';

const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** The history of one thing without its content, and the proof that nothing in it was changed. */
export function Histories() {
  const { t } = useTranslation('histories');
  const [service, setService] = useState<ServiceName>('intake');
  const [stream, setStream] = useState<Stream>('report');
  const [id, setId] = useState('');
  const [missing, setMissing] = useState(false);
  const read = useMutation({
    mutationFn: async (of: { category: string; id: string }) => {
      const links = data(await clientOf(service).GET('/v1/histories/{category}/{id}', { params: { path: of } }));
      return { links, broken: await firstBroken(of.category, of.id, links) };
    },
  });
  const choose = (next: ServiceName) => {
    setService(next);
    setStream(STREAMS[next][0]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = ID.test(id.trim());
    setMissing(!whole);
    if (whole) {
      read.mutate({ category: stream, id: id.trim().toLowerCase() });
    }
  };
  return (
    <PageSection className="place">
      <Title headingLevel="h1">{t('title')}</Title>
      <p>{t('intro')}</p>
      <Refusals value={missing ? [{ pointer: '/id', detail: t('missing') }] : []}>
        <Form noValidate onSubmit={submit}>
          <FormSelect aria-label={t('service')} value={service} onChange={(_, next) => choose(next as ServiceName)}>
            {SERVICES.map((each) => (
              <FormSelectOption key={each} value={each} label={t(`services.${each}`)} />
            ))}
          </FormSelect>
          <FormSelect aria-label={t('stream')} value={stream} onChange={(_, next) => setStream(next as Stream)}>
            {STREAMS[service].map((each) => (
              <FormSelectOption key={each} value={each} label={t(`streams.${each}`)} />
            ))}
          </FormSelect>
          <Words line pointer="/id" label={t('id')} value={id} onWords={setId} />
          <div>
            <Button type="submit" isDisabled={read.isPending}>
              {t('read')}
            </Button>
          </div>
        </Form>
      </Refusals>
      {read.error instanceof Problem && <Notice variant="info" role="alert" title={t('nothing')} />}
      {read.data && <Chain links={read.data.links} broken={read.data.broken} />}
    </PageSection>
  );
}
