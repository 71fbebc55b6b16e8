import { lapseCase } from '#cases'
import type { TestOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'

/** An incomplete request that lapsed at a moment after its applicant's ninety days. Returns its number. */
export async function lapseAt(office: TestOffice, at: Temporal.Instant): Promise<string> {
  const camat = office.officer('camat')
  const number = await openCase(office, { until: 'incomplete' })
  const input = { ...sent(number, 0), reason: 'Tidak datang.', told: 'Telepon 31 Mei.' }
  await office.inAct(camat, at, (tx) => lapseCase(tx, camat, input, at))
  return number
}
