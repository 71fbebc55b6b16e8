import { deviceAsking } from '#devices'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Ask, Web } from '#platform/web.ts'
import type { FormState } from '#ui/frame.ts'
import { withQuery } from '#ui/page-links.ts'
import { answerAtKiosk } from '../acts/answer-at-kiosk.ts'
import { answerByCode } from '../acts/answer-by-code.ts'
import { AnsweringAtKiosk, AnsweringByCode } from '../contract.ts'
import { paths } from '../paths.ts'
import { kioskPage, questionPage } from '../views/question-page.ts'
import { errors, refusals } from '../words.ts'
import { renderKioskPage } from './kiosk-question.page.tsx'
import { renderQuestionPage } from './question.page.tsx'

/** Where a citizen answers: on their own telephone, and at the kiosk. Codes are guessed slowly. */
export function publicRoutes(web: Web<Officer>): void {
  const said = { may: 'anyone', refusals, errors, secret: true, perMinute: 20 }
  const question = {
    may: 'anyone',
    view: (tx: Tx, _person: unknown, { params, query, now }: Ask) =>
      questionPage(tx, { number: params.number ?? '', code: params.code ?? '', sent: 'terkirim' in query, now }),
    render: renderQuestionPage,
    perMinute: 60,
  }
  web.page('/tanya/:number/:code', question)
  web.act('/tanya/:number/:code', {
    ...{ ...said, input: AnsweringByCode, again: question },
    act: (tx, _by, input, at) => answerByCode(tx, input, at),
    goTo: (_done, { number, code }) => withQuery(paths.question(number, code), { terkirim: '1' }),
  })
  const kiosk = {
    may: 'anyone',
    view: async (tx: Tx, _person: unknown, { query, cookies, now }: Ask, form?: FormState) => {
      const code = String(form?.values.kode ?? query.kode ?? '')
      return await kioskPage(tx, await deviceAsking(tx, cookies, 'kiosk'), { code, done: 'selesai' in query, now })
    },
    render: renderKioskPage,
    perMinute: 120,
  }
  web.page(paths.kiosk, kiosk)
  web.act(paths.kiosk, {
    ...{ ...said, input: AnsweringAtKiosk, again: kiosk },
    act: async (tx, _by, input, at, from) =>
      await answerAtKiosk(tx, await deviceAsking(tx, from.cookies, 'kiosk'), input, at),
    goTo: () => withQuery(paths.kiosk, { selesai: '1' }),
  })
}
