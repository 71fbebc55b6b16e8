import { monday } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { applyPack } from '../../src/app/pack/apply-pack.ts'

/** Rupat promises more than the regency for one service: five days for seven, and without one of its papers. */
export async function promiseInRupat(office: TestOffice): Promise<void> {
  const { folder, edit } = copyPack()
  const promise = 'promise: { amount: 5, unit: days }'
  const basis = 'basis: { id: Maklumat camat, en: Pledge of the camat }, sure: b'
  edit(
    'services/skgr.yaml',
    'office: rupat, adopted: illustrative }',
    `office: rupat, adopted: published, stricter: { ${promise}, without: [koordinat], ${basis} } }`,
  )
  await applyPack(office.pool, getPack(folder), monday)
}
