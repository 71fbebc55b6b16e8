import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { monday } from '#tests/cast.ts'
import { enterBy } from '#tests/instrument.ts'
import type { TestOffice } from '#tests/office.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { applyPack } from '../../src/app/pack/apply-pack.ts'

export const buildingPermit = 'imb-uji'

const said = (id: string) => ({ id, en: id })
const number = (key: string, unit: string) => ({
  ...{
    key,
    label: said(key),
    type: 'number',
    optional: false,
    min: 1,
    max: 100_000,
    unit: said(unit),
    fromPage: false,
  },
})

/**
 * The permit for a small building, which national law ended in 2021: a pack in which EKO-01 never ended opens it for tests
 * alone, and an instrument gives the power by its article.
 */
export async function offerBuildingPermit(office: TestOffice): Promise<void> {
  const pack = copyPack()
  const family = parse(readFileSync(join(pack.folder, 'services/tanggungan-keluarga.yaml'), 'utf8'))
  const authorities = readFileSync(join(pack.folder, 'authorities.yaml'), 'utf8')
  const [before = '', power = ''] = authorities.split(/(?= {2}- code: EKO-01\n)/)
  pack.write('authorities.yaml', before + power.replace('era: { from: 2011, until: 2021 }', 'era: { from: 2011 }'))
  pack.write(
    `services/${buildingPermit}.yaml`,
    stringify({
      ...family,
      ...{ key: buildingPermit, name: said('Izin mendirikan bangunan, uji'), field: 'economy', authority: 'EKO-01' },
      fields: [...family.fields, number('luas-bangunan', 'm²'), number('jumlah-lantai', 'lantai')],
    }),
  )
  await applyPack(office.pool, getPack(pack.folder), monday)
  await enterBy(office, { codes: ['EKO-01'] })
}
