import { Button, Title } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../kit/Loading';
import { NotRead } from '../kit/NotRead';
import { useSession } from '../shell/useSession';
import { type Made, type MadeCommand, type MadeWords, useMade } from './acts';
import { DraftMark } from './DraftMark';
import { judged } from './judged';
import { OneAct } from './OneAct';
import { aboutOf, type OnThing } from './onThing';
import { paramsOf } from './send';

export interface Asked extends OnThing {
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
export function Acts({ level = 'h2', screens = {}, ...on }: Asked) {
  const { t } = useTranslation('made');
  const reading = useMade();
  const { functions } = useSession().now;
  if (!reading.data) {
    return reading.isError ? <NotRead of={reading} /> : null;
  }
  const { made, words } = reading.data;
  const kinds = kindsOf(made, words, on, functions, screens);
  const title = on.name === undefined ? t('title') : t('titleOf', { name: on.name });
  return kinds.length === 0 ? null : (
    <section aria-label={title} className="made-acts">
      <Title headingLevel={level}>{title}</Title>
      <p>{t('about')}</p>
      {kinds.map((each) => (
        <OfKind key={each.kind} kind={each} level={level === 'h2' ? 'h3' : 'h4'} made={made} words={words} on={on} screens={screens} />
      ))}
    </section>
  );
}

function kindsOf(made: Made, words: MadeWords, on: OnThing, functions: string[], screens: Record<string, string>): Kind[] {
  const given = Object.entries(made.commands).filter(
    ([id, each]) =>
      each.services.includes(on.service) &&
      each.path.startsWith(on.path) &&
      (id in screens || (!each.opens && isPicked(made, each, on))) &&
      each.roles.some((role) => functions.includes(role)),
  );
  return Object.entries(words.groups)
    .map(([kind, name]) => ({ kind, name, commands: given.filter(([id]) => made.groups[id] === kind) }))
    .filter(({ commands }) => commands.length > 0);
}

/** Each thing that the path names is known, or some view shows it: nobody knows an identifier by heart. */
const isPicked = (made: Made, command: MadeCommand, { ids }: OnThing): boolean =>
  paramsOf(command)
    .filter((name) => ids[name] === undefined)
    .map((name) => (command.params?.[name] ?? name).split('@')[0] ?? name)
    .every((thing) => made.things[thing] !== undefined);

interface Listed {
  kind: Kind;
  made: Made;
  words: MadeWords;
  on: OnThing;
  screens: Record<string, string>;
  level: 'h3' | 'h4';
}

/** The acts of one kind, which a click shows. */
function OfKind({ kind: { name, commands }, screens, level: Heading, ...rest }: Listed) {
  const { t } = useTranslation('made');
  const [open, setOpen] = useState(false);
  const { on } = rest;
  const asked = useQuery({ ...judged(on), enabled: open });
  const acts = asked.data ?? [];
  const isAwaited = asked.isLoading && asked.failureCount === 0; // a list that moves under the pointer opens another act
  const label = t('kind', { name, count: commands.length });
  return (
    <div>
      <Heading className="made-kind">
        <Button variant="link" isInline aria-expanded={open} aria-label={on.name === undefined ? undefined : `${label}: ${on.name}`} onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </Heading>
      <DraftMark of={commands.map(([id]) => aboutOf(id, on))} />
      {open && isAwaited && <Loading />}
      {open && !isAwaited && (
        <ul>
          {commands.map(([id, command]) => (
            <OneAct key={id} id={id} command={command} screen={screens[id]} judged={acts.find(({ operation }) => operation === id)} level={Heading === 'h3' ? 'h4' : 'h5'} {...rest} />
          ))}
        </ul>
      )}
    </div>
  );
}
