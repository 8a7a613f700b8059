import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Service, staff } from '../api/staff';
import { useSession } from '../shell/useSession';

const SHORT = 8;

/** Functions that work on no case: a service tells them no names. */
const WITHOUT_NAMES = ['statistician', 'tech-admin'];

/** The name behind a pseudonym of a service; without one, the beginning of the pseudonym. */
export function useNames(service: Service): (pseudonym: string) => string {
  const { t } = useTranslation();
  const { functions } = useSession().now;
  const told = functions.some((each) => !WITHOUT_NAMES.includes(each));
  const people = useQuery({ ...staff(service), enabled: told }).data;
  return (pseudonym) =>
    people?.find((each) => each.pseudonym === pseudonym)?.name ?? t('person.unnamed', { sign: pseudonym.slice(0, SHORT) });
}

/** A person of the mechanism by name, as the service that has the pseudonym knows them. */
export function Person({ of, service }: { of: string; service: Service }) {
  return <span translate="no">{useNames(service)(of)}</span>;
}
