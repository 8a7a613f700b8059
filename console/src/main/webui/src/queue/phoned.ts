import { inUtc, said } from '../kit/said';

export interface Named {
  kind?: string;
  name: string;
  contact: string;
}

/** What a person tells, by telephone or at the door, as the form has it. */
export interface Told {
  channel?: string;
  reporterKind?: string;
  account: string;
  area?: string;
  from: string;
  precision?: string;
  danger: boolean;
  parties: Named[];
  consents: Record<string, string>;
  name: string;
  phone: string;
  email: string;
  method?: string;
  value: string;
  hours: string;
  codeWord: string;
}

export const nobody: Named = { name: '', contact: '' };

export const begin = (): Told => ({
  channel: 'PHONE',
  account: '',
  from: '',
  danger: false,
  parties: [nobody],
  consents: {},
  name: '',
  phone: '',
  email: '',
  value: '',
  hours: '',
  codeWord: '',
});

/** Only what was said: the report is the same as one that a hotline sends. */
export function bodyOf(told: Told) {
  const occurred = part({ from: inUtc(told.from), precision: told.from === '' ? undefined : told.precision });
  const contact = part({ name: told.name, phone: told.phone, email: told.email });
  const safeContact = part({ method: told.method, value: told.value, hours: told.hours, codeWord: told.codeWord });
  const parties = told.parties.map(part).filter((each) => each !== undefined);
  return said({
    channel: told.channel,
    reporterKind: told.reporterKind,
    account: told.account,
    place: part({ area: told.area }),
    occurred,
    imminentDanger: told.danger || undefined,
    parties: parties.length > 0 ? parties : undefined,
    consents: Object.keys(told.consents).length > 0 ? told.consents : undefined,
    contact,
    safeContact,
    receipt: true,
  });
}

function part(value: object): object | undefined {
  const words = said(value);
  return Object.keys(words).length > 0 ? words : undefined;
}
