import {
  FormGroup,
  MenuToggle,
  type MenuToggleElement,
  Select,
  SelectList,
  SelectOption,
  TextInputGroup,
  TextInputGroupMain,
} from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '../api/labels';
import { type Service, staff, type StaffMember, type Work } from '../api/staff';
import { useSession } from '../shell/useSession';
import { Help, useWrong } from './fields';
import { NotRead } from './NotRead';
import { useIdOf } from './refusals';

interface Asked {
  /** The service of the command: only those are offered who have called it. */
  service: Service;
  pointer: string;
  label: string;
  /** The `sub` of the person who was chosen, or what was typed so far. */
  value: string;
  onPerson: (value: string) => void;
  /** What the person is to do; absent: anybody of the mechanism may be named. */
  work?: Work | undefined;
}

const NOBODY = -1;
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * A person of the mechanism by name: found by typing, by arrow keys, or in the open list. A name that is in no list stays in the
 * field, and is refused there. The identifier of a person who has never signed in can be pasted.
 */
export function PersonPicker({ service, pointer, label, value, onPerson, work }: Asked) {
  const { t } = useTranslation();
  const idOf = useIdOf();
  const wrong = useWrong(pointer);
  const excludes = useSession().now.functions.includes('supervisor');
  const read = useQuery(staff(service, work && (excludes ? work : { function: work.function })));
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(NOBODY);
  const people = (read.data ?? []).toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));
  const person = people.find((each) => each.person === value);
  const offered = person ? people : people.filter((each) => plain(nameOf(each)).includes(plain(value.trim())));
  const list = `${idOf(pointer)}-list`;
  const idOfOption = (index: number) => `${list}-${index}`;
  const close = () => {
    setOpen(false);
    setActive(NOBODY);
  };
  const choose = (one: string) => {
    onPerson(one);
    close();
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive(active === NOBODY && step < 0 ? offered.length - 1 : (active + step + offered.length) % offered.length);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault(); // it chooses, and does not send the form
      const one = offered[active];
      if (one) {
        choose(one.person);
      }
    } else if (event.key === 'Tab') {
      close();
    }
  };
  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle innerRef={ref} variant="typeahead" isFullWidth isExpanded={open} aria-label={t('person.list', { label })} onClick={() => setOpen(!open)}>
      <TextInputGroup isPlain {...(wrong.validated ? { validated: wrong.validated } : {})}>
        <TextInputGroupMain
          inputId={idOf(pointer)}
          aria-label={label}
          role="combobox"
          isExpanded={open}
          aria-controls={list}
          {...(active === NOBODY ? {} : { 'aria-activedescendant': idOfOption(active) })}
          inputProps={{ 'aria-invalid': wrong['aria-invalid'], 'aria-describedby': wrong['aria-describedby'], spellCheck: false, autoComplete: 'off' }}
          value={person ? nameOf(person) : value}
          onClick={() => setOpen(true)}
          onKeyDown={keys}
          onChange={(_, typed) => {
            onPerson(typed);
            setOpen(true);
            setActive(NOBODY);
          }}
        />
      </TextInputGroup>
    </MenuToggle>
  );
  return (
    <FormGroup fieldId={idOf(pointer)} label={label}>
      <Select
        variant="typeahead"
        isOpen={open}
        selected={value}
        isScrollable
        popperProps={{ appendTo: 'inline' }} // it goes with its form: when that closes, and under the cover of a session
        onSelect={(_, one) => choose(String(one))}
        onOpenChange={(is) => !is && close()}
        toggle={toggle}
      >
        <SelectList id={list} aria-label={label}>
          {offered.map((each, index) => (
            <SelectOption key={each.person} id={idOfOption(index)} itemId={each.person} value={each.person} isFocused={index === active} description={<About of={each} />}>
              {nameOf(each)}
            </SelectOption>
          ))}
          {offered.length === 0 && <SelectOption isDisabled>{t(read.data ? 'person.nobody' : 'notYet')}</SelectOption>}
        </SelectList>
      </Select>
      {read.isError && <NotRead of={read} />}
      <Help pointer={pointer} />
    </FormGroup>
  );
}

const nameOf = ({ name, pseudonym }: StaffMember) => name ?? pseudonym;

/** Function, institution and unit, and how much lies with the person. */
function About({ of }: { of: StaffMember }) {
  const { t } = useTranslation();
  const labels = useLabels();
  return [
    of.functions.map((each) => labels.of('Role', each)).join(', '),
    labels.institution(of.institution),
    of.unit,
    of.load === undefined ? undefined : t('person.load', { count: of.load }),
  ]
    .filter((each) => each !== undefined)
    .join(' · ');
}
