import type { Officer } from '#identity'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import { paths } from '../desk/paths.ts'
import { obligationsSentence, standardWords } from '../desk/standard-words.ts'
import { countObligations } from './obligations-page.ts'

/** For the first page of the day: what is late or nearly due of standards, for who writes them or supervises. */
export async function owedStandards(
  db: Db,
  by: Officer,
  now: Temporal.Instant,
): Promise<{ says: Text; href: string; link: Text } | undefined> {
  if (!by.duties.includes('standards.write') && !by.duties.includes('offices.supervise')) return undefined
  const { late, soon } = await countObligations(db, by, now)
  if (late + soon === 0) return undefined
  const says = obligationsSentence(late, soon)
  const of = { id: 'Standar pelayanan: ', en: 'Service standards: ' }
  return {
    says: { id: of.id + says.id, en: of.en + says.en },
    href: paths.obligations,
    link: standardWords.obligations,
  }
}
