/**
 * HPKE in its base mode, one message a call (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES in GCM. Web Crypto
 * alone, so that the same lines close here and open in a browser.
 */

export type Bytes = Uint8Array<ArrayBuffer>

/** What a message is bound to: opened with another `info` or `aad` it does not open. */
export type Bound = { info: Bytes; aad: Bytes }

/** A pair of X25519 keys, 32 bytes each. */
export type KeyPair = { publicKey: Bytes; privateKey: Bytes }

export type Aead = keyof typeof aeads

const aeads = { 'AES-128-GCM': { id: 1, keyBytes: 16 }, 'AES-256-GCM': { id: 2, keyBytes: 32 } } as const
const kemId = 0x0020
const kdfId = 0x0001
const nonceBytes = 12
const empty: Bytes = new Uint8Array(0)

/** Bytes of a public key, and of the one that stands before every message. */
export const publicKeyBytes = 32
/** Bytes by which a message is longer than what it holds. */
export const overheadBytes = publicKeyBytes + 16

// What PKCS#8 puts before the 32 bytes of an X25519 key (RFC 8410).
const pkcs8Head = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20)

/** Makes a pair of keys. */
export async function makeKeyPair(): Promise<KeyPair> {
  const pair = await generate()
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  return { publicKey: await rawOf(pair.publicKey), privateKey: pkcs8.slice(pkcs8Head.length) }
}

/** Closes `plain` so that only the holder of the private key opens it: the key made for this message, then the cipher text. */
export async function seal(publicKey: Bytes, plain: Bytes, bound: Bound, aead: Aead = 'AES-256-GCM'): Promise<Bytes> {
  const ephemeral = await generate()
  const enc = await rawOf(ephemeral.publicKey)
  const shared = await agree(ephemeral.privateKey, publicKey)
  const { key, nonce } = await schedule(shared, join(enc, publicKey), bound.info, aead)
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: bound.aad }, key, plain)
  return join(enc, new Uint8Array(locked))
}

/** Opens what was closed to this pair; nothing where it was closed to another, bound to something else, or changed. */
export async function open(
  { publicKey, privateKey }: KeyPair,
  message: Bytes,
  bound: Bound,
  aead: Aead = 'AES-256-GCM',
): Promise<Bytes | undefined> {
  if (message.length < overheadBytes) return undefined
  const enc = message.slice(0, publicKeyBytes)
  const pkcs8 = join(pkcs8Head, privateKey)
  const own = await crypto.subtle.importKey('pkcs8', pkcs8, { name: 'X25519' }, false, ['deriveBits'])
  try {
    const { key, nonce } = await schedule(await agree(own, enc), join(enc, publicKey), bound.info, aead)
    const additionalData = bound.aad
    const cipher = message.slice(publicKeyBytes)
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, cipher))
  } catch (error) {
    if (error instanceof Error && error.name === 'OperationError') return undefined
    throw error
  }
}

async function generate(): Promise<CryptoKeyPair> {
  // X25519 always makes a pair; only keys of one secret come alone.
  return (await crypto.subtle.generateKey({ name: 'X25519' }, true, ['deriveBits'])) as CryptoKeyPair
}

async function rawOf(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key))
}

async function agree(own: CryptoKey, other: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', other, { name: 'X25519' }, false, [])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'X25519', public: key }, own, 256))
}

// RFC 9180, 4.1 and 5.1: the secret that both agree on, then the key and nonce of this message.
async function schedule(agreed: Bytes, context: Bytes, info: Bytes, aead: Aead) {
  const { id, keyBytes } = aeads[aead]
  const kem = join(utf8('KEM'), twoBytes(kemId))
  const suite = join(utf8('HPKE'), twoBytes(kemId), twoBytes(kdfId), twoBytes(id))
  const shared = await expand(kem, await extract(kem, empty, 'eae_prk', agreed), 'shared_secret', context, 32)
  const pskIdHash = await extract(suite, empty, 'psk_id_hash', empty)
  const infoHash = await extract(suite, empty, 'info_hash', info)
  const whole = join(Uint8Array.of(0), pskIdHash, infoHash)
  const secret = await extract(suite, shared, 'secret', empty)
  const raw = await expand(suite, secret, 'key', whole, keyBytes)
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { key, nonce: await expand(suite, secret, 'base_nonce', whole, nonceBytes) }
}

async function extract(suite: Bytes, salt: Bytes, label: string, input: Bytes): Promise<Bytes> {
  return await hmac(salt, join(utf8('HPKE-v1'), suite, utf8(label), input))
}

// One block of HKDF is enough: nothing here is longer than 32 bytes.
async function expand(suite: Bytes, secret: Bytes, label: string, info: Bytes, bytes: number): Promise<Bytes> {
  const labelled = join(twoBytes(bytes), utf8('HPKE-v1'), suite, utf8(label), info, Uint8Array.of(1))
  return (await hmac(secret, labelled)).slice(0, bytes)
}

// An empty key and 32 zeros are one key to HMAC-SHA-256, and not every browser takes the empty one.
async function hmac(secret: Bytes, text: Bytes): Promise<Bytes> {
  const raw = secret.length === 0 ? new Uint8Array(32) : secret
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, text))
}

function twoBytes(value: number): Bytes {
  return Uint8Array.of(value >> 8, value & 255)
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text)
}

function join(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
