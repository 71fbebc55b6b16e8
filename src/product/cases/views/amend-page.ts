import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { FormState } from '#ui/frame.ts'
import { decidingAnswers } from '../answers.ts'
import type { AmendPage } from '../contract.ts'
import { paths } from '../desk/paths.ts'
import type { Equipment } from '../equipment.ts'
import { keptNiks } from '../kept-nik.ts'
import { seenOf, whyNotAmend } from '../rules/daily.ts'
import { findCase, type HeldCase } from '../store/find.ts'
import { listParties } from '../store/parties.ts'
import { typedAnswers } from '../typed-answers.ts'
import { answersOf, peopleAsTyped } from './as-typed.ts'
import { costAfter } from './cost-of-case.ts'
import { peopleForm } from './people-form.ts'

/** The form that amends a case, as long as it may be amended by this officer. */
export async function amendPage(
  db: Db,
  by: Officer,
  ask: { number: string; now: Temporal.Instant },
  equipment: Equipment,
  form?: FormState,
): Promise<(AmendPage & { file: HeldCase }) | undefined> {
  const file = await findCase(db, ask.number)
  if (!file || whyNotAmend(file, by)) return undefined
  const lookUpAt = paths.amendmentKnown(file.number)
  return await filledIn(db, by, { file, now: ask.now, lookUpAt }, equipment, form)
}

/** Everything that was filled in of a case, to be set right. */
export async function filledIn(
  db: Db,
  by: Officer,
  { file, now, lookUpAt }: { file: HeldCase; now: Temporal.Instant; lookUpAt: string },
  equipment: Equipment,
  form?: FormState,
): Promise<AmendPage & { file: HeldCase }> {
  const parties = await listParties(db, file.id)
  const answers = { village: file.village, ...answersOf(file), ...peopleAsTyped(file, parties, equipment.keys) }
  const about = { definition: file.definition, at: now, lookUpAt }
  const typed = typedAnswers({ ...answers, ...form?.values })
  const decided = { ...typed, ...decidingAnswers(file) }
  const written = { caseId: file.id, niks: keptNiks(parties, equipment.keys), answers }
  const [people, cost] = await Promise.all([
    peopleForm(db, by, { ...about, written }, equipment, form),
    costAfter(db, by, { file, now, answers: decided }),
  ])
  return {
    ...people,
    cost,
    file,
    number: file.number,
    seen: seenOf(file),
    name: file.definition.name,
    applicant: parties.find(({ role }) => role === 'applicant')?.name ?? '',
    answers,
  }
}
