// Opens a sealed segment of a file, from the published description of AES-GCM-HKDF streaming alone
// (https://developers.google.com/tink/streaming-aead/aes_gcm_hkdf_streaming), with the crypto of Node.
// node segment.mjs KEY ASSOCIATED-DATA FILE: the first two in hex; prints the SHA-256 of the plain bytes and how many they are.
import { createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { readFileSync } from 'node:fs'

const CHUNK = 1024 * 1024
const [key, associated, file] = process.argv.slice(2)
const sealed = readFileSync(file)

const header = sealed[0]
const salt = sealed.subarray(1, 33)
const prefix = sealed.subarray(33, 40)
if (header !== 40) throw new Error(`a header of ${header} bytes`)
const derived = Buffer.from(hkdfSync('sha256', Buffer.from(key, 'hex'), salt, Buffer.from(associated, 'hex'), 32))

const plain = createHash('sha256')
let length = 0
for (let begin = header, n = 0; begin < sealed.length; n++) {
  const end = Math.min(sealed.length, (n + 1) * CHUNK)
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce)
  nonce.writeUInt32BE(n, 7)
  nonce[11] = end === sealed.length ? 1 : 0
  const cipher = createDecipheriv('aes-256-gcm', derived, nonce)
  cipher.setAuthTag(sealed.subarray(end - 16, end))
  const opened = Buffer.concat([cipher.update(sealed.subarray(begin, end - 16)), cipher.final()])
  plain.update(opened)
  length += opened.length
  begin = end
}
console.log(`${plain.digest('hex')} ${length}`)
