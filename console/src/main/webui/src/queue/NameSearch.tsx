import { Button, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '../api/labels';
import { Unknown } from '../api/refusal';
import { ActError } from '../kit/ActError';
import { useOpened } from '../kit/useOpened';
import { search } from './commands';
import type { Row } from './queries';

/** Reports by the name of a party. The name and what it found are kept nowhere but on the screen. */
export function NameSearch() {
  const { t } = useTranslation('queue');
  const labels = useLabels();
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const found = useOpened<{ rows: Row[]; of: string }>();
  const key = useRef(crypto.randomUUID());
  const asking = useMutation({
    mutationFn: async () => ({ rows: await search({ name, purpose: purpose as 'TRIAGE' }, { 'Idempotency-Key': key.current, 'If-Match': '' }), of: name }),
    onMutate: found.hide,
    onSuccess: found.show,
    onSettled: (_, cause) => {
      if (!(cause instanceof Unknown)) {
        key.current = crypto.randomUUID();
      }
    },
  });
  /** An answer stands beside the words that it answers, and beside no others. */
  const change = (say: (words: string) => void) => (_: unknown, words: string) => {
    found.hide();
    say(words);
  };
  const missing = name.trim() === '' || purpose === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!missing) {
      asking.mutate();
    }
  };
  return (
    <form className="narrow" onSubmit={submit} aria-label={t('names.title')}>
      <TextInput aria-label={t('names.name')} placeholder={t('names.name')} value={name} autoComplete="off" spellCheck={false} onChange={change(setName)} />
      <FormSelect aria-label={t('names.purpose')} value={purpose} onChange={change(setPurpose)}>
        <FormSelectOption value="" label={t('names.none')} />
        {labels
          .codes('OpeningPurpose')
          .filter(({ code }) => code !== 'UNKNOWN')
          .map(({ code, label }) => (
            <FormSelectOption key={code} value={code} label={label} />
          ))}
      </FormSelect>
      <Button type="submit" size="sm" isDisabled={asking.isPending}>
        {t(missing ? 'names.missing' : 'names.verb')}
      </Button>
      <span className="row-extra">{t('names.next')}</span>
      <ActError of={asking.error} />
      {found.opened?.what.of === name && (
        <ul className="rows" aria-label={t('names.found')}>
          {found.opened.what.rows.length === 0 && <li>{t('names.nothing')}</li>}
          {found.opened.what.rows.map((row) => (
            <li key={row.reportId}>
              <Link to={`/queue/${row.reportId}`}>{row.caseNumber}</Link>
              <span>{labels.area(row.firstLevelArea)}</span>
              <Link to={`/cases/${row.caseId}`}>{t('report.toCase')}</Link>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
