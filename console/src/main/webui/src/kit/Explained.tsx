import { Button, Popover } from '@patternfly/react-core';
import HelpIcon from '@patternfly/react-icons/dist/esm/icons/outlined-question-circle-icon';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type es from '../words/es/glossary';

/** A word of this work that not everybody knows. The glossary says what it means here. */
export type HardWord = keyof (typeof es)['words'];

/** A heading, and beside it what its word means: at a tap or by the keyboard, and Esc goes back to the heading. */
export function Explained({ word, children }: { word?: HardWord | undefined; children: ReactNode }) {
  const { t } = useTranslation(['glossary', 'app']);
  if (word === undefined) {
    return children;
  }
  const name = t(`words.${word}.word`);
  return (
    <div className="termed">
      {children}
      <Popover aria-label={name} bodyContent={<p>{t(`words.${word}.means`)}</p>} closeBtnAriaLabel={t('app:close')}>
        <Button variant="plain" size="sm" aria-label={t('what', { word: name })} icon={<HelpIcon />} />
      </Popover>
    </div>
  );
}
