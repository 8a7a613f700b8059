import { Button } from '@patternfly/react-core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActForm } from './ActForm';
import type { Made, MadeCommand, MadeWords } from './acts';
import type { OnThing } from './onThing';

interface Listed {
  id: string;
  command: MadeCommand;
  made: Made;
  words: MadeWords;
  on: OnThing;
  screen: string | undefined;
}

/** One act: a link to its screen, or a button that opens its form below, which takes the focus. What was typed stays. */
export function OneAct({ screen, ...listed }: Listed) {
  const { t } = useTranslation('made');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = listed.words.commands[listed.id] ?? listed.id;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  if (screen !== undefined) {
    return (
      <li>
        <Link to={screen}>{name}</Link>
      </li>
    );
  }
  return (
    <li>
      <Button ref={button} variant="link" isInline aria-expanded={open} onClick={() => setOpen(!open)}>
        {name}
      </Button>
      {open && (
        <div className="made-form">
          <ActForm {...listed} />
          <Button variant="link" size="sm" onClick={close}>
            {t('close')}
          </Button>
        </div>
      )}
    </li>
  );
}
