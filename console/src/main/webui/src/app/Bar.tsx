import { Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { over } from '../api/session';
import { useSession } from '../shell/useSession';
import { choose, LANGUAGES, type Language } from '../words';
import { AlarmCounter } from './AlarmCounter';

const DARK = 'pf-v6-theme-dark';

/** Language, theme, who is signed in, and the way out. */
export function Bar() {
  const { t, i18n } = useTranslation();
  const { now } = useSession();
  return (
    <div className="bar">
      <AlarmCounter />
      <FormSelect
        aria-label={t('language')}
        value={i18n.language}
        onChange={(_, language) => void choose(language as Language)}
      >
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <FormSelectOption key={code} value={code} label={name} />
        ))}
      </FormSelect>
      <Theme />
      <span>{now.name}</span>
      <a href="/session/logout" onClick={() => over()}>{t('signOut')}</a>
    </div>
  );
}

function Theme() {
  const { t } = useTranslation();
  const [dark, setDark] = useState(() => document.documentElement.classList.contains(DARK));
  const turn = () => {
    localStorage.setItem('theme', dark ? 'light' : 'dark');
    document.documentElement.classList.toggle(DARK, !dark);
    setDark(!dark);
  };
  return (
    <Button variant="plain" className="wide" onClick={turn}>
      {t(dark ? 'theme.light' : 'theme.dark')}
    </Button>
  );
}
