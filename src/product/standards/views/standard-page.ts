import { findServiceVersion, stricterRefusals } from '#catalogue'
import type { Officer } from '#identity'
import { findOffice } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { Life } from '../contract/life.ts'
import type { ActName, OfferedAct, StandardPage } from '../contract/pages.ts'
import { componentsOf } from '../rules/components-of.ts'
import {
  isUnderWay,
  missingComponents,
  stageOf,
  whyNotAnswer,
  whyNotDiscuss,
  whyNotDrop,
  whyNotEnact,
  whyNotEnterEnacted,
  whyNotEvaluate,
  whyNotMend,
  whyNotPaper,
  whyNotPledge,
  whyNotPublish,
  whyNotReopen,
  whyNotWrite,
} from '../rules.ts'
import { baselineOf } from '../store/baseline.ts'
import { findLife } from '../store/life.ts'
import { listComments } from '../store/steps.ts'
import { whyOvertaken } from '../stricter.ts'
import { sayRefusal } from '../words.ts'
import { formerMendings, limitsOf } from './limits-of.ts'
import { timelineOf } from './timeline.ts'
import { wordsOf } from './words-of.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A standard by what an address says; nothing for what is none, or not in the reader's scope. */
export async function lifeAt(db: Db, id: string | undefined): Promise<Life | undefined> {
  return id !== undefined && uuid.test(id) ? await findLife(db, id) : undefined
}

/** One standard with its fourteen components, its life, and what may be done on it now. */
export async function standardPage(
  db: Db,
  by: Officer,
  ask: { standard: string | undefined; now: Temporal.Instant; saved: string | undefined },
): Promise<StandardPage | undefined> {
  const life = await lifeAt(db, ask.standard)
  const office = life && (await findOffice(db, life.office))
  if (!life || !office) return undefined
  const today = ask.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const said = await wordsOf(db, life, { on: today })
  if (!said) return undefined
  const [limits, former, comments] = await Promise.all([
    limitsOf(db, life, { regency: by.regency, now: ask.now }),
    formerMendings(db, life, { regency: by.regency, now: ask.now }),
    listComments(db, life.id),
  ])
  const stage = stageOf(life, ask.now)
  const missing = missingComponents(said.definition, said.words)
  return {
    life,
    stage,
    service: said.definition.name,
    office: { key: office.key, name: office.name, isRegency: office.kind === 'regency', own: office.id === by.office },
    components: componentsOf(said.definition, said.words, today),
    missing,
    steps: timelineOf({ life, stage, limits, former, zone: by.zone, ownFrom: await ownFrom(db, life, by.zone) }),
    comments,
    acts: actsOn(life, by, ask.now, missing),
    overtaken: await overtakenBy(db, by, life, today),
    today,
    saved: ask.saved,
  }
}

async function overtakenBy(db: Db, by: Officer, life: Life, on: Temporal.PlainDate): Promise<Text | undefined> {
  const baseline = isUnderWay(life) ? await baselineOf(db, life.service, on) : undefined
  const { proposal } = life.wording.words
  const why = baseline && (await whyOvertaken(db, { regency: by.regency, baseline, proposal }))
  return why && stricterRefusals[why]
}

/**
 * The day from which the service is the office's own by its standard: of one enacted on paper the day of its entry. Nothing
 * of a draft, nor of the regency's baseline.
 */
async function ownFrom(db: Db, life: Life, zone: string): Promise<Temporal.PlainDate | undefined> {
  const { office, service, enactment } = life
  const entered = enactment?.at.toZonedDateTimeISO(zone).toPlainDate()
  const on =
    entered && enactment && Temporal.PlainDate.compare(enactment.holdsFrom, entered) < 0
      ? entered
      : enactment?.holdsFrom
  const offered = on && (await findServiceVersion(db, { office, key: service, on }))
  return offered?.adopted === 'published' ? on : undefined
}

function actsOn(life: Life, by: Officer, now: Temporal.Instant, missing: StandardPage['missing']): OfferedAct[] {
  const why = {
    write: whyNotWrite(life, by, now),
    discuss: whyNotDiscuss(life, by, now, missing),
    publish: whyNotPublish(life, by, missing),
    answer: whyNotAnswer(life, by, now),
    mend: whyNotMend(life, by, now, missing),
    enact: whyNotEnact(life, by),
    pledge: whyNotPledge(life, by, now),
    evaluate: whyNotEvaluate(life, by, now),
    review: whyNotEvaluate(life, by, now),
    reopen: whyNotReopen(life, by),
    paper: whyNotPaper(life, by),
    enter: whyNotEnterEnacted(life, by, missing),
    drop: whyNotDrop(life, by),
  } satisfies Record<ActName, unknown>
  const facts = { missing, count: life.comments.unanswered }
  return (Object.keys(why) as ActName[]) // the keys of the object above, and no other
    .map((act) => ({ act, why: why[act] && sayRefusal(why[act], facts) }))
}
