import { randomUUID } from 'node:crypto'
import type { Officer } from '#identity'
import { monday } from '#tests/cast.ts'
import type { TestOffice } from '#tests/office.ts'
import { enactTemplate } from '../../src/product/templates/acts/enact-template.ts'
import { proposeTemplate } from '../../src/product/templates/acts/propose-template.ts'
import { withdrawTemplate } from '../../src/product/templates/acts/withdraw-template.ts'
import {
  EnactingTemplate,
  KeepingDraft,
  ProposingTemplate,
  WithdrawingTemplate,
} from '../../src/product/templates/contract.ts'
import { keepTemplateDraft } from '../../src/product/templates/drafts.ts'
import { sourceOn } from '../../src/product/templates/template-set.ts'

export const template = 'tanggungan-keluarga'

/** The templates of an office under test: two people of the regency keep them, one proposes and the other puts in force. */
export function templatesOf(office: TestOffice) {
  const [hasnah, mardiana] = [office.officer('kabag-tapem'), office.officer('kabag-organisasi')]
  const requestId = () => randomUUID()
  const source = (on = monday, name = template) =>
    office.read(
      hasnah,
      async (tx) => (await sourceOn(tx, name, on.toZonedDateTimeISO(hasnah.zone).toPlainDate())) ?? '',
    )

  return {
    hasnah,
    mardiana,
    source,
    async save(by: Officer, text: string, seen: number, at = monday) {
      const input = KeepingDraft.parse({ requestId: requestId(), template, source: text, seen: String(seen) })
      return await office.inAct(by, at, (tx) => keepTemplateDraft(tx, by, input, at))
    },
    async propose(by: Officer, given: Partial<Record<keyof ProposingTemplate, string>> = {}, at = monday) {
      const text = given.source ?? `${await source(at)}\n// ${requestId()}`
      const asked = { requestId: requestId(), template, note: 'Contoh perubahan.', seen: '0', ...given, source: text }
      const input = ProposingTemplate.parse(asked)
      return await office.inAct(by, at, (tx) => proposeTemplate(tx, by, input, at), asked.requestId)
    },
    async enact(by: Officer, version: string, from = '2026-03-02', at = monday) {
      const input = EnactingTemplate.parse({ requestId: requestId(), template, version, from })
      return await office.inAct(by, at, (tx) => enactTemplate(tx, by, input, at))
    },
    async withdraw(by: Officer, version: string, at = monday) {
      const input = WithdrawingTemplate.parse({ requestId: requestId(), template, version, reason: 'Salah kata.' })
      return await office.inAct(by, at, (tx) => withdrawTemplate(tx, by, input, at))
    },
  }
}

/** Every row of a life of templates, for tests that want one of each: in force, ahead, proposed, withdrawn, and a draft. */
export async function writeTemplates(office: TestOffice): Promise<void> {
  const { hasnah, mardiana, propose, enact, withdraw, save, source } = templatesOf(office)
  await enact(mardiana, (await propose(hasnah)).version)
  await withdraw(hasnah, (await propose(mardiana)).version)
  await save(hasnah, `${await source()}\n// konsep`, 0)
}
