import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { letterAbout } from '../letter-about.ts'
import type { KeptObjection } from '../store.ts'
import { sayAgainst, sayUndone, standings } from '../words.ts'

/** What the lines that objections leave in the story of their case were about, by act and number. */
export async function toldInHistory(db: Db, found: readonly KeptObjection[]): Promise<ReadonlyMap<string, Text>> {
  const told = new Map<string, Text>()
  for (const one of found) {
    const letter = (await letterAbout(db, one))?.number
    const tell = (act: string, { id, en }: Text) =>
      told.set(`${one.kind}.${act} ${one.number}`, { id: `${one.number}: ${id}`, en: `${one.number}: ${en}` })
    tell('filed', sayAgainst(one.matter, letter))
    tell('deemed-granted', sayAgainst(one.matter, letter))
    tell('carried-out', sayUndone(one.matter, letter))
    if (one.decision) tell('answered', answerOf(one, letter))
  }
  return told
}

// An objection that is granted carries itself out; what a superior grants waits for the office.
function answerOf({ kind, matter, decision }: KeptObjection, letter: string | undefined): Text {
  if (!decision?.granted) return standings['turned-down']
  if (kind === 'appeal') return standings.granted
  const { id, en } = sayUndone(matter, letter)
  return { id: `dikabulkan, ${id}`, en: `granted, ${en}` }
}
