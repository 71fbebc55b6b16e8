import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { unsetSentence } from '../desk/obligation-words.ts'
import { paths } from '../desk/paths.ts'
import { obligationsSentence, standardWords } from '../desk/standard-words.ts'
import { countObligations, listUnset } from './obligations-page.ts'

/**
 * For the first page of the day: what is late or nearly due of standards, and how many services are open without one, for
 * who writes standards or supervises. Only a limit presses; a service without a standard is told. `duties` are those told with it.
 */
export async function owedStandards(
  db: Db,
  by: Officer,
  { now, mode }: { now: Temporal.Instant; mode: 'demo' | 'production' },
): Promise<{ says: Text; href: string; link: Text; quiet: boolean; duties: readonly string[] } | undefined> {
  if (!by.duties.includes('standards.write') && !by.duties.includes('offices.supervise')) return undefined
  const { late, soon } = await countObligations(db, by, now)
  const lacking = (await listUnset(db, by, { now, mode })).filter(({ services }) => services.length > 0)
  const presses = late + soon > 0
  if (!presses && lacking.length === 0) return undefined
  const unset = lacking.reduce((sum, { services }) => sum + services.length, 0)
  const parts = [
    ...(presses ? [obligationsSentence(late, soon)] : []),
    ...(unset > 0 ? [unsetSentence(unset, lacking.length)] : []),
  ]
  const says = {
    id: `Standar pelayanan: ${parts.map(({ id }) => id).join(' ')}`,
    en: `Service standards: ${parts.map(({ en }) => en).join(' ')}`,
  }
  const duties = presses ? ['standard-pledge', 'standard-evaluate', 'standard-review', 'standard-draft'] : []
  return { says, href: paths.obligations, link: standardWords.obligations, quiet: !presses, duties }
}
