import type { Officer } from '#identity'
import type { NavigationLink } from '#ui/frame.ts'
import { roomWords } from './words.ts'

/** The rooms an officer may enter, in the order of the day's work; the one whose page, or a page within it, is open is marked. */
export function navigationFor(officer: Pick<Officer, 'duties'>, path: string): NavigationLink[] {
  const rooms = [
    { href: '/work', duty: 'cases.work', label: roomWords.work },
    {
      href: '/morning',
      duty: ['cases.work', 'offices.supervise'],
      label: roomWords.morning,
      within: ['/morning', '/alerts'],
    },
    { href: '/cases/new', duty: 'cases.register', label: roomWords.register },
    { href: '/counter', duty: 'queue.serve', label: roomWords.counter },
    { href: '/queue', duty: 'queue.lead', label: roomWords.queue },
    { href: '/inspectorate', duty: 'integrity.read', label: roomWords.inspectorate },
    { href: '/inspectorate/key', duty: 'integrity.read', label: roomWords.inspectorateKey },
    { href: '/cash', duty: ['cash.keep', 'cash.sign'], label: roomWords.cash },
    { href: '/objections', duty: 'appeals.answer', label: roomWords.objections },
    {
      href: '/offices',
      duty: 'offices.supervise',
      label: roomWords.offices,
      within: ['/offices', '/findings', '/services', '/report', '/indicators'],
    },
    { href: '/integrity', duty: 'offices.supervise', label: roomWords.question },
    { href: '/cash/offices', duty: 'cash.supervise', label: roomWords.cash, within: '/cash' },
    { href: '/registers/letter', duty: 'registers.read', label: roomWords.registers, within: '/registers' },
    { href: '/retention', duty: ['retention.prepare', 'retention.approve'], label: roomWords.retention },
    { href: '/duties', duty: ['cases.work', 'offices.supervise'], label: roomWords.duties },
    { href: '/standards', duty: ['standards.write', 'offices.supervise'], label: roomWords.standards },
    { href: '/templates', duty: 'templates.keep', label: roomWords.templates },
    { href: '/authorities', duty: 'authorities.keep', label: roomWords.authorities },
    { href: '/regulations', duty: 'regulations.keep', label: roomWords.regulations },
    { href: '/officers', duty: 'officers.manage', label: roomWords.officers },
    { href: '/absences', duty: ['cases.work', 'offices.administer'], label: roomWords.absences },
    { href: '/calendar', duty: 'calendar.keep', label: roomWords.calendar },
    { href: '/devices', duty: 'devices.keep', label: roomWords.devices },
    { href: '/account', duty: undefined, label: roomWords.account },
  ]
  const own = rooms.filter(
    ({ duty }) => duty === undefined || [duty].flat().some((one) => officer.duties.includes(one)),
  )
  const current = roomOf(own, path.split('?')[0] ?? '')
  return own.map(({ href, label }) => ({ href, label, current: href === current }))
}

// A page within several rooms is in the innermost: `/inspectorate/key` is a room of its own.
function roomOf(
  rooms: readonly { href: string; within?: string | readonly string[] }[],
  here: string,
): string | undefined {
  const around = rooms.flatMap(({ href, within = href }) => [within].flat().map((one) => ({ href, within: one })))
  const [inner] = around
    .filter(({ within }) => here === within || here.startsWith(`${within}/`))
    .toSorted((a, b) => b.within.length - a.within.length)
  return inner?.href
}

/** Whether the head of this officer's pages has the search box. */
export function maySearch(officer: Officer): boolean {
  return officer.duties.includes('cases.work') || officer.duties.includes('cases.supervise')
}
