import { sayDuration } from '#clock'
import { listColleagues, type Officer } from '#identity'
import { findOffice, listPostKinds } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { WritingPage } from '../contract/pages.ts'
import { whyNotWrite } from '../rules.ts'
import { staffSentence } from '../staff-words.ts'
import { baselineOf } from '../store/baseline.ts'
import { sayRefusal } from '../words.ts'
import { lifeAt } from './standard-page.ts'

/** The form in which a draft is written, with the regency's baseline beside what the office may better. */
export async function writingPage(
  db: Db,
  by: Officer,
  ask: { standard: string | undefined; now: Temporal.Instant },
): Promise<WritingPage | undefined> {
  const life = await lifeAt(db, ask.standard)
  const office = life && (await findOffice(db, life.office))
  const on = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const baseline = life && (await baselineOf(db, life.service, on))
  if (!life || !office || !baseline) return undefined
  const { definition } = baseline
  const why = whyNotWrite(life, by, ask.now)
  const posts = definition.procedure.map(({ post }) => post)
  return {
    life,
    service: definition.name,
    officeName: office.name,
    isRegency: office.kind === 'regency',
    words: life.wording.words,
    baseline: {
      promise: { ...definition.promise, says: sayDuration(definition.promise) },
      charged: definition.tariffs.length > 0,
      requirements: definition.requirements.map(({ key, name }) => ({ key, name })),
      legalBasis: definition.legalBasis.map(({ text }) => text),
    },
    staffToday: await staffToday(db, { office: office.id, posts, on }),
    whyNot: why && sayRefusal(why, {}),
  }
}

/** Who works at the posts of the procedure today, counted from the list of officers: a proposal, never a text. */
async function staffToday(
  db: Db,
  { office, posts, on }: { office: string; posts: readonly string[]; on: Temporal.PlainDate },
): Promise<Text> {
  const [colleagues, kinds] = await Promise.all([listColleagues(db, { office, on }), listPostKinds(db)])
  const working = colleagues.filter((one) => one.posts.some((post) => posts.includes(post)))
  const held = kinds
    .filter(({ key }) => posts.includes(key))
    .map(({ key, short }) => ({ short, count: working.filter((one) => one.posts.includes(key)).length }))
  return staffSentence(working.length, held)
}
