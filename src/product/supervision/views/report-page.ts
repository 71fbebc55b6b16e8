import type { Officer } from '#identity'
import { listOffices } from '#offices'
import type { Db } from '#platform/db.ts'
import type { ReportPage } from '../contract.ts'
import { supervises } from './find-office-for.ts'
import { officePage } from './office-page.ts'
import { type Asked, officesPage } from './offices-page.ts'

/**
 * The figures of some months as they are handed on: of all kecamatan for who supervises, or of one; for who works in an office
 * its own. Nothing of any other.
 */
export async function reportPage(
  db: Db,
  by: Officer,
  asked: Asked & { office?: string | undefined; silentFrom?: number },
): Promise<ReportPage | undefined> {
  const kecamatan = (await listOffices(db)).filter(({ kind }) => kind === 'kecamatan')
  const choices = supervises(by) ? kecamatan.map(({ key, name }) => ({ key, name })) : []
  const own = supervises(by) ? undefined : kecamatan.find(({ id }) => id === by.office)?.key
  const key = asked.office === undefined || asked.office === '' ? own : asked.office
  const about = { choices, madeAt: asked.now }
  if (key === undefined) {
    if (!supervises(by)) return undefined
    const offices = await officesPage(db, by, asked)
    const { period, offered, months } = offices
    return { ...about, period, offered, months, of: 'all', offices }
  }
  const office = await officePage(db, by, { office: key, masa: asked.period, now: asked.now })
  if (!office) return undefined
  const { period, offered, months } = office
  return { ...about, period, offered, months, of: 'one', office }
}
