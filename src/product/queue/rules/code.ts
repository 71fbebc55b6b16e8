// Without 0, O, 1 and I: a code is read from paper and typed on a telephone.
const symbols = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The code of a ticket, ten symbols from ten random bytes: whoever has it sees the ticket's place, and nothing else. */
export function ticketCode(random: Uint8Array): string {
  return Array.from(random.subarray(0, 10), (byte) => symbols[byte % 32]).join('')
}

/** A code as people type it: small letters, spaces and hyphens are forgiven. */
export function readTicketCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
}
