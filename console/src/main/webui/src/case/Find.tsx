import { Button, Form, FormGroup, FormHelperText, HelperText, HelperTextItem, PageSection, TextInput, Title } from '@patternfly/react-core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { runs, terms } from '../api/terms';
import { ActError } from '../kit/ActError';
import { LineTable } from '../kit/list/LineTable';
import { useListKeys } from '../kit/list/useListKeys';
import { useTermColumns } from '../kit/list/useTermColumns';
import { Notice } from '../kit/Notice';
import { NotRead } from '../kit/NotRead';
import { find } from './queries';

/** Finds a case by its number, and shows the cases whose next term is the earliest. */
export function Find() {
  const { t } = useTranslation('case');
  const go = useNavigate();
  const [number, setNumber] = useState('');
  const search = useMutation({
    mutationFn: find,
    onSuccess: ([found]) => {
      if (found) {
        void go(`/cases/${found.caseId}`);
      }
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    search.mutate(number);
  };
  return (
    <PageSection>
      <div className="case">
        <Title headingLevel="h1">{t('find.title')}</Title>
        <Form onSubmit={submit} className="find">
          <FormGroup fieldId="number" label={t('find.number')}>
            <TextInput
              id="number"
              value={number}
              autoComplete="off"
              spellCheck={false}
              aria-describedby="number-help"
              onChange={(_, words) => setNumber(words)}
            />
            <FormHelperText>
              <HelperText id="number-help">
                <HelperTextItem>{t('find.help')}</HelperTextItem>
              </HelperText>
            </FormHelperText>
          </FormGroup>
          <Button type="submit" isDisabled={search.isPending}>
            {t('find.verb')}
          </Button>
        </Form>
        {search.data?.length === 0 && <Notice variant="info" role="status" title={t('find.none')} />}
        <ActError of={search.error} read />
        <Recent />
      </div>
    </PageSection>
  );
}

function Recent() {
  const { t } = useTranslation(['case', 'app']);
  const columns = useTermColumns();
  const keys = useListKeys();
  const query = useInfiniteQuery({ ...terms, throwOnError: false });
  const running = query.data?.pages.flatMap((page) => page.items).filter(runs) ?? [];
  const first = [...new Map(running.toReversed().map((term) => [term.caseId, term])).values()].toReversed();
  return (
    <section className="list">
      <div className="list-head">
        <Title headingLevel="h2">{t('find.recent')}</Title>
        {keys.button}
      </div>
      <NotRead of={query} />
      {query.data && first.length === 0 && <p>{t(query.hasNextPage ? 'app:partial' : 'find.noRecent')}</p>}
      {first.length > 0 && <LineTable label={t('find.recent')} columns={columns} rows={first} idOf={(term) => term.caseId} mark="case" />}
      {query.hasNextPage && (
        <Button variant="link" isDisabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
      {keys.help}
    </section>
  );
}
