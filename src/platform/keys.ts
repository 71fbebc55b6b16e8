import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What may not be read without the key file, and what is found again without being readable. */
export type Keys = {
  /** AES-256-GCM under a key for this purpose; the same text gives another cipher text each time. */
  encrypt(plain: string, purpose: string): string
  /** Refuses what was changed, or was encrypted for another purpose or with another key file. */
  decrypt(cipher: string, purpose: string): string
  /** HMAC-SHA-256 under a key for this purpose: equal texts give equal hashes, and only with this key file. */
  keyedHash(text: string, purpose: string): string
  /** Tells two key files apart and says nothing about either. */
  fingerprint: string
}

/** The key file is missing, damaged or not the right one. The message is the whole sentence to show. */
export class KeyProblem extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'KeyProblem'
  }
}

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const version = 1

/**
 * Opens `<dataFolder>/keys/master.key`. Makes it, 32 random bytes for nobody but this user, only when `mayCreate`: on
 * the first start, never beside records that were written under a key that is now missing.
 */
export function openKeys(dataFolder: string, options: { mayCreate: boolean }): Keys {
  const file = keyFile(dataFolder)
  const key = read(file)
  if (key) return keysFrom(key)
  if (!options.mayCreate) {
    throw new KeyProblem(
      `The key file ${file} is missing. Without it no NIK can be read. Put a copy of it back, ` +
        'or type it from the recovery sheet: paten key put --key-text FILE',
    )
  }
  storeKey(dataFolder, randomBytes(keyBytes))
  return openKeys(dataFolder, { mayCreate: false })
}

/** Where the master key lies. */
export function keyFile(dataFolder: string): string {
  return join(dataFolder, 'keys', 'master.key')
}

/** The master key itself, for the recovery sheet; nothing when there is none. */
export function readKey(dataFolder: string): Uint8Array | undefined {
  return read(keyFile(dataFolder))
}

function read(file: string): Uint8Array | undefined {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new KeyProblem(
      `The key file ${file} cannot be read: ${error instanceof Error ? error.message : error}`,
      error,
    )
  }
  if (bytes.length === keyBytes) return bytes
  throw new KeyProblem(`The key file ${file} is damaged: it holds ${bytes.length} bytes in place of ${keyBytes}.`)
}

/** Stores a master key durably. Never writes over one: when there is a key already, that one stays. */
export function storeKey(dataFolder: string, key: Uint8Array): void {
  const file = keyFile(dataFolder)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // Written beside and linked into place: the name never stands for half a key, nor for the second of two starts.
  const beside = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`
  try {
    const handle = openSync(beside, 'wx', 0o600)
    try {
      writeSync(handle, key)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    linkSync(beside, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(beside, { force: true })
  }
  flush(dirname(file))
  flush(dataFolder)
}

function flush(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** The keys that a master key of 32 bytes gives, one for each purpose. */
export function keysFrom(master: Uint8Array): Keys {
  const derived = new Map<string, Uint8Array>()
  const keyFor = (use: string, purpose: string) => {
    const name = `paten.${version}.${use}.${purpose}`
    const known = derived.get(name) ?? new Uint8Array(hkdfSync('sha256', master, '', name, keyBytes))
    derived.set(name, known)
    return known
  }
  const keyedHash = (text: string, purpose: string) =>
    createHmac('sha256', keyFor('hash', purpose)).update(text).digest('base64url')
  return {
    keyedHash,
    fingerprint: keyedHash('', 'fingerprint').slice(0, 16),
    encrypt: (plain, purpose) => encrypt(plain, keyFor('encrypt', purpose)),
    decrypt: (cipher, purpose) => decrypt(cipher, keyFor('encrypt', purpose)),
  }
}

function encrypt(plain: string, key: Uint8Array): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([Uint8Array.of(version), nonce, body, cipher.getAuthTag()]).toString('base64url')
}

function decrypt(text: string, key: Uint8Array): string {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes[0] !== version || bytes.length < 1 + nonceBytes + tagBytes) throw unreadable()
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + nonceBytes))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  const plain = decipher.update(bytes.subarray(1 + nonceBytes, -tagBytes))
  try {
    return Buffer.concat([plain, decipher.final()]).toString('utf8')
  } catch (error) {
    throw unreadable(error)
  }
}

function unreadable(cause?: unknown): KeyProblem {
  return new KeyProblem(
    'An encrypted value cannot be read: it was changed, or written with another key file. ' +
      'Compare the key file with the recovery sheet.',
    cause,
  )
}
