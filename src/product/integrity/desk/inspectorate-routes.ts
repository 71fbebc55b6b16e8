import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { Submitted } from '#platform/web/body.ts'
import type { Ask, Web } from '#platform/web.ts'
import { markAnswers } from '../acts/mark-answers.ts'
import { tellCount } from '../acts/tell-count.ts'
import { type AnswersPage, Marking, TellingCount } from '../contract/reading.ts'
import { printEnvelopes } from '../envelopes-file.ts'
import { inspectorate } from '../inspectorate.ts'
import { paths } from '../paths.ts'
import { answersPage, countsPage, inspectoratePage } from '../views/inspectorate-page.ts'
import { errors as formErrors, refusals as questionRefusals } from '../words.ts'
import { renderAnswersPage } from './answers.page.tsx'
import { renderCountsPage } from './counts.page.tsx'
import { renderInspectoratePage } from './inspectorate.page.tsx'
import { errors, refusals } from './reading-words.ts'

/** The inspectorate's rooms, which open to no other post, and the counts that the regency sees. */
export function inspectorateRoutes(web: Web<Officer>, sampleKey: (() => string) | undefined): void {
  const may = 'integrity.read'
  web.page(paths.inspectorate, { may, view: (tx, by) => inspectoratePage(tx, by), render: renderInspectoratePage })
  const month = {
    may,
    view: (tx: Tx, by: Officer, { params, query, now }: Ask) =>
      answersPage(tx, by, {
        ...{ office: params.office ?? '', month: params.month ?? '', page: query.page ?? '' },
        ...{ now, hasSample: sampleKey !== undefined },
      }),
    opens: recordFetched,
    render: renderAnswersPage,
  }
  const said = {
    may,
    refusals: { ...questionRefusals, ...refusals },
    errors: { ...formErrors, ...errors },
    again: month,
  }
  const toMonth = (_done: unknown, input: { office: string; month: string }) => paths.month(input.office, input.month)
  web.page('/inspectorate/:office/:month', month)
  web.act('/inspectorate/:office/:month/marks', {
    ...{ ...said, input: Marking, shape: shapeMarks, fieldOf, act: markAnswers, goTo: toMonth, secret: true },
  })
  web.act('/inspectorate/:office/:month/count', { ...said, input: TellingCount, act: tellCount, goTo: toMonth })
  for (const act of ['marks', 'count'])
    web.leap(`/inspectorate/:office/:month/${act}`, {
      may,
      to: ({ params }) => paths.month(params.office ?? '', params.month ?? ''),
    })
  web.file('/inspectorate/:office/:month/envelopes', {
    may,
    find: async (tx, by, ask) => {
      const page = await month.view(tx, by, { ...ask, query: { page: ask.query.page ?? '' } })
      if (!page) return undefined
      await recordFetched(tx, page, by, ask)
      const content = async () => Buffer.from(printEnvelopes(page))
      return { content, type: 'application/json', name: `amplop-${page.office.key}-${page.month}.json` }
    },
  })
  web.file(paths.sampleKey, {
    may,
    find: async () => {
      if (!sampleKey) return undefined
      const content = async () => Buffer.from(sampleKey())
      return { content, type: 'application/json', name: 'kunci-peragaan.json' }
    },
  })
  web.page(paths.counts, {
    may: 'offices.supervise',
    view: (tx, by, { query, now }) => countsPage(tx, by, { month: query.month, now }),
    render: renderCountsPage,
  })
}

// Whoever has the envelopes may have read them: the journal says who fetched which, and nothing of what they hold.
async function recordFetched(tx: Tx, page: AnswersPage, by: Officer, { now: at }: Pick<Ask, 'now'>): Promise<void> {
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const answers = page.answers.map(({ id }) => id)
  const facts = { office: page.office.key, month: page.month, answers }
  await record(tx, { name: 'answers.fetched', office: inspectorate, subject: inspectorate, by: actor, at, facts })
}

// One form for the whole page: what was neither marked nor noted is left as it is; a note alone is of what followed.
function shapeMarks(values: Submitted): unknown {
  const marks = Object.entries(values).flatMap(([name, value]) => {
    const answer = /^mark\.(.+)$/.exec(name)?.[1]
    if (answer === undefined) return []
    const note = textOf(values[`note.${answer}`])
    const kind = textOf(value) || (note.trim() === '' ? '' : 'followed-up')
    return kind === '' ? [] : [{ answer, kind, note }]
  })
  return { ...values, marks }
}

function fieldOf(place: readonly string[]): string {
  return place.join('.')
}

function textOf(value: string | readonly string[] | undefined): string {
  return [value ?? ''].flat()[0] ?? ''
}
