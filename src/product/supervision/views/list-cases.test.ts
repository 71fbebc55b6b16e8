import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, service } from '#tests/open-case.ts'
import { refusals } from '#tests/refuse.ts'
import { foldAll } from '../../../app/fold-figures.ts'
import type { Listed } from '../contract.ts'
import { listCases } from './list-cases.ts'
import { listEverywhere } from './list-everywhere.ts'

const office = await openOffice()
const reader = office.officer('camat')
const later = minutesAfter(monday, 14 * 24 * 60)
const at = (file: number) => minutesAfter(monday, (file % 5) * 24 * 60 + file)
const issued: string[] = []
for (let file = 0; file < 9; file += 1) issued.push(await openCase(office, { at: at(file), until: 'done' }))
await openCase(office, { at: at(9), until: 'step 1' })

/** How many files of a page, and what is looked at beyond them, so that few files are many pages. */
const size = { page: 3, spare: 1 }

async function numbersOf(
  what: Listed,
  skip: number,
  { desk, ...sized }: { desk?: string; page: number; spare: number } = size,
) {
  const month = monday.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().with({ day: 1 })
  const wanted = {
    ...{ office: reader.office, zone: 'Asia/Jakarta', what, desk, service: undefined, skip, size: sized },
    ...{ period: { from: month, until: month.add({ months: 1 }) }, now: later },
  }
  return (await office.read(reader, (tx) => listCases(tx, wanted))).map(({ number }) => number)
}

/** Every page of a list, each with the first file of the next. */
async function pagesOf(what: Listed, sized?: Parameters<typeof numbersOf>[2]): Promise<string[][]> {
  const pages: string[][] = []
  for (let skip = 0; skip === 0 || pages.at(-1)?.length === size.page + 1; skip += size.page)
    pages.push(await numbersOf(what, skip, sized))
  return pages
}

function followEachOther(pages: readonly string[][], all: readonly string[]): void {
  assert.deepEqual(
    pages.flatMap((page) => page.slice(0, size.page)),
    all,
  )
  assert.deepEqual(
    pages.slice(0, -1).map((page) => page.at(-1)),
    pages.slice(1).map(([first]) => first),
  )
}

test('pages of a list are full and follow each other, folded or not', async () => {
  const all = await numbersOf('opened', 0, { page: 50, spare: 25 })
  assert.equal(all.length, 10)
  const before = await pagesOf('opened')
  followEachOther(before, all)
  await foldAll(office.pool, later)
  assert.deepEqual(await pagesOf('opened'), before)
})

test('issued files and those that passed a desk are told by the newest that ended, as by all of them', async () => {
  followEachOther(await pagesOf('issued'), await numbersOf('issued', 0, { page: 50, spare: 25 }))
  assert.deepEqual(
    (await pagesOf('issued')).flat().filter((one) => !issued.includes(one)),
    [],
  )
  const desk = { ...size, desk: 'kasi-pelum' }
  followEachOther(await pagesOf('passed', desk), await numbersOf('passed', 0, { ...desk, page: 50, spare: 25 }))
})

test('a page is full where the newest promises ended with a refusal and were never issued', async () => {
  const acts = refusals(office)
  for (let refused = 0; refused < size.spare + 2; refused += 1) {
    const [came, decided] = [minutesAfter(monday, 7 * 24 * 60), minutesAfter(monday, 7 * 24 * 60 + 60 + refused)]
    const number = await openCase(office, { at: came })
    await acts.propose(number, undefined, decided)
    await acts.sign(number, undefined, decided)
    await acts.number(number, undefined, decided)
  }
  const first = await numbersOf('issued', 0)
  assert.equal(first.length, size.page + 1)
  assert.deepEqual(
    first.filter((one) => !issued.includes(one)),
    [],
  )
  followEachOther(await pagesOf('issued'), await numbersOf('issued', 0, { page: 50, spare: 25 }))
})

test('a service is listed by time through several offices, folded or not', async () => {
  const far = office.officer('camat', 'rupat-utara')
  for (let file = 0; file < 4; file += 1)
    await openCase(office, { at: at(file).add({ minutes: 2 }), place: 'rupat-utara', until: 'step 1' })
  const month = monday.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().with({ day: 1 })
  const about = { offices: [reader.office, far.office], zone: 'Asia/Jakarta', what: 'opened', service } as const
  const period = { from: month, until: month.add({ months: 1 }) }
  const pages = async () => {
    const found = []
    for (let skip = 0; skip < 21; skip += size.page) {
      const page = await office.read(office.officer('pengawas'), (tx) =>
        listEverywhere(tx, { ...about, period, skip, size }),
      )
      found.push(...page.slice(0, size.page))
    }
    return found
  }
  const before = await pages()
  assert.deepEqual(Map.groupBy(before, (one) => one.office).get(far.office)?.length, 4)
  assert.deepEqual(
    before.filter((one) => one.office === reader.office).map(({ number }) => number),
    await numbersOf('opened', 0, { page: 50, spare: 25 }),
  )
  assert.deepEqual(
    before.map((one) => one.at),
    before.map((one) => one.at).toSorted((a, b) => Temporal.Instant.compare(b, a)),
  )
  await foldAll(office.pool, later)
  assert.deepEqual(await pages(), before)
})
