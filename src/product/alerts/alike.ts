import type { AlertFacts, AlertKind, AlikeAlerts, OpenAlert } from './contract.ts'

// What somebody waits for or suffers from today stands before what is owed on paper.
const order: Readonly<Record<AlertKind, number>> = {
  ...{ finding: 1, 'office-silent': 2, 'nobody-signs': 3, 'due-unopened': 4, 'late-desk': 5, 'device-silent': 6 },
  ...{ 'duty-due': 7, 'duty-late': 8, 'authority-ends': 9, 'duty-risen': 10 },
}

/**
 * Puts beside each other what says the same: files that nobody opened, and of any other kind the same desk, duty or finding,
 * wherever it is and of whichever days. What presses people first, else in the order given.
 */
export function alikeOf(alerts: readonly OpenAlert[]): AlikeAlerts[] {
  return [...Map.groupBy(alerts, alikeBy).values()]
    .flatMap(([first, ...more]): AlikeAlerts[] => (first ? [[first, ...more]] : []))
    .toSorted(([a], [b]) => order[a.kind] - order[b.kind])
}

// A matter begins with the post, the duty or the kind of finding; of a file and of an office it says nothing but which.
function alikeBy({ kind, matter }: OpenAlert): string {
  return kind === 'due-unopened' || kind === 'office-silent' ? kind : `${kind} ${matter.split(' ')[0]}`
}

/** Where alike alerts are: a kecamatan with the earliest it was told of and how many there are, or one of an office alone. */
export type AlikePlace = { place: string | undefined; first: AlertFacts; count: number }

/** Each kecamatan once, in the order given; of one office alone each alert by itself, the earliest first. */
export function placesOf(alerts: AlikeAlerts): AlikePlace[] {
  const byPlace = [...Map.groupBy(alerts, ({ facts }) => facts.place).entries()]
  if (byPlace.length === 1)
    return alerts.map((one) => ({ place: undefined, first: withDay(one), count: 1 })).toSorted(byDay)
  return byPlace.flatMap(([place, here]) => {
    const [first] = here.map((one) => ({ place, first: withDay(one), count: here.length })).toSorted(byDay)
    return first ?? []
  })
}

// What was found ends with its month.
function withDay({ kind, matter, facts }: OpenAlert): AlertFacts {
  const day = kind === 'finding' ? /\d{4}-\d{2}-\d{2}$/.exec(matter)?.[0] : undefined
  return day === undefined ? facts : { ...facts, day }
}

/** The earliest first. */
export function byDay({ first: a }: AlikePlace, { first: b }: AlikePlace): number {
  return (a.day ?? '').localeCompare(b.day ?? '')
}
