/** What an auditor is told of an event: everything but its content. */
export interface Link {
  version: number;
  /** The metadata as stored, byte for byte. */
  stored: string;
  clearDigest: string;
  /** Empty if nothing was sealed. */
  sealedDigest: string;
  hash: string;
}

const MARK = 2;
const text = new TextEncoder();

const number = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};
const counted = (bytes: Uint8Array): Uint8Array[] => [number(bytes.length), bytes];
const fromHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const toHex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = (bytes: Uint8Array): Promise<ArrayBuffer> => crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));

function joined(parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Makes the chain of a stream anew and returns the first version that does not fit; undefined if all fit. The hash of
 * an event covers its place, its metadata, the digests of what it says, and the hash before it.
 */
export async function firstBroken(category: string, id: string, links: Link[]): Promise<number | undefined> {
  const nothing = new Uint8Array(await sha256(new Uint8Array()));
  let previous: Uint8Array = new Uint8Array();
  for (const [index, link] of links.entries()) {
    const parts = [
      Uint8Array.of(MARK),
      ...counted(text.encode(category)),
      ...counted(text.encode(id)),
      number(link.version),
      ...counted(text.encode(link.stored)),
      fromHex(link.clearDigest),
      link.sealedDigest ? fromHex(link.sealedDigest) : nothing,
      previous,
    ];
    if (link.version !== index + 1 || toHex(await sha256(joined(parts))) !== link.hash) {
      return link.version;
    }
    previous = fromHex(link.hash);
  }
  return undefined;
}
