import { Button, Title } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../shell/useSession';
import { type Made, type MadeCommand, type MadeWords, useMade, useMadeWords } from './acts';
import { OneAct } from './OneAct';
import type { OnThing } from './onThing';

export interface Asked extends OnThing {
  /** The thing in words, where a page has several. */
  name?: string;
  /** The level of the heading: one below that of the page or of the part in which the list stands. */
  level?: 'h2' | 'h3';
  /** The acts that have a screen of their own, and where. */
  screens?: Record<string, string>;
}

interface Kind {
  kind: string;
  name: string;
  commands: [id: string, command: MadeCommand][];
}

/** Every command of a thing that the reader's function may give, by kind; whether it can be given now, the service says. */
export function Acts({ name, level = 'h2', screens = {}, ...on }: Asked) {
  const { t } = useTranslation('made');
  const made = useMade();
  const words = useMadeWords();
  const { functions } = useSession().now;
  if (!made || !words) {
    return null;
  }
  const kinds = kindsOf(made, words, on, functions, screens);
  const title = name === undefined ? t('title') : t('titleOf', { name });
  return kinds.length === 0 ? null : (
    <section aria-label={title} className="made-acts">
      <Title headingLevel={level}>{title}</Title>
      <p>{t('about')}</p>
      {kinds.map((each) => (
        <OfKind key={each.kind} kind={each} made={made} words={words} on={on} screens={screens} />
      ))}
    </section>
  );
}

function kindsOf(made: Made, words: MadeWords, on: OnThing, functions: string[], screens: Record<string, string>): Kind[] {
  const given = Object.entries(made.commands).filter(
    ([id, each]) =>
      each.services.includes(on.service) &&
      each.path.startsWith(on.path) &&
      (!each.opens || id in screens) &&
      each.roles.some((role) => functions.includes(role)),
  );
  return Object.entries(words.groups)
    .map(([kind, name]) => ({ kind, name, commands: given.filter(([id]) => made.groups[id] === kind) }))
    .filter(({ commands }) => commands.length > 0);
}

interface Listed {
  kind: Kind;
  made: Made;
  words: MadeWords;
  on: OnThing;
  screens: Record<string, string>;
}

/** The acts of one kind, which a click shows. */
function OfKind({ kind: { name, commands }, screens, ...rest }: Listed) {
  const { t } = useTranslation('made');
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button variant="link" isInline aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('kind', { name, count: commands.length })}
      </Button>
      {open && (
        <ul>
          {commands.map(([id, command]) => (
            <OneAct key={id} id={id} command={command} screen={screens[id]} {...rest} />
          ))}
        </ul>
      )}
    </div>
  );
}
