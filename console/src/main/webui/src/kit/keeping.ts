import { draftKeys } from '../api/draftKeys';
import { session } from '../api/session';

const PLACE = 'drafts';
const LONGEST = 256 * 1024;
const NONCE = 12;

let keys: CryptoKey[] = [];
let latest = '';
let work = Promise.resolve(true);

/** Only the same person in the same functions opens what was sealed, as nothing of other functions stays on a screen. */
const reader = () => ({ name: 'AES-GCM', additionalData: new TextEncoder().encode(session.sign()) });

/** Without keys what is typed stays in memory alone. */
export async function beginKeeping(): Promise<void> {
  keys = await draftKeys().catch(() => []);
}

/** Keeps a text of this tab over a reload, sealed, in the place of the former one; of an empty text nothing is kept. */
export function keep(text: string): void {
  latest = text;
  work = work.then(() => (latest === text ? sealed(text) : true));
}

/** Whether a reload finds the latest text. */
export const isKept = (): Promise<boolean> => work;

/** Nothing stays in this tab, also of what is being sealed now. */
export function empty(): void {
  latest = '';
  sessionStorage.removeItem(PLACE);
}

async function sealed(text: string): Promise<boolean> {
  const [key] = keys;
  const bytes = new TextEncoder().encode(text);
  try {
    if (text === '' || bytes.length > LONGEST) {
      sessionStorage.removeItem(PLACE);
      return text === '';
    }
    if (key === undefined) {
      return false;
    }
    const iv = crypto.getRandomValues(new Uint8Array(NONCE));
    const secret = await crypto.subtle.encrypt({ ...reader(), iv }, key, bytes);
    if (latest === text) {
      sessionStorage.setItem(PLACE, written([...iv, ...new Uint8Array(secret)]));
    }
    return true;
  } catch {
    return false; // a browser that keeps nothing
  }
}

/** What was kept in this tab; nothing if this person cannot read it, and then it goes. */
export async function kept(): Promise<string | undefined> {
  const text = sessionStorage.getItem(PLACE);
  if (text === null || keys.length === 0) {
    return undefined;
  }
  const read = await opened(text);
  if (read === undefined) {
    sessionStorage.removeItem(PLACE);
  }
  return read;
}

async function opened(text: string): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const [iv, secret] = [bytes.slice(0, NONCE), bytes.slice(NONCE)];
    const plain = await Promise.any(keys.map((key) => crypto.subtle.decrypt({ ...reader(), iv }, key, secret)));
    return new TextDecoder().decode(plain);
  } catch {
    return undefined;
  }
}

const written = (bytes: number[]) => btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
