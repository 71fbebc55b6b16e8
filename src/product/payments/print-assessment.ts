import { join } from 'node:path'
import { letterDate } from '#clock'
import { typesetAside } from '#platform/typeset-aside.ts'
import { rupiah } from '#ui/rupiah.ts'
import { spellRupiah } from '#ui/spell-number.ts'
import type { AssessmentPaper } from './contract.ts'

/**
 * Typesets the paper that says what is to be paid: A5, with the law and the sum of every charge, Rp0 included. The same paper
 * gives the same bytes. It is in Indonesian, as every paper with a number is.
 */
export async function printAssessment(
  paper: AssessmentPaper,
  around: { officeName: string; regencyName: string; zone: string; signer: string; example: boolean },
): Promise<Uint8Array> {
  const { body, issuedAt } = paper
  const data = {
    ...{ office: around.officeName, regency: around.regencyName, number: paper.number, example: around.example },
    ...{ replaces: paper.replaces ?? '', by: around.signer },
    day: letterDate(issuedAt.toZonedDateTimeISO(around.zone).toPlainDate()).id,
    ...{
      file: body.caseNumber,
      service: body.service.id,
      payer: body.payer,
      payTo: body.payTo.id,
      basis: body.basis.id,
    },
    ...{ amount: rupiah(paper.amountRupiah), words: spellRupiah(paper.amountRupiah), free: paper.amountRupiah === 0n },
    lines: body.lines.map(({ says, law }) => ({ says: says.id, law: law?.id ?? '' })),
  }
  return await typesetAside({
    template: 'assessment.typ',
    folder: join(import.meta.dirname, 'papers'),
    data,
    date: issuedAt,
  })
}
