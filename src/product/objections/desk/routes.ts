import { type Equipment, type HeldCase, recordList, recordRead } from '#cases'
import { clockRefusals } from '#clock'
import { numberRefusals } from '#documents'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import { carryOut } from '../acts/carry-out.ts'
import { decideObjection } from '../acts/decide-objection.ts'
import { fileAppeal } from '../acts/file-appeal.ts'
import { fileObjection } from '../acts/file-objection.ts'
import { CarryingOut, Deciding, Filing } from '../contract.ts'
import { printAnswer } from '../letter.ts'
import { appealForm, objectionForm } from '../views/filing-page.ts'
import { objectionList } from '../views/list-objections.ts'
import { type Opened, objectionPage } from '../views/objection-page.ts'
import { errors, refusals } from '../words.ts'
import { renderFilingPage } from './filing.page.tsx'
import { renderListPage } from './list.page.tsx'
import { renderObjectionPage } from './objection.page.tsx'
import { paths } from './paths.ts'

/** Who works on the cases of an office reads what is theirs; at the regency, who answers appeals or supervises. */
const reads = 'cases.work or appeals.answer or cases.supervise'
const answers = 'cases.work or appeals.answer'

/** Objections and appeals: their list, the page of each, and the counter's forms to file them. */
export function objectionRoutes(web: Web<Officer>, equipment: Equipment): void {
  const said = { refusals: { ...clockRefusals, ...numberRefusals, ...refusals }, errors }
  const page = {
    may: reads,
    view: (tx: Tx, by: Officer, ask: Ask) => objectionPage(tx, by, { number: ask.params.number ?? '', now: ask.now }),
    opens: recordOpened,
    render: renderObjectionPage,
  }
  const toOne = ({ number }: { number: string }) => paths.one(number)
  web.page('/objections', {
    may: reads,
    view: (tx, by, ask) => objectionList(tx, by, ask.now),
    opens: (tx, view, by, ask) => recordList(tx, view, by, ask),
    render: renderListPage,
  })
  web.page('/objections/:number', page)
  web.act('/objections/:number/decision', {
    ...said,
    ...{ may: answers, input: Deciding, act: decideObjection, goTo: toOne, again: { ...page, may: answers } },
  })
  web.act('/objections/:number/carrying', {
    ...said,
    ...{ may: 'cases.sign', input: CarryingOut, act: carryOut, goTo: toOne, again: { ...page, may: 'cases.sign' } },
  })
  web.leap('/objections/:number/decision', { may: answers, to: ({ params }) => paths.one(params.number ?? '') })
  web.leap('/objections/:number/carrying', { may: 'cases.sign', to: ({ params }) => paths.one(params.number ?? '') })
  filingRoutes(web, said)
  web.file('/objections/:number/letter.pdf', {
    may: reads,
    find: async (tx, by, ask) => {
      const view = await objectionPage(tx, by, { number: ask.params.number ?? '', now: ask.now })
      if (!view?.letterHref) return undefined
      const pdf = await printAnswer(tx, view.one, by, equipment)
      if (!pdf) return undefined
      await recordOpened(tx, view, by, ask)
      return { content: async () => pdf, type: 'application/pdf', name: `${view.number}.pdf` }
    },
  })
}

function filingRoutes(web: Web<Officer>, said: { refusals: typeof refusals; errors: typeof errors }): void {
  const may = 'cases.register'
  const opens = (tx: Tx, view: { file: HeldCase }, by: Officer, ask: Ask) => recordRead(tx, 'case.read', view, by, ask)
  const asked = (ask: Ask, form?: FormState) => ({
    number: ask.params.number ?? '',
    now: ask.now,
    against: String(form?.values.against ?? ask.query.against ?? ''),
  })
  const objecting = {
    may,
    view: (tx: Tx, by: Officer, ask: Ask, form?: FormState) => objectionForm(tx, by, asked(ask, form)),
    opens,
    render: renderFilingPage,
  }
  const appealing = { ...objecting, view: (tx: Tx, by: Officer, ask: Ask) => appealForm(tx, by, asked(ask)) }
  const filed = { ...said, may, input: Filing, goTo: ({ number }: { number: string }) => paths.one(number) }
  web.page('/cases/:number/objection', objecting)
  web.act('/cases/:number/objection', { ...filed, act: fileObjection, again: objecting })
  web.page('/objections/:number/appeal', appealing)
  web.act('/objections/:number/appeal', { ...filed, act: fileAppeal, again: appealing })
}

async function recordOpened(tx: Tx, { one }: Opened, by: Officer, { now: at }: Pick<Ask, 'now'>): Promise<void> {
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { number: one.number }
  await record(tx, { name: 'objection.read', office: one.office, subject: one.id, by: actor, at, facts })
}
