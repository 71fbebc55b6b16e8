import { listServicesOf } from '#catalogue'
import { countColleagues, type Officer } from '#identity'
import { listOffices, listPostKinds, type Office } from '#offices'
import type { Db } from '#platform/db.ts'
import type { FormState } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import {
  ChosenSoFar,
  DraftIndicator,
  definitionIn,
  type IndicatorPage,
  type IndicatorsPage,
  type WordingPage,
} from '../indicator-contract.ts'
import { type Definition, whyNotChosen } from '../rules/indicator.ts'
import { isFull, whyNotSet } from '../rules/indicator-figures.ts'
import { choicesOf, offeredMonths, readPeriod } from '../rules/period.ts'
import { listEnded, listIndicators, listWordings } from '../store/indicators.ts'
import { supervises } from './find-office-for.ts'
import { isBefore, monthValues, valuesOf } from './indicator-figures.ts'
import { burdenOf, countVillages } from './offices-page.ts'

/** The regency's own indicators over all kecamatan, of this month and of twelve. */
export async function indicatorsPage(
  db: Db,
  by: Officer,
  { now, saved }: { now: Temporal.Instant; saved: string | undefined },
): Promise<IndicatorsPage> {
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [offices, inForce, ended] = await Promise.all([kecamatanOf(db), listIndicators(db), listEnded(db)])
  const definitions = inForce.map(({ definition }) => definition)
  const [month, year] = await Promise.all(
    ['1', '12'].map(async (key) => {
      const period = readPeriod(key, today)
      const said = await valuesOf(db, definitions, { offices, regency: by.regency, period })
      return definitions.map((one, place) => (isBefore(one, period) ? undefined : said[place]?.whole))
    }),
  )
  return {
    lines: inForce.map((indicator, place) => ({
      indicator,
      month: month?.[place] ?? 'before',
      year: year?.[place] ?? 'before',
    })),
    ...{ ended, isFull: isFull(inForce), saved },
    serviceNames: await namesOf(db, offices, today),
  }
}

/** One of them, closer: for who supervises in every kecamatan, for who works in one in theirs. Nothing of one that never was. */
export async function indicatorPage(
  db: Db,
  by: Officer,
  asked: { indicator: string; masa: string | undefined; now: Temporal.Instant; saved: string | undefined },
): Promise<IndicatorPage | undefined> {
  const today = asked.now.toZonedDateTimeISO(by.zone).toPlainDate()
  const [indicator, ...earlier] = await listWordings(db, asked.indicator)
  const kecamatan = await kecamatanOf(db)
  const offices = kecamatan.filter(({ id }) => supervises(by) || id === by.office)
  if (!indicator || offices.length === 0) return undefined
  const period = readPeriod(asked.masa ?? '12', today)
  const wanted = { offices, regency: by.regency, period }
  const [[said], byMonth, ended, villages, officers, serviceNames, posts] = await Promise.all([
    valuesOf(db, [indicator.definition], wanted),
    monthValues(db, indicator.definition, wanted),
    listEnded(db),
    countVillages(db, today),
    countColleagues(db, today),
    // One that is offered in another kecamatan alone has its name here too.
    namesOf(db, kecamatan, today),
    listPostKinds(db, { alsoEnded: true }),
  ])
  if (!said) return undefined
  const end = ended.find(({ id }) => id === indicator.id)
  return {
    ...{ period, ...choicesOf(period, today), indicator, earlier, ended: end, byMonth, serviceNames },
    figures: { indicator, ...said, isBefore: isBefore(indicator.definition, period) },
    offices: offices.map(({ id, key, name, burden }) => ({
      ...{ key, name, burden: burden ? burdenOf(burden) : undefined },
      ...{ villages: villages.get(id) ?? 0, officers: officers.get(id) ?? 0 },
    })),
    postNames: new Map(posts.map(({ key, name }) => [key, name])),
    maySet: end === undefined && by.office === by.regency && supervises(by),
    saved: asked.saved,
  }
}

/**
 * The form of a new indicator, or of one that is worded anew; what came back is counted over twelve months as it would be,
 * or told why it cannot. Nothing of one that is not in force.
 */
export async function wordingPage(
  db: Db,
  by: Officer,
  { query, now }: { query: Readonly<Record<string, string>>; now: Temporal.Instant },
  form: FormState | undefined,
): Promise<WordingPage | undefined> {
  const today = now.toZonedDateTimeISO(by.zone).toPlainDate()
  const wanted = form?.values.indicator ?? query.indicator ?? ''
  const [offices, inForce] = await Promise.all([kecamatanOf(db), listIndicators(db)])
  const indicator = inForce.find(({ id }) => id === wanted)
  if (wanted !== '' && !indicator && form === undefined) return undefined
  const names = await namesOf(db, offices, today)
  const known = new Set([...names.keys(), ...(indicator?.definition.services ?? [])])
  const page = {
    ...{ indicator, isFull: !indicator && isFull(inForce) },
    services: [...known]
      .map((key) => ({ key, name: names.get(key) ?? { id: key, en: key } }))
      .sort((a, b) => (a.name.id < b.name.id ? -1 : 1)),
    months: offeredMonths(today, readPeriod('12', today)),
  }
  const read = form && DraftIndicator.safeParse(form.values)
  if (!read) return { ...page, wrong: [], preview: undefined }
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => ({ field: String(path[0]), code: message }))
    // Told with the rest, not only once the rest is mended.
    const chosen = whyNotChosen(ChosenSoFar.parse(form.values))
    return { ...page, wrong: [...chosen, ...wrong], preview: undefined }
  }
  const definition = definitionIn(read.data)
  const others = inForce.filter((one) => one !== indicator)
  const wrong = whyNotSet(definition, { others, services: known, month: today.toString().slice(0, 7) })
  if (wrong.length > 0) return { ...page, wrong, preview: undefined }
  return { ...page, wrong, preview: await previewOf(db, definition, { offices, regency: by.regency, today }) }
}

async function previewOf(
  db: Db,
  definition: Definition,
  { offices, regency, today }: { offices: readonly Office[]; regency: string; today: Temporal.PlainDate },
): Promise<WordingPage['preview']> {
  const wanted = { offices, regency, period: readPeriod('12', today) }
  const [[said], byMonth] = await Promise.all([valuesOf(db, [definition], wanted), monthValues(db, definition, wanted)])
  const year = said && !isBefore(definition, wanted.period) ? said.whole : 'before'
  return { definition, year, byMonth }
}

async function kecamatanOf(db: Db): Promise<Office[]> {
  return (await listOffices(db)).filter(({ kind }) => kind === 'kecamatan')
}

async function namesOf(db: Db, offices: readonly Office[], on: Temporal.PlainDate): Promise<Map<string, Text>> {
  const offered = await listServicesOf(
    db,
    offices.map(({ id }) => id),
    on,
  )
  return new Map([...offered.values()].flat().map(({ definition: { key, name } }) => [key, name]))
}
