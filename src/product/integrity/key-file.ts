import { type Bytes, type KeyPair, makeKeyPair, publicKeyBytes } from '#platform/hpke.ts'

/** A public key with what is read aloud to tell it from another. */
export type PublicKey = { publicKey: Bytes; fingerprint: string }

export type KeyFault = 'key-wrong' | 'key-secret'
export type KeyFileFault = 'file-wrong' | 'passphrase-wrong'

const mark = 'paten-inspektorat-1'
const secretMark = 'paten-inspektorat-rahasia-1'
/** Rounds of PBKDF2: the one way to make a key from words that every browser knows by itself. */
const rounds = 1_000_000
const symbols = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Characters that a passphrase has at least: whoever finds the file may try for ever. */
export const passphraseMin = 16

/** Makes the inspectorate's key: the text of its file, locked with a passphrase, and the line that PATEN is given. */
export async function makeKeyFile(passphrase: string): Promise<{ file: string; line: string; fingerprint: string }> {
  const pair = await makeKeyPair()
  const fingerprint = await fingerprintOf(pair.publicKey)
  const [salt, nonce] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))]
  const key = await keyFrom(passphrase, salt, rounds)
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, pair.privateKey)
  const file = {
    kind: secretMark,
    fingerprint,
    public: asText(pair.publicKey),
    locked: { with: 'PBKDF2-HMAC-SHA-256, AES-256-GCM', rounds, salt: asText(salt), nonce: asText(nonce) },
    secret: asText(new Uint8Array(locked)),
  }
  return { file: `${JSON.stringify(file, undefined, 2)}\n`, line: lineOf(pair.publicKey, fingerprint), fingerprint }
}

/** Reads the line of a public key as it was typed or pasted. Names a secret one, which must not be given to anybody. */
export async function readPublicKey(typed: string): Promise<PublicKey | KeyFault> {
  if (typed.includes(secretMark)) return 'key-secret'
  const [kind, text = '', fingerprint] = typed.replace(/\s/g, '').split('.')
  const publicKey = asBytes(text)
  if (kind !== mark || publicKey?.length !== publicKeyBytes) return 'key-wrong'
  return (await fingerprintOf(publicKey)) === fingerprint ? { publicKey, fingerprint } : 'key-wrong'
}

/** Opens a key file with its passphrase, in memory. */
export async function openKeyFile(
  text: string,
  passphrase: string,
): Promise<(KeyPair & { fingerprint: string }) | KeyFileFault> {
  const file = fileOf(text)
  if (!file) return 'file-wrong'
  const key = await keyFrom(passphrase, file.salt, file.rounds)
  try {
    const secret = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: file.nonce }, key, file.secret)
    return { publicKey: file.public, privateKey: new Uint8Array(secret), fingerprint: file.fingerprint }
  } catch {
    return 'passphrase-wrong'
  }
}

/** Sixteen symbols that stand for a public key: `K7QM-3XHD-PW5R-9TZE`. */
export async function fingerprintOf(publicKey: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey))
  const letters = Array.from(hash.slice(0, 16), (byte) => symbols[byte % 32]).join('')
  return letters.match(/.{4}/g)?.join('-') ?? ''
}

/** The line by which a public key is told. */
export function lineOf(publicKey: Bytes, fingerprint: string): string {
  return [mark, asText(publicKey), fingerprint].join('.')
}

type KeyFile = Record<'public' | 'secret' | 'salt' | 'nonce', Bytes> & { rounds: number; fingerprint: string }

function fileOf(text: string): KeyFile | undefined {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return undefined
  }
  const locked = at(file, 'locked')
  const found = {
    public: asBytes(at(file, 'public')),
    secret: asBytes(at(file, 'secret')),
    salt: asBytes(at(locked, 'salt')),
    nonce: asBytes(at(locked, 'nonce')),
    rounds: at(locked, 'rounds'),
    fingerprint: at(file, 'fingerprint'),
  }
  const isWhole = Object.values(found).every((one) => one !== undefined) && at(file, 'kind') === secretMark
  const isCounted = typeof found.rounds === 'number' && found.rounds > 0 && found.rounds <= 100_000_000
  return isWhole && isCounted ? (found as KeyFile) : undefined // every part was looked at above
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

async function keyFrom(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFC').trim())
  const raw = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return await crypto.subtle.deriveKey(how, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** Bytes as text that may stand in a line, a file or an attribute (base64url). */
export function asText(bytes: Bytes): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The bytes that a text stands for; nothing where it stands for none. */
export function asBytes(text: unknown): Bytes | undefined {
  if (typeof text !== 'string' || !/^[\w-]+$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
