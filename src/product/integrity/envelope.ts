import { type Bytes, type KeyPair, open, overheadBytes, seal } from '#platform/hpke.ts'

/** How envelopes are closed today; stands with each of them, so that old ones open after a change. */
export const algorithm = 'HPKE X25519 HKDF-SHA256 AES-256-GCM'

// Everything that may be typed fits, whatever its letters: see the limits in `contract.ts`.
const blockBytes = 4096
const lengthBytes = 2

/** Bytes of every envelope, whatever is in it: its length tells nothing. */
export const envelopeBytes = blockBytes + overheadBytes

/** What an envelope belongs to; moved to another place it does not open. */
export type Belongs = { kind: 'answer' | 'note'; id: string }

/** Closes a text to the inspectorate's key. Fills it up, so that all envelopes are of one length. Refuses more than fits. */
export async function enclose(publicKey: Bytes, text: string, belongs: Belongs): Promise<Bytes> {
  const written = new TextEncoder().encode(text)
  if (written.length > blockBytes - lengthBytes) throw new RangeError('more than an envelope holds')
  const block = new Uint8Array(blockBytes)
  block.set([written.length >> 8, written.length & 255])
  block.set(written, lengthBytes)
  return await seal(publicKey, block, boundTo(belongs))
}

/** The text in an envelope; nothing where it was closed to another key, lay in another place, or was changed. */
export async function openEnvelope(pair: KeyPair, envelope: Bytes, belongs: Belongs): Promise<string | undefined> {
  const block = await open(pair, envelope, boundTo(belongs))
  if (!block) return undefined
  const length = ((block[0] ?? 0) << 8) | (block[1] ?? 0)
  return new TextDecoder().decode(block.slice(lengthBytes, lengthBytes + length))
}

function boundTo({ kind, id }: Belongs) {
  const utf8 = (text: string) => new TextEncoder().encode(text)
  return { info: utf8(`paten inspectorate ${kind}`), aad: utf8(id) }
}
