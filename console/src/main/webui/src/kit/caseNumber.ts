const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U';
const BASE = 32n;
const CHECK = 37n;
const LENGTH = 10;

/** The number of a case as the services write it: the last 50 bits of its id, with a check symbol. */
export function caseNumber(caseId: string): string {
  const value = BigInt(`0x${caseId.replaceAll('-', '').slice(-16)}`) % BASE ** BigInt(LENGTH);
  let rest = value;
  let text = '';
  for (let n = 0; n < LENGTH; n++) {
    text = SYMBOLS.charAt(Number(rest % BASE)) + text;
    rest /= BASE;
  }
  return `${text.slice(0, 5)}-${text.slice(5)}-${SYMBOLS.charAt(Number(value % CHECK))}`;
}
