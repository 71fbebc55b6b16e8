import type { VNode } from 'preact'
import { dateInWords } from '#ui/calendar-words.ts'
import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { PublicPage } from '#ui/public-page.tsx'
import type { SopPage } from '../contract/pages.ts'
import type { Sop, SopRow } from '../contract/sop.ts'
import { judged, sopFinding, sopTitle, sopWords } from '../sop-words.ts'
import { drawSop } from './sop-chart.tsx'

type Shown = { view: SopPage; frame: Frame }

/** The SOP chart for who works here; printed, it is the chart alone. */
export function renderSopPage(view: SopPage, frame: Frame): VNode {
  return (
    <DeskLayout frame={frame} title={frame.say(sopTitle(view.sop.service))}>
      <SopSheet view={view} frame={frame} />
    </DeskLayout>
  )
}

/** The SOP chart of a standard in force, for everybody. */
export function renderPublicSopPage(view: SopPage, frame: Frame): VNode {
  return (
    <PublicPage frame={frame} title={frame.say(sopTitle(view.sop.service))} officeName={view.officeName}>
      <SopSheet view={view} frame={frame} />
    </PublicPage>
  )
}

function SopSheet({ view, frame }: Shown) {
  const { say } = frame
  const { sop, decision } = view
  return (
    <>
      <p class="noprint">
        <a href={view.standard}>{say(sopWords.back)}</a>
      </p>
      <h1>
        {say(sopTitle(sop.service))} <span class="sub">{view.officeName}</span>
      </h1>
      {decision ? (
        <p>
          {decision.number}, {say(dateInWords(decision.decidedOn))}
        </p>
      ) : (
        <p class="st wait">{say(sopWords.draft)}</p>
      )}
      <p>{say(sopFinding(sop))}</p>
      <div class="sop">{drawSop(sop, say)}</div>
      <p class="xs">{say(sopWords.basis)}</p>
      <section class="noprint flow" aria-labelledby="langkah">
        <h2 id="langkah">{say(sopWords.asTable)}</h2>
        <SopTable sop={sop} frame={frame} />
        <p class="sub sop">{say(sopWords.print)}</p>
      </section>
    </>
  )
}

/** The same rows without a drawing: for a narrow screen, and for who has them read out. */
function SopTable({ sop, frame }: { sop: Sop; frame: Frame }) {
  const { say } = frame
  const heads = ['number', 'activity', 'posts', 'needs', 'time', 'yields'] as const
  return (
    <table class="steps">
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{say(sopWords[head])}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sop.rows.map((row) => (
          <Step row={row} sop={sop} frame={frame} />
        ))}
      </tbody>
    </table>
  )
}

function Step({ row, sop, frame }: { row: SopRow; sop: Sop; frame: Frame }) {
  const { say } = frame
  const { norm, note, backTo } = row
  const named = (head: 'posts' | 'needs' | 'time' | 'yields') => ({ 'data-head': say(sopWords[head]) })
  const post = sop.posts[row.post]
  return (
    <tr>
      <td>{row.number}</td>
      <th scope="row">
        {say(row.name)}
        {note ? <span class="sub"> {say(note)}</span> : null}
        {row.ours ? <span class="sub"> ({say(sopWords.ours)})</span> : null}
        {backTo === undefined ? null : <span class="sub"> {say(judged(backTo))}</span>}
      </th>
      <td {...named('posts')}>{post ? say(post.name) : null}</td>
      <td {...named('needs')}>{say(row.needs)}</td>
      <td {...named('time')}>
        {norm ? say(norm.says) : <i>{say(sopWords.notSet)}</i>}
        {norm ? <span class="sub"> {say(norm.source)}</span> : null}{' '}
        {norm?.unconfirmed ? <mark>{say(sopWords.unconfirmed)}</mark> : null}
      </td>
      <td {...named('yields')}>{say(row.yields)}</td>
    </tr>
  )
}
