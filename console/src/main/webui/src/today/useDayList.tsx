import { Title } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useNarrow } from '../kit/list/Narrow';
import { useListKeys } from '../kit/list/useListKeys';
import { useNarrowed } from './narrowed';

/** The head of a day, with the choices that narrow its lists, and what they leave. */
export function useDayList() {
  const { t } = useTranslation('today');
  const { act } = useParams();
  const go = useNavigate();
  const [number, setNumber] = useState('');
  const { narrowing, choices, terms, begins } = useNarrowed(number);
  const narrow = useNarrow({ narrowing, choices, number, onNumber: setNumber });
  const keys = useListKeys({ close: act === undefined ? undefined : () => void go('/today') });
  return {
    terms,
    begins,
    isNarrowed: narrowing.count > 0 || number !== '',
    sorting: { order: narrowing.by.order, onOrder: (order: string) => narrowing.choose('order', order) },
    head: (
      <>
        <div className="list-head">
          <Title headingLevel="h1">{t('title')}</Title>
          {narrow.button}
          {keys.button}
        </div>
        {narrow.bar}
        {keys.help}
      </>
    ),
  };
}
