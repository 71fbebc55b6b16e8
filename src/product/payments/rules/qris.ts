/** One field of a payment code: its tag of two digits, its value, and the fields within it where it is a template. */
export type QrisField = { tag: string; value: string; fields?: readonly QrisField[] }

/** What is wrong with a code, by name; `at` is the character where it shows, from 0. */
export type QrisFault = {
  code:
    | 'empty'
    | 'cut-short'
    | 'not-a-field'
    | 'tag-twice'
    | 'format-not-first'
    | 'crc-missing'
    | 'crc-not-last'
    | 'crc-wrong'
    | 'currency-not-rupiah'
    | 'amount-not-a-number'
    | 'merchant-missing'
  at: number
}

export type QrisCode = {
  fields: readonly QrisField[]
  /** A static code stands on the wall and names no amount; a dynamic one is for one payment. */
  kind: 'static' | 'dynamic' | undefined
  merchant: {
    name: string | undefined
    city: string | undefined
    /** National number of the merchant: `ID` and thirteen digits. */
    nmid: string | undefined
    /** Domain of who keeps the account, such as `COM.NOBUBANK.WWW`. */
    acquirer: string | undefined
  }
  /** As it is written, in rupiah with at most two decimals. Nothing where the payer types it. */
  amount: string | undefined
  crc: { written: string | undefined; computed: string; right: boolean }
  faults: readonly QrisFault[]
}

/**
 * Reads a payment code as its bank gave it, and tells everything that is wrong with it; it never mends or builds one, for
 * what is not the bank's own the bank does not reconcile. Fields are tag, length and value; lengths count characters, the
 * checksum is of the bytes in UTF-8 (EMVCo merchant-presented codes; both samples that were published agree).
 */
export function readQris(payload: string): QrisCode {
  const characters = Array.from(payload)
  const { fields, faults } = readFields(characters)
  const value = (tag: string) => fields.find((field) => field.tag === tag)?.value
  const crc = checksum(payload, value('63'))
  const national = within(fields, '51')
  const accounts = fields.filter(({ tag }) => tag >= '26' && tag <= '50').flatMap(({ fields: parts }) => parts ?? [])
  return {
    fields,
    kind: value('01') === '11' ? 'static' : value('01') === '12' ? 'dynamic' : undefined,
    merchant: {
      name: value('59'),
      city: value('60'),
      nmid: national.find(({ tag }) => tag === '02')?.value,
      acquirer: accounts.find(({ tag }) => tag === '00')?.value,
    },
    amount: value('54'),
    crc,
    faults: [...faults, ...faultsOf(fields, characters.length, crc)],
  }
}

/** CRC-16/CCITT-FALSE of a text in UTF-8, as four capital hexadecimal digits: `29B1` of `123456789`. */
export function crcOf(text: string): string {
  let crc = 0xffff
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

type Read = { fields: QrisField[]; faults: QrisFault[] }

function readFields(characters: readonly string[]): Read {
  const fields: QrisField[] = []
  for (let at = 0; at < characters.length; ) {
    const head = characters.slice(at, at + 4).join('')
    if (!/^\d{4}$/.test(head)) return { fields, faults: [{ code: head.length < 4 ? 'cut-short' : 'not-a-field', at }] }
    const [tag, length] = [head.slice(0, 2), Number(head.slice(2))]
    if (at + 4 + length > characters.length) return { fields, faults: [{ code: 'cut-short', at }] }
    const value = characters.slice(at + 4, at + 4 + length)
    const parts = isTemplate(tag) ? readFields(value) : undefined
    // What bears the tag of a template and is not one, is read as a plain value.
    fields.push({
      tag,
      value: value.join(''),
      ...(parts && parts.faults.length === 0 && parts.fields.length > 0 ? { fields: parts.fields } : {}),
    })
    at += 4 + length
  }
  return { fields, faults: characters.length === 0 ? [{ code: 'empty', at: 0 }] : [] }
}

function isTemplate(tag: string): boolean {
  return (tag >= '26' && tag <= '51') || tag === '62' || tag === '64' || (tag >= '80' && tag <= '99')
}

function within(fields: readonly QrisField[], tag: string): readonly QrisField[] {
  return fields.find((field) => field.tag === tag)?.fields ?? []
}

function checksum(payload: string, written: string | undefined): QrisCode['crc'] {
  // Also where the fields cannot be read to the end, people are told what the checksum should have been.
  const place = payload.lastIndexOf('6304')
  const computed = crcOf(place < 0 ? payload : payload.slice(0, place + 4))
  return { written, computed, right: written === computed }
}

function faultsOf(fields: readonly QrisField[], length: number, crc: QrisCode['crc']): QrisFault[] {
  const tags = fields.map(({ tag }) => tag)
  const value = (tag: string) => fields.find((field) => field.tag === tag)?.value
  const [amount, currency] = [value('54'), value('53')]
  const wrong: (QrisFault | false)[] = [
    tags.some((tag, place) => tags.indexOf(tag) !== place) && { code: 'tag-twice', at: 0 },
    tags.length > 0 && !(tags[0] === '00' && value('00') === '01') && { code: 'format-not-first', at: 0 },
    tags.length > 0 && !(value('59') ?? '').trim() && { code: 'merchant-missing', at: 0 },
    currency !== undefined && currency !== '360' && { code: 'currency-not-rupiah', at: 0 },
    amount !== undefined && !/^\d{1,10}(\.\d{0,2})?$/.test(amount) && { code: 'amount-not-a-number', at: 0 },
    crc.written === undefined && { code: 'crc-missing', at: length },
    crc.written !== undefined && tags.at(-1) !== '63' && { code: 'crc-not-last', at: length },
    crc.written !== undefined && !crc.right && { code: 'crc-wrong', at: Math.max(0, length - 4) },
  ]
  return wrong.filter((one) => one !== false)
}
