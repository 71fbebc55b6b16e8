import { takeNumber } from '#documents'
import { findCost, isSettled } from '#fees'
import type { Officer } from '#identity'
import { findRegency, numberFormatOn } from '#offices'
import { issueAssessment, listAssessments, type PaperBody } from '#payments'
import type { Tx } from '#platform/db.ts'
import { cashedStep } from './rules/money.ts'
import { findApplicant, type HeldCase } from './store/find.ts'

/** How papers of money are numbered where the pack does not say. */
const ownFormats = {
  assessment: { pattern: '{unit}-SKRD-{tahun}-{nomor}', digits: 5 },
  receipt: { pattern: '{unit}-TBP-{tahun}-{nomor}', digits: 5 },
}

type At = { post: string; at: Temporal.Instant }

/**
 * Issues the paper that says what is to be paid, where this office takes the money: a charge that became another one gets a new
 * paper. Nothing where the last one still says what is owed, or nothing is fixed.
 */
export async function assessOnPaper(tx: Tx, by: Officer, file: HeldCase, { post, at }: At): Promise<void> {
  const [cost, papers] = [await findCost(tx, file.id), await listAssessments(tx, file.id)]
  if (!cost || !isSettled(cost) || papers.at(-1)?.amountRupiah === cost.amountRupiah) return
  const number = await moneyNumber(tx, by, file, { series: 'assessment', at })
  const body = await paperBody(tx, file)
  const { office, id: subject } = file
  await issueAssessment(tx, {
    office,
    subject,
    number,
    amountRupiah: cost.amountRupiah,
    body,
    officer: by.id,
    post,
    at,
  })
}

/** Takes the next number of a paper of money, in its own series of the office and year. */
export async function moneyNumber(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  { series, at }: { series: keyof typeof ownFormats; at: Temporal.Instant },
): Promise<{ id: string; written: string }> {
  const regency = await findRegency(tx)
  if (!regency) throw new Error('no regency pack was applied')
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const format = numberFormatOn(regency.numberFormats, [series], on) ?? ownFormats[series]
  const wanted = { office: file.office, series, on, subject: file.id, format, unit: by.officePrefix, at }
  return await takeNumber(tx, wanted)
}

/** What a paper of money says of its case, as it is now; `payer` where somebody else pays. */
export async function paperBody(tx: Tx, file: HeldCase, payer?: string): Promise<PaperBody> {
  const [cost, applicant] = [await findCost(tx, file.id), await findApplicant(tx, file.id)]
  const step = cashedStep(file)
  if (!cost || !applicant || !step?.payTo) throw new Error(`nothing is paid here for ${file.number}`)
  return {
    ...{ caseNumber: file.number, service: file.definition.name, payer: payer ?? applicant.name },
    lines: (cost.lines ?? []).map(({ says, law }) => ({ says, law })),
    ...{ basis: cost.basis, payTo: step.payTo },
  }
}
