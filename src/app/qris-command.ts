import { parseArgs } from 'node:util'
import { faultWords, type QrisField, readQris } from '#payments'
import { ownTerminal, type Terminal } from './terminal.ts'

/** `paten qris check`: what a payment code says, and whether it is whole. Exit 0 when nothing is wrong, 1 otherwise. */
export async function qrisCheck(args: readonly string[], terminal: Terminal = ownTerminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [payload] = positionals
  if (payload === undefined || positionals.length > 1) {
    terminal.err('paten qris check PAYLOAD [--json]: one payload, in quotes, for it holds spaces.')
    return 2
  }
  const { fields, kind, merchant, amount, crc, faults } = readQris(payload)
  const told = faults.map(({ code, at }) => ({ code, at, says: faultWords[code].en }))
  const right = faults.length === 0
  if (values.json) {
    const facts = { right, kind: kind ?? null, merchant: orNull(merchant), amount: amount ?? null, crc: orNull(crc) }
    terminal.out(JSON.stringify({ ...facts, tags: fields.map(tagOf), faults: told }))
    return right ? 0 : 1
  }
  for (const field of fields) terminal.out(lineOf(field))
  terminal.out(`merchant  ${merchant.name ?? 'not named'}${merchant.city ? `, ${merchant.city}` : ''}`)
  terminal.out(`amount    ${amount === undefined ? 'typed by the payer' : `Rp${amount}`}`)
  terminal.out(`checksum  ${crc.written ?? 'missing'}, ${crc.right ? 'right' : `computed ${crc.computed}`}`)
  for (const { at, says } of told) terminal.err(`at character ${at}: ${says}`)
  return right ? 0 : 1
}

type Tag = { tag: string; value: string; tags?: Tag[] }

function tagOf({ tag, value, fields }: QrisField): Tag {
  return fields ? { tag, value, tags: fields.map(tagOf) } : { tag, value }
}

function lineOf({ tag, value, fields }: QrisField): string {
  return fields ? `${tag}  ${fields.map((field) => lineOf(field).replace('  ', ' ')).join(', ')}` : `${tag}  ${value}`
}

// A key that is always there tells more than one that is left out.
function orNull<Facts extends object>(facts: Facts) {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, value ?? null]))
}
