import { Button, Form, FormSelect, FormSelectOption, PageSection, Title } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data } from '../api';
import { Problem } from '../api/refusal';
import { Words } from '../kit/fields';
import { Notice } from '../kit/Notice';
import { refusalOf, Refusals } from '../kit/refusals';
import { Chain } from './Chain';
import { Search } from './Search';
import { clientOf, SERVICES, type ServiceName, STREAMS, type Stream } from './streams';
import { firstBroken } from './verify';

const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** The history of one thing without its content, and the proof that nothing in it was changed. */
export function Histories() {
  const { t } = useTranslation(['histories', 'app']);
  const [service, setService] = useState<ServiceName>('intake');
  const [stream, setStream] = useState<Stream>('report');
  const [id, setId] = useState('');
  const [missing, setMissing] = useState(false);
  const read = useMutation({
    mutationFn: async (of: { service: ServiceName; category: Stream; id: string }) => {
      const { category, id: thing } = of;
      const links = data(await clientOf(of.service).GET('/v1/histories/{category}/{id}', { params: { path: { category, id: thing } } }));
      return { of, links, broken: await firstBroken(of.category, of.id, links) };
    },
  });
  const pick = (next: Stream) => {
    setStream(next);
    read.reset();
  };
  const write = (next: string) => {
    setId(next);
    read.reset();
  };
  const choose = (next: ServiceName) => {
    setService(next);
    pick(STREAMS[next][0]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = ID.test(id.trim());
    setMissing(!whole);
    if (whole) {
      read.mutate({ service, category: stream, id: id.trim().toLowerCase() });
    }
  };
  return (
    <PageSection className="list place">
      <Title headingLevel="h1">{t('title')}</Title>
      <p>{t('intro')}</p>
      <Search onRead={read.mutate} />
      <Title headingLevel="h2">{t('one')}</Title>
      <Refusals value={missing ? [{ pointer: '/id', detail: t('missing') }] : []}>
        <Form noValidate onSubmit={submit}>
          <FormSelect aria-label={t('service')} value={service} onChange={(_, next) => choose(next as ServiceName)}>
            {SERVICES.map((each) => (
              <FormSelectOption key={each} value={each} label={t(`services.${each}`)} />
            ))}
          </FormSelect>
          <FormSelect aria-label={t('stream')} value={stream} onChange={(_, next) => pick(next as Stream)}>
            {STREAMS[service].map((each) => (
              <FormSelectOption key={each} value={each} label={t(`streams.${each}`)} />
            ))}
          </FormSelect>
          <Words line pointer="/id" label={t('id')} value={id} onWords={write} />
          <div>
            <Button type="submit" isDisabled={read.isPending}>
              {t('read')}
            </Button>
          </div>
        </Form>
      </Refusals>
      {read.error && <Unread cause={read.error} />}
      {read.data && (
        <>
          <Title headingLevel="h2">
            {t(`streams.${read.data.of.category}`)} <span translate="no">{read.data.of.id}</span>
          </Title>
          <Chain service={read.data.of.service} links={read.data.links} broken={read.data.broken} />
        </>
      )}
    </PageSection>
  );
}

/** That there is nothing is said only when the service says so. */
function Unread({ cause }: { cause: Error }) {
  const { t } = useTranslation(['histories', 'app']);
  if (cause instanceof Problem && cause.status === 404) {
    return <Notice variant="info" role="alert" title={t('nothing')} />;
  }
  return <Notice variant="danger" role="alert" title={cause instanceof Problem ? refusalOf(cause) : t('app:broken.title')} />;
}
