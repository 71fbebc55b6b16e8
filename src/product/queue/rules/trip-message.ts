import type { Expected } from './expect.ts'

/** Characters of one SMS in the alphabet of the network. */
export const messageMax = 160

type Trip = {
  office: string
  hour: string
  isOpen: boolean
  counters: number
  waiting: number
  expected: Expected
  signer: string | undefined
}
type Words = Record<
  'open' | 'closed' | 'queueClosed' | 'counters' | 'waiting' | 'minutes' | 'unknown' | 'signer',
  string
>

/**
 * The trip page as one SMS: open or closed, counters, how many wait, how long, who signs. What does not fit is left away from
 * the end, whole parts at a time; only letters that cost one character each.
 */
export function tripMessage(trip: Trip, words: Words): string {
  const wait = trip.expected
  const parts = [
    `${trip.office} ${trip.hour}: ${trip.isOpen ? words.open : words.closed}`,
    `, ${trip.counters === 0 ? words.queueClosed : `${trip.counters} ${words.counters}, ${trip.waiting} ${words.waiting}`}`,
    wait.kind === 'between' ? `, ${wait.lowMinutes}-${wait.highMinutes} ${words.minutes}` : '',
    wait.kind === 'too-few' ? `, ${words.unknown}` : '',
    trip.signer ? `. ${words.signer}: ${trip.signer}` : '',
  ].filter((part) => part !== '')
  let message = ''
  for (const part of parts) {
    const longer = plain(message + part)
    if (longer.length > messageMax - 1) break
    message = longer
  }
  return `${message === '' ? plain(`${parts[0]}`).slice(0, messageMax - 1) : message}.`
}

function plain(text: string): string {
  return text.replace(/[–—]/g, '-').replace(/[^ -~]/g, '')
}
