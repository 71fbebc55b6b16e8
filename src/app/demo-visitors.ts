import { chargedService } from './demo-charge.ts'

/** A request of the demonstration: who asks, when it came, and how far it has walked. */
export type Visitor = {
  name: string
  nik: string
  at: Temporal.Instant
  until: 'incomplete' | 'refused' | 'done' | `step ${number}`
  toFollow: boolean
  place: number
  /** Key of the service asked for; the family-dependants letter unless said. */
  service?: string
}

const women = ['Nur Contoh', 'Maryam Andai', 'Dewi Ibarat', 'Fitri Misal', 'Ani Contoh', 'Lina Misal', 'Wati Andai']
const names = [
  'Nur Contoh',
  'Hasan Peraga',
  'Rudi Umpama',
  'Maryam Andai',
  'Joni Andai',
  'Dewi Ibarat',
  'Agus Misal',
  'Fitri Misal',
  'Yusuf Umpama',
  'Ani Contoh',
  'Umar Andai',
  'Lina Misal',
  'Hadi Peraga',
  'Wati Andai',
]

/** Who came to an office in the last working days before `now`, each with a NIK of the synthetic range. */
export function people(office: string, now: Temporal.Instant, zone: string): Visitor[] {
  const walks: Visitor['until'][] = [
    'step 1',
    'step 1',
    'step 2',
    'step 3',
    'step 4',
    'step 5',
    'step 6',
    'step 7',
    'done',
    'incomplete',
    'refused',
    'step 1',
    'step 4',
    'done',
  ]
  if (office !== 'mandau')
    return elsewhere.map((walk, index) => visitor(walk, index, momentFor(now, zone, index % 2, index)))
  const usual = walks.map((until, index) => {
    const daysAgo = index % 4 === 3 ? 5 : index % 3 === 2 ? 1 : 0
    const at = momentFor(now, zone, daysAgo, index)
    return visitor({ until }, index, at)
  })
  const others = otherServices.map(({ daysAgo = 0, ...walk }, index) => {
    const at =
      daysAgo === 0 ? now.subtract({ minutes: 6 + 4 * takenBy(walk.until) }) : momentFor(now, zone, daysAgo, index)
    return visitor(walk, usual.length + index, at)
  })
  return [...usual, ...others]
}

type Walk = Pick<Visitor, 'until' | 'service'>

/** What lies at the desks of Mandau beside its own service: each of the others at two or three places of its way. */
const otherServices: readonly (Walk & { daysAgo?: number })[] = [
  { service: 'pengantar-skck', until: 'step 2' },
  { service: 'pengantar-skck', until: 'done', daysAgo: 5 },
  { service: 'legalisasi-sktm', until: 'step 1' },
  { service: 'legalisasi-sktm', until: 'step 3' },
  { service: 'dispensasi-nikah', until: 'step 2' },
  { service: 'dispensasi-nikah', until: 'step 5' },
  { service: 'rekomendasi-keramaian', until: 'step 1' },
  { service: 'rekomendasi-keramaian', until: 'step 3' },
  { service: 'skgr', until: 'step 2', daysAgo: 1 },
  { service: 'skgr', until: 'step 5', daysAgo: 5 },
  // It waits at the cashier's.
  { service: chargedService, until: 'step 7' },
]

/** In the small offices: one of the usual letters, one that is promised in minutes, one that waits for the field. */
const elsewhere: readonly Walk[] = [
  { until: 'step 1' },
  { service: 'pengantar-skck', until: 'step 1' },
  { service: 'skgr', until: 'step 2' },
]

function takenBy(until: Visitor['until']): number {
  return until.startsWith('step ') ? Number(until.slice(5)) : 0
}

function visitor(walk: Walk, index: number, at: Temporal.Instant): Visitor {
  const name = names[index % names.length] ?? 'Contoh'
  const day = index + (women.includes(name) ? 41 : 1)
  const district = String((index % 11) + 1).padStart(2, '0')
  return {
    ...walk,
    ...{ name, at, toFollow: index % 5 === 4, place: index },
    nik: `1403${district}${String(day).padStart(2, '0')}0490999${index % 10}`,
  }
}

// In the morning of an earlier day, or a little while ago today; never after now.
function momentFor(now: Temporal.Instant, zone: string, daysAgo: number, index: number): Temporal.Instant {
  if (daysAgo === 0) return now.subtract({ minutes: 5 + index * 7 })
  const day = now.toZonedDateTimeISO(zone).subtract({ days: daysAgo })
  return day
    .with({ hour: 9, minute: (index * 11) % 60, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
    .toInstant()
}
