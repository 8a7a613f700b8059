import { draftKeys } from '../api/draftKeys';
import { session } from '../api/session';

const PLACE = 'drafts';
const LONGEST = 256 * 1024;
const NONCE = 12;
const A_DAY = 86_400_000;
/** How long a tab that got no keys waits before it asks again. */
const PAUSE = 60_000;

let keys: CryptoKey[] = [];
/** The day of the first key, in UTC, as the backend counts days. */
let dayOfKeys = '';
/** When the keys may be asked for again; never before the page began to keep. */
let nextAsking = Infinity;
let latest = '';
let work = Promise.resolve(true);

/** Only the same person in the same functions opens what was sealed, as nothing of other functions stays on a screen. */
const reader = () => ({ name: 'AES-GCM', additionalData: new TextEncoder().encode(session.sign()) });

const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Without keys what is typed stays in memory alone. Keys that cannot be asked for anew leave the former ones. */
export async function beginKeeping(): Promise<void> {
  const now = Date.now();
  nextAsking = now + PAUSE;
  const found = await draftKeys().catch(() => []);
  if (found.length > 0) {
    keys = found;
    dayOfKeys = dayOf(now);
  }
}

/** The key of today, or that of yesterday, which opens today too. A tab that is open over midnight asks anew. */
async function keyOfNow(): Promise<CryptoKey | undefined> {
  if (dayOfKeys !== dayOf(Date.now()) && Date.now() >= nextAsking) {
    await beginKeeping();
  }
  const now = Date.now();
  return [now, now - A_DAY].map(dayOf).includes(dayOfKeys) ? keys[0] : undefined;
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

/** A text that cannot be kept leaves no older one in its place. */
async function sealed(text: string): Promise<boolean> {
  try {
    const secret = await secretOf(text);
    if (latest === text) {
      sessionStorage.removeItem(PLACE);
      if (secret !== undefined) {
        sessionStorage.setItem(PLACE, secret);
      }
    }
    return text === '' || secret !== undefined;
  } catch {
    return false; // a browser that keeps nothing
  }
}

async function secretOf(text: string): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(text);
  const key = text === '' || bytes.length > LONGEST ? undefined : await keyOfNow();
  if (key === undefined) {
    return undefined;
  }
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const secret = await crypto.subtle.encrypt({ ...reader(), iv }, key, bytes);
  return written([...iv, ...new Uint8Array(secret)]);
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
