import { ActionGroup, Button, Form, Title } from '@patternfly/react-core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../api/refusal';
import { Explained, type HardWord } from './Explained';
import { Notice } from './Notice';
import { Done } from './Recorded';
import { refusalAt, refusalOf, Refusals, useIdOf } from './refusals';
import type { Command } from './useCommand';

/** The words of an act: its title, what will happen and by when, its verb, and that it is done. */
export type ActWord = 'title' | 'next' | 'verb' | 'done';

interface Frame<B, A> {
  words: (word: ActWord) => string;
  /** The thing in words, where the page has several with the same acts. */
  of?: string | undefined;
  level?: 'h2' | 'h3' | 'h4' | 'h5';
  /** The word of the title that not everybody knows. */
  hardWord?: HardWord | undefined;
  /** `closed`: why the service would refuse the act now, whatever is filled in. */
  command: Command<B, A> & { closed?: string | undefined };
  body: () => NoInfer<B>;
  /** The choice that is missing, in words: the button says it, and sends nothing. */
  missing?: string | undefined;
  /** What changed since the person read it, and how they say that they have looked at it. */
  changes?: ReactNode;
  /** What is shown in the place of the form, where that is more than what was recorded. */
  done?: (answer: A) => ReactNode;
  children?: ReactNode;
}

/** A form for one act: what happens and by when, refusals at their field, and the answer in its place. */
export function CommandForm<B, A>({ words, of, level = 'h2', hardWord, command, body, missing, changes, done, children }: Frame<B, A>) {
  const { t } = useTranslation();
  const answered = command.answer !== undefined;
  const heading = useFocus<HTMLDivElement>(answered);
  const title = words('title');
  const errors = command.stale ? [] : (command.problem?.fields ?? []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing === undefined || command.unsure) {
      command.send(body()); // after silence the bytes that were sent go again
    }
  };
  return (
    <section className="form" aria-label={of === undefined ? title : `${title}: ${of}`}>
      <Explained word={hardWord}>
        <div ref={heading} tabIndex={-1}>
          <Title headingLevel={level}>{title}</Title>
        </div>
      </Explained>
      {command.answer !== undefined ? (
        (done ? done(command.answer) : <Done title={words('done')} answer={command.answer} />)
      ) : (
        <Refusals value={errors}>
          <p>{words('next')}</p>
          {command.closed !== undefined && <Notice variant="info" title={command.closed} />}
          <Form noValidate onSubmit={submit}>
            <Summary command={command} errors={errors} />
            {command.stale && <Ahead>{changes}</Ahead>}
            <fieldset role="presentation" className="fields" disabled={command.unsure}>
              {children}
            </fieldset>
            <ActionGroup>
              <Button type="submit" isLoading={command.busy} isDisabled={command.busy} isAriaDisabled={missing !== undefined && !command.unsure} spinnerAriaLabel={t('loading')}>
                {command.unsure ? t('form.askAgain') : (missing ?? words('verb'))}
              </Button>
            </ActionGroup>
          </Form>
        </Refusals>
      )}
    </section>
  );
}

function Summary<B, A>({ command, errors }: { command: Command<B, A>; errors: Refused[] }) {
  const { t } = useTranslation();
  const idOf = useIdOf();
  const box = useFocus<HTMLDivElement>(command.problem);
  if (command.unsure) {
    return <Notice variant="warning" role="alert" title={t('form.unsure')} />;
  }
  if (!command.problem || command.stale) {
    return null;
  }
  return (
    <div ref={box} tabIndex={-1}>
      <Notice variant="danger" role="alert" title={`${t('form.refused')}: ${refusalOf(command.problem)}`}>
        <ul>
          {errors.map((field) => (
            <li key={field.pointer}>
              <Button variant="link" isInline onClick={() => goTo(at(field.pointer ?? '', idOf))}>
                {nameOf(at(field.pointer ?? '', idOf))}
                {refusalAt(field)}
              </Button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** What the person has to look at first: it takes the focus. */
function Ahead({ children }: { children: ReactNode }) {
  const box = useFocus<HTMLDivElement>(true);
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  );
}

/** The field of a pointer, or the group in which it lies. */
function at(pointer: string, idOf: (pointer: string) => string): HTMLElement | null {
  return document.getElementById(idOf(pointer)) ?? document.getElementById(idOf(pointer.replace(/\/[^/]+$/, '')));
}

/** The label of the field, as it stands above it. */
function nameOf(field: HTMLElement | null): string {
  const label = field?.closest('.pf-v6-c-form__group')?.querySelector('.pf-v6-c-form__label-text')?.textContent;
  return label ? `${label}: ` : '';
}

function goTo(field: HTMLElement | null): void {
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/** Takes the focus when what it stands for changes, and at first. */
function useFocus<E extends HTMLElement>(when: unknown) {
  const at = useRef<E>(null);
  useEffect(() => at.current?.focus(), [when]);
  return at;
}
