import { randomUUID } from 'node:crypto'
import { monday } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { plainPhoto } from '#tests/photos.ts'
import { attachPapers } from '../../src/product/delegation/acts/attach-papers.ts'
import { enterInstrument } from '../../src/product/delegation/acts/enter-instrument.ts'
import { showPaper } from '../../src/product/delegation/acts/show-paper.ts'
import type { EnteringWithPapers, Papers, ShowingPaper } from '../../src/product/delegation/contract/papers.ts'

type Entering = Omit<EnteringWithPapers, 'from' | 'until' | 'requestId'> & { from: string; until: string }

/** The officer of the regency enters an instrument, as Monday's form has it. */
export async function enterBy(office: TestOffice, changes: Partial<Entering>, by = office.officer('kabag-tapem')) {
  const { from = '2026-03-02', until, ...others } = changes
  const day = (text: string) => Temporal.PlainDate.from(text)
  const days = { from: day(from), until: until === undefined ? undefined : day(until) }
  const form = { regulation: 'pp-17-2018', article: '11', giver: 'Bupati contoh', codes: [], offices: [], papers: [] }
  const input = { ...form, ...others, ...days, requestId: randomUUID() }
  return await office.inAct(by, monday, (tx) => enterInstrument(tx, by, input, monday, office.equipment.files))
}

/** A page of an instrument, as a photo of so many pixels. */
export async function page(office: TestOffice, width: number): Promise<Papers[number]> {
  const { sha256 } = await office.equipment.files.put(await plainPhoto(width, 20), 'image/jpeg')
  return { sha256, name: `halaman-${width}.jpg`, fresh: true }
}

/** The officer of the regency attaches papers to the instrument of a power. Returns their ids. */
export async function attachTo(office: TestOffice, code: string, papers: Papers, regulation = 'pp-17-2018') {
  const by = office.officer('kabag-tapem')
  const input = { requestId: randomUUID(), code, regulation, papers }
  return await office.inAct(by, monday, (tx) => attachPapers(tx, by, input, monday, office.equipment.files))
}

/** The officer of the regency says who may open a paper. */
export async function letOpen(
  office: TestOffice,
  code: string,
  asked: Pick<ShowingPaper, 'paper' | 'standing'> & { reason?: string },
  by = office.officer('kabag-tapem'),
) {
  const input = { requestId: randomUUID(), code, reason: '', ...asked }
  return await office.inAct(by, monday, (tx) => showPaper(tx, by, input, monday))
}

/** A power given by an instrument whose first page everybody may open. Returns the id of the page. */
export async function openInstrument(office: TestOffice, code: string): Promise<string> {
  await enterBy(office, { codes: [code] })
  const { papers } = await attachTo(office, code, [await page(office, 30)])
  const [paper = ''] = papers
  await letOpen(office, code, { paper, standing: 'everybody' })
  return paper
}
