import { Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HELP } from '../shell/places';
import { useSession } from '../shell/useSession';
import { choose, LANGUAGES, type Language } from '../words';
import { AlarmCounter } from './AlarmCounter';
import { SignOut } from './SignOut';

const DARK = 'pf-v6-theme-dark';

/** The alerts, and beside them the choices of the person, where there is room. */
export function Bar({ narrow }: { narrow: boolean }) {
  return (
    <div className="bar">
      <AlarmCounter />
      {!narrow && <Choices />}
    </div>
  );
}

/** Language, theme, help, who is signed in, and the way out. */
export function Choices() {
  const { t, i18n } = useTranslation();
  const { now } = useSession();
  return (
    <>
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
      <Link to={HELP}>{t('places.help')}</Link>
      <span>{now.name}</span>
      <SignOut />
    </>
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
