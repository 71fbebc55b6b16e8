import { z } from 'zod'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import { completeCase } from '../acts/complete-case.ts'
import { registerCase } from '../acts/register-case.ts'
import type { Visit } from '../contract/forms.ts'
import { Completion, type RegisterPage, Registration } from '../contract.ts'
import { readDraft, recordDraftRead } from '../drafts.ts'
import type { Equipment } from '../equipment.ts'
import { casePage } from '../views/case-page.ts'
import { nothingKnown } from '../views/people-form.ts'
import { changeServicePage, completionPage, registerPage } from '../views/register-page.ts'
import { slipPage } from '../views/slip-page.ts'
import { errors, refusals } from '../words.ts'
import { blankRoutes } from './blank-routes.ts'
import { openCaseForm } from './case-addresses.ts'
import { draftRoutes } from './draft-routes.ts'
import { registrationField, shapeRegistration } from './form.ts'
import { opensForm, orMoved } from './or-moved.ts'
import { paths } from './paths.ts'
import { recordLookUp, recordRead } from './record-read.ts'
import { renderRegisterPage } from './register.page.tsx'
import { renderSlipPage } from './slip.page.tsx'

/** The ticket that an officer serves, as the queue knows it: given from above, for the counter knows no queue. */
export type VisitOf = (tx: Tx, by: Officer, ticket: string) => Promise<Visit | undefined>

const counterForm = {
  may: 'cases.register',
  takesFiles: true,
  shape: shapeRegistration,
  fieldOf: registrationField,
  refusals,
  errors,
  goTo: ({ number }: { number: string }) => `/cases/${number}/slip`,
}

/** The counter: a walk-in is registered, what was missing is taken in, and either way a slip is printed. */
export function counterRoutes(web: Web<Officer>, equipment: Equipment, visitOf: VisitOf): void {
  const shown = {
    may: 'cases.register',
    view: async (tx: Tx, by: Officer, ask: Ask, form?: FormState) =>
      await withVisit(tx, by, ask, visitOf, form, await registerOrResume(tx, by, ask, equipment, form)),
    opens: async (tx: Tx, view: RegisterPage, by: Officer, ask: Ask) => {
      if (view.draft) await recordDraftRead(tx, by, view.draft.id, ask.now)
      if (view.beside) await recordRead(tx, 'case.read', view.beside, by, ask)
    },
    render: renderRegisterPage,
  }
  const register = {
    ...shown,
    opens: async (tx: Tx, { recognised }: RegisterPage, by: Officer, ask: Ask) =>
      await recordLookUp(tx, { why: 'registering', recognised }, by, ask),
  }
  const changed = {
    ...register,
    view: async (tx: Tx, by: Officer, ask: Ask, form?: FormState) =>
      form && (await withVisit(tx, by, ask, visitOf, form, await changeServicePage(tx, by, ask.now, equipment, form))),
  }
  web.page('/cases/new', shown)
  web.act('/cases', {
    ...counterForm,
    input: Registration,
    act: async (tx, by, input, at) => {
      // A ticket that has gone to another counter meanwhile is no reason to register nothing.
      const visit = input.visit && (await visitOf(tx, by, input.visit))?.id
      return await registerCase(tx, by, { ...input, visit }, at, equipment)
    },
    again: register,
  })
  web.again('/cases/known', { may: 'cases.register', takesFiles: true, again: register })
  web.again('/cases/service', { may: 'cases.register', takesFiles: true, again: changed })
  web.leap('/cases/service', { may: 'cases.register', to: () => paths.register })
  web.leap('/cases/known', { may: 'cases.register', to: () => paths.register })

  draftRoutes(web, equipment, register)
  blankRoutes(web)

  const complete = {
    may: 'cases.register',
    view: (tx: Tx, by: Officer, ask: Ask, form?: FormState) => completionPage(tx, by, wanted(ask), equipment, form),
    opens: opensForm,
    render: renderRegisterPage,
  }
  openCaseForm(web, 'completion', complete)
  web.act('/cases/:number/completion', {
    ...counterForm,
    input: Completion,
    act: (tx, by, input, at) => completeCase(tx, by, input, at, equipment),
    again: orMoved(complete, (tx, by, ask) => casePage(tx, by, wanted(ask), equipment)),
  })

  web.page('/cases/:number/slip', {
    may: 'cases.work',
    view: (tx, by, ask) => slipPage(tx, by, { ...wanted(ask), origin: ask.origin }, equipment),
    opens: (tx, view, by, ask) => recordRead(tx, 'case.read', view, by, ask),
    render: renderSlipPage,
  })
}

async function withVisit(
  tx: Tx,
  by: Officer,
  ask: Ask,
  visitOf: VisitOf,
  form: FormState | undefined,
  page: RegisterPage | undefined,
): Promise<RegisterPage | undefined> {
  const asked = z.uuid().safeParse(form?.values.visit ?? ask.query.visit)
  return page && asked.success ? { ...page, visit: await visitOf(tx, by, asked.data) } : page
}

// The form as it was left, or an empty one: a draft that is gone, or another's, is not told apart. Taking it up asks about
// nobody: what the office knows of the people in it is told when the counter asks, or sends the form.
async function registerOrResume(
  tx: Tx,
  by: Officer,
  ask: Ask,
  equipment: Equipment,
  form?: FormState,
): Promise<RegisterPage | undefined> {
  const { service, draft: id, paper, sameVisit } = ask.query
  const isDraft = form === undefined && id !== undefined && z.uuid().safeParse(id).success
  const values = isDraft ? await readDraft(tx, by, { id, now: ask.now }, equipment.keys) : undefined
  const about = { service, now: ask.now, paper, sameVisit }
  const page = await registerPage(tx, by, about, equipment, values ? { values, errors: {} } : form)
  return page && id !== undefined && values ? { ...page, draft: { id, values }, recognised: nothingKnown } : page
}

function wanted(ask: Ask): { number: string; now: Temporal.Instant } {
  return { number: ask.params.number ?? '', now: ask.now }
}
