import { listServicesOf } from '#catalogue'
import type { Officer } from '#identity'
import { listOffices } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { ServicePage, ServicesPage } from '../contract.ts'
import { choicesOf, readPeriod } from '../rules/period.ts'
import { addSummary, emptySummary, type Summary } from '../rules/summary.ts'
import { listCorrections } from './corrections.ts'
import { readIndicatorFigures } from './indicator-figures.ts'
import { paperLines } from './office-page.ts'
import { officeLines } from './offices-page.ts'
import { allMeasures, comparedMeasures, readSums } from './read-sums.ts'

type Asked = { masa?: string | undefined; now: Temporal.Instant }

/** One service in every kecamatan, side by side with their burden. Nothing of a service that nobody ever heard of. */
export async function servicePage(
  db: Db,
  by: Officer,
  { service, masa, now }: Asked & { service: string },
): Promise<ServicePage | undefined> {
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const period = readPeriod(masa, today)
  const offices = (await listOffices(db)).filter(({ kind }) => kind === 'kecamatan')
  const ids = offices.map(({ id }) => id)
  const [lines, sums, offered, indicators] = await Promise.all([
    officeLines(db, offices, { regency: by.regency, period, now, service }),
    readSums(db, { offices: ids, regency: by.regency, period, measures: allMeasures, service }),
    listServicesOf(db, ids, today),
    readIndicatorFigures(db, { offices, regency: by.regency, period, service }),
  ])
  const offeredIn = (id: string) => offered.get(id)?.find(({ definition }) => definition.key === service)?.definition
  const sumIn = (id: string) => sums.get(id)?.get(service) ?? emptySummary()
  const whole = ids.reduce((sum, id) => addSummary(sum, sumIn(id)), emptySummary())
  const definition = ids.map(offeredIn).find((one) => one !== undefined)
  if (!definition && whole.opened + whole.returned === 0) return undefined
  return {
    ...{ period, ...choicesOf(period, today), whole, indicators },
    service: { key: service, name: definition?.name ?? { id: service, en: service } },
    offices: offices.flatMap(({ id }, place) => {
      const line = lines[place]
      return line ? [{ ...line, sum: sumIn(id), offers: offeredIn(id) !== undefined }] : []
    }),
    papers: paperLines(whole, definition ? [definition] : []),
    corrections: await listCorrections(db, offices, period),
  }
}

/** Every service of the regency with what was done in all kecamatan together, by name. */
export async function servicesPage(db: Db, by: Officer, { masa, now }: Asked): Promise<ServicesPage> {
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const period = readPeriod(masa, today)
  const ids = (await listOffices(db)).filter(({ kind }) => kind === 'kecamatan').map(({ id }) => id)
  const [sums, offered] = await Promise.all([
    readSums(db, { offices: ids, regency: by.regency, period, measures: comparedMeasures, service: 'each' }),
    listServicesOf(db, ids, today),
  ])
  const names = new Map<string, Text>()
  for (const services of offered.values())
    for (const { definition } of services) names.set(definition.key, definition.name)
  const whole = new Map<string, Summary>()
  for (const ofOffice of sums.values())
    for (const [key, sum] of ofOffice) whole.set(key, addSummary(whole.get(key) ?? emptySummary(), sum))
  return {
    ...{ period, ...choicesOf(period, today) },
    services: [...new Set([...names.keys(), ...whole.keys()])]
      .map((key) => ({
        ...{ key, name: names.get(key) ?? { id: key, en: key } },
        sum: whole.get(key) ?? emptySummary(),
        offices: [...offered.values()].filter((services) => services.some(({ definition }) => definition.key === key))
          .length,
      }))
      .sort((a, b) => (a.name.id < b.name.id ? -1 : 1)),
  }
}
