import { Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { Loading } from '../kit/Loading';
import { save } from '../kit/save';
import { Figure } from '../kit/Figure';
import { type Division, DIVISIONS, indicator, indicators, table } from './queries';
import { useDefinitions } from './useDefinitions';
import { casesOf, useShare } from './useShare';

/** Any indicator, divided as the person asks, and the same as a file. */
export function AnyFigure() {
  const all = useQuery(indicators).data;
  return all ? <Chosen codes={all.map((each) => each.indicator)} /> : <Loading />;
}

function Chosen({ codes }: { codes: string[] }) {
  const { t } = useTranslation('picture');
  const labels = useLabels();
  const names = useDefinitions(codes);
  const share = useShare();
  const [code, setCode] = useState(codes[0] ?? '');
  const [by, setBy] = useState<Division>('area');
  const rows = useQuery(indicator(code, by)).data?.rows;
  const download = useMutation({ mutationFn: () => table(code, by).then((text) => save(`${code}-${by}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }))) });
  return (
    <section>
      <div className="inline-choices">
        <FormSelect aria-label={t('any.indicator')} value={code} onChange={(_, next) => setCode(next)}>
          {codes.map((each) => (
            <FormSelectOption key={each} value={each} label={names.name(each)} />
          ))}
        </FormSelect>
        <FormSelect aria-label={t('any.by')} value={by} onChange={(_, next) => setBy(next as Division)}>
          {DIVISIONS.map((each) => (
            <FormSelectOption key={each} value={each} label={t(`by.${each}`)} />
          ))}
        </FormSelect>
        <Button variant="secondary" isDisabled={download.isPending} onClick={() => download.mutate()}>
          {t('any.download')}
        </Button>
      </div>
      {rows === undefined ? (
        <Loading />
      ) : (
        <Figure
          title={names.name(code)}
          note={`${names.formula(code)} ${t('atLeast')}`}
          columns={[t(`by.${by}`), t('any.step'), t('any.of'), t('cases'), t('share')]}
          rows={rows.flatMap((row) =>
            row.reached.map((reach) => [
              row.group === undefined ? t(by === 'country' ? 'country' : 'other') : by === 'area' ? labels.area(row.group) : row.group,
              names.milestone(code, reach.milestone),
              casesOf(row.of),
              casesOf(reach.cases),
              share(reach.share),
            ]),
          )}
        />
      )}
    </section>
  );
}
