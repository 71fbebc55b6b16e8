import type { VNode } from 'preact'
import { letterDate } from '#clock'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import type { FindPage } from '../contract.ts'
import { endedSince, foundFor, guideWords, nearFor, readAs } from '../words.ts'
import { FindForm } from './find-form.tsx'
import { FoundList } from './found-list.tsx'
import { Fields } from './home.page.tsx'
import { guidePaths } from './paths.ts'

type Props = { view: FindPage; frame: Frame }

const perPage = 10

/** What was found by a citizen's words, or everything of a field. What was typed stays in the box and in the address. */
export function renderFindPage(view: FindPage, frame: Frame): VNode {
  const { say } = frame
  const { typed, field, fields, office } = view
  const heading = fields.find(({ key }) => key === field)?.name ?? guideWords.all
  const answer = view.near.length > 0 ? nearFor(typed) : foundFor(view.total, typed)
  return (
    <PublicPage frame={frame} title={say(typed === '' ? heading : answer)}>
      <h1>{say(typed === '' ? heading : guideWords.findTitle)}</h1>
      <FindForm frame={frame} typed={typed} office={office?.key} offices={view.offices} />
      <section class="flow" aria-labelledby="hasil">
        <h2 id="hasil">{say(typed === '' ? countOf(view) : answer)}</h2>
        {view.readAs.map((read) => (
          <p class="hint">{say(readAs(read.typed, read.as))}</p>
        ))}
        {view.elsewhere.asked ? <ElsewhereList view={view} frame={frame} /> : null}
        {view.found.length > 0 ? <FoundList services={view.found} office={office?.key} frame={frame} /> : null}
        <Near view={view} frame={frame} />
        <Pages view={view} frame={frame} />
        {view.elsewhere.asked ? null : <ElsewhereList view={view} frame={frame} />}
      </section>
      <Fields fields={fields.filter(({ key }) => key !== field)} frame={frame} />
    </PublicPage>
  )
}

function countOf({ total }: FindPage) {
  return { id: `${total} layanan`, en: `${total} ${total === 1 ? 'service' : 'services'}` }
}

function Near({ view, frame }: Props) {
  const { say } = frame
  if (view.found.length > 0) return null
  if (view.near.length === 0 && view.elsewhere.services.length > 0) return null
  if (view.near.length === 0)
    return (
      <p class="note">
        {say(guideWords.nothing)} {say(guideWords.nothingNext)}
      </p>
    )
  return (
    <>
      <p>{say(guideWords.partly)}</p>
      <FoundList services={view.near} office={view.office?.key} frame={frame} />
    </>
  )
}

/** What was asked for and is not opened here: who gives it now, or why it cannot be asked for. */
function ElsewhereList({ view, frame }: Props) {
  const { say } = frame
  const { services, asked } = view.elsewhere
  if (services.length === 0) return null
  return (
    <div class={asked ? 'note soon flow' : 'flow'}>
      <p>
        <b>{say(guideWords.notAtOffice)}</b>
      </p>
      <ul>
        {services.map(({ name, ended, note }) => (
          <li>
            {say(name)} {ended ? say(endedSince(letterDate(ended.on), ended.law)) : ''}{' '}
            {ended?.sure === 'b' ? <mark>{say(guideWords.lawUnconfirmed)}</mark> : null}{' '}
            {[ended?.since, note].flatMap((text) => (text ? say(text) : [])).join(' ')}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Pages({ view, frame }: Props) {
  const { say } = frame
  const { from, total, typed, office, field } = view
  const to = (start: number) =>
    guidePaths.finding({ q: typed, kecamatan: office?.key, bidang: field, mulai: start > 0 ? String(start) : '' })
  if (total <= perPage) return null
  return (
    <p class="row">
      {from > 0 ? (
        <a class="btn" href={to(from - perPage)}>
          {say(guideWords.before)}
        </a>
      ) : null}{' '}
      <span class="sub">{`${from + 1}–${Math.min(from + perPage, total)} / ${total}`}</span>{' '}
      {from + perPage < total ? (
        <a class="btn" href={to(from + perPage)}>
          {say(guideWords.next)}
        </a>
      ) : null}
    </p>
  )
}
