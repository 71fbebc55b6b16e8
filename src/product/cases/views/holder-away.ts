import type { Substitute } from '#authority'
import { shortDayOrMoment } from '#clock'
import { type Away, type Colleague, findPerson, listAway, type Officer, standInAt, standInFor } from '#identity'
import type { PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { HolderAway } from '../contract/standing-in.ts'
import type { WorkPage } from '../contract/work.ts'
import { workStep } from '../refusing.ts'
import { holderIsAway, inPlace, mayBeSignedBy, nobodyInPlace, standsInUntil, workIsWith } from '../standing-in-words.ts'
import type { HeldCase } from '../store/find.ts'

type About = {
  posts: readonly PostKind[]
  colleagues: readonly Colleague[]
  substitutes: readonly Substitute[]
  zone: string
  now: Temporal.Instant
}

/** What a case waits for where the holder of its desk is away and nobody else holds that post: who does it, or what could be done. */
export async function holderAway(db: Db, file: HeldCase, about: About): Promise<HolderAway | undefined> {
  const step = workStep(file)
  if (!step) return undefined
  const away = await listAway(db, { office: file.office, at: about.now })
  const theirs = away.find(({ posts }) => posts.includes(step.post))
  const isHere = ({ id, posts }: Colleague) => posts.includes(step.post) && away.every(({ officer }) => officer !== id)
  if (!theirs || about.colleagues.some(isHere)) return undefined
  const standIn = standInFor(away, theirs)
  const person = standIn && (await findPerson(db, standIn.officer))
  const short = (key: string): Text => about.posts.find((post) => post.key === key)?.short ?? { id: key, en: key }
  const says = [
    holderIsAway(short(step.post), untilOf(theirs, about), theirs.officer === null),
    person && standIn
      ? workIsWith(`${person.addressAs} ${person.name}`, standIn.direct ? theirs.mark : null)
      : nobodyInPlace,
  ]
  if (step.does === 'sign') says.push(mayBeSignedBy(about.substitutes.map(({ post }) => short(post))))
  return { says, href: '/absences' }
}

/** What an officer is told above their list: that they are away, and at whose desks they work too. */
export function standingOf(
  by: Officer,
  about: { posts: readonly PostKind[]; isAway: boolean; zone: string; now: Temporal.Instant },
): WorkPage['standing'] {
  const kinds = about.posts.filter(({ key }) => standInAt(by, key) !== undefined)
  return {
    away: about.isAway,
    standsIn: kinds.map(({ key, short }) => {
      const standIn = standInAt(by, key)
      return standsInUntil(inPlace(standIn?.mark ?? null, short), untilOf({ until: standIn?.until ?? null }, about))
    }),
  }
}

function untilOf(
  { until }: Pick<Away, 'until'>,
  { zone, now }: { zone: string; now: Temporal.Instant },
): Text | undefined {
  return until === null ? undefined : shortDayOrMoment(until, zone, now)
}
