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

/** The first symbols of a number as they are typed, in any grouping; undefined if no number begins so. */
export function beginning(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll(/[\s-]/g, '').slice(0, LENGTH);
  const isSymbol = (each: string) => SYMBOLS.slice(0, Number(BASE)).includes(each);
  return plain !== '' && [...plain].every(isSymbol) ? plain : undefined;
}
