import { setThreshold } from '#alerts'
import { monday } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'

/** The regency sets another threshold of alerts, once. */
export async function setOnce(office: TestOffice): Promise<void> {
  const by = office.officer('pengawas')
  const input = { requestId: crypto.randomUUID(), key: 'silentDays', value: 4, reason: 'Hari raya.' } as const
  await office.inAct(by, monday, (tx) => setThreshold(tx, by, input, monday))
}
