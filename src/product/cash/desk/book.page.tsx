import type { VNode } from 'preact'
import { hourOf, letterDay } from '#clock'
import { DeskLayout } from '#ui/desk-layout.tsx'
import { Facts } from '#ui/facts.tsx'
import type { Frame } from '#ui/frame.ts'
import type { BookDay, BookLine, BookPage } from '../contract/pages.ts'
import { bookTitle, foundLines, pageOf, bookWords as words } from './book-words.ts'
import { CashRooms } from './cash-rooms.tsx'
import { cashWords, kindWords, meansWords, money } from './cash-words.ts'
import { bookOf, monthKey, paths } from './paths.ts'

type Shown = { view: BookPage; frame: Frame }

/** The cash book of a month, grouped by day, each line with what it leaves. */
export function renderBookPage(view: BookPage, frame: Frame): VNode {
  const { say } = frame
  const title = say(bookTitle(view.month))
  return (
    <DeskLayout frame={frame} title={title} script="desk">
      <div class="row">
        <h1>{title}</h1>
        <a class="btn alt end" href={`${paths.bookPaper}?${new URLSearchParams(printed(view))}`}>
          {say(words.print)}
        </a>
      </div>
      <p class="sub">{view.office.name}</p>
      {view.offices.length === 0 ? <CashRooms frame={frame} here="book" /> : null}
      <Filters view={view} frame={frame} />
      <Facts
        rows={[
          { term: say(words.before), value: money(view.beforeRupiah) },
          { term: say(words.in), value: money(view.inRupiah) },
          { term: say(words.out), value: money(view.outRupiah) },
          { term: say(words.after), value: <b>{money(view.afterRupiah)}</b> },
        ]}
      />
      {view.found === undefined ? null : (
        <p class="sub">
          {say(foundLines(view.found, view.q))}{' '}
          <a href={bookOf(view.month, { office: officeIn(view) })}>{say(words.all)}</a>
        </p>
      )}
      {view.days.length > 0 ? <Lines view={view} frame={frame} /> : null}
      {view.days.length === 0 && view.found === undefined ? <p class="note">{say(words.none)}</p> : null}
      <Paging view={view} frame={frame} />
    </DeskLayout>
  )
}

function officeIn({ offices, office }: BookPage): string | undefined {
  return offices.length === 0 ? undefined : office.key
}

function printed(view: BookPage): Record<string, string> {
  const office = officeIn(view)
  return { month: monthKey(view.month), ...(office && { office }) }
}

function Filters({ view, frame }: Shown) {
  const { say } = frame
  return (
    <form class="row" method="get" action={paths.book}>
      {view.offices.length === 0 ? null : (
        <div class="f">
          <label for="pilih-kecamatan">{say(words.office)}</label>
          <select id="pilih-kecamatan" name="office">
            {view.offices.map(({ key, name }) => (
              <option value={key} selected={key === view.office.key}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="f">
        <label for="pilih-bulan">{say(words.month)}</label>
        <input id="pilih-bulan" name="month" type="month" value={monthKey(view.month)} />
      </div>
      <div class="f">
        <label for="cari-kas">{say(words.find)}</label>
        <input
          id="cari-kas"
          name="q"
          type="text"
          maxlength={60}
          autocomplete="off"
          value={view.q}
          aria-describedby="cari-kas-hint"
        />
        <p class="hint" id="cari-kas-hint">
          {say(words.findHint)}
        </p>
      </div>
      <button class="btn alt" type="submit">
        {say(words.show)}
      </button>
    </form>
  )
}

function Lines({ view, frame }: Shown) {
  const { say } = frame
  return (
    <table class="list stack">
      <caption class="vh">{say(bookTitle(view.month))}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.hour)}</th>
          <th scope="col">{say(words.what)}</th>
          <th scope="col">{say(words.paper)}</th>
          <th scope="col" class="num">
            {say(words.in)}
          </th>
          <th scope="col" class="num">
            {say(words.out)}
          </th>
          <th scope="col" class="num">
            {say(words.balance)}
          </th>
        </tr>
      </thead>
      {view.days.map((day) => (
        <tbody>
          <DayHead day={day} frame={frame} />
          {day.lines.map((line) => (
            <Line line={line} frame={frame} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function DayHead({ day, frame }: { day: BookDay; frame: Frame }) {
  const { say } = frame
  const on = say(letterDay(day.date))
  return (
    <tr>
      <th scope="colgroup" colspan={6}>
        {day.day ? <a href={paths.day(day.day)}>{on}</a> : on}{' '}
        <span class="sub">
          {day.state ? `${say(words[day.state])}. ` : ''}
          {say(words.before)} {money(day.beforeRupiah)}, {say(words.after).toLowerCase()} {money(day.afterRupiah)}
        </span>
      </th>
    </tr>
  )
}

function Line({ line, frame }: { line: BookLine; frame: Frame }) {
  const { say, zone } = frame
  const means = 'means' in line ? `, ${say(meansWords[line.means])}` : ''
  return (
    <tr>
      <td class="nb">{say(hourOf(line.at, zone))}</td>
      <td>
        {say(kindWords[line.kind])}
        {means} <span class="sub">{line.by}</span>
      </td>
      <td class="mono">{line.paper}</td>
      <Amount rupiah={line.rupiah > 0n ? line.rupiah : 0n} label={say(words.in)} />
      <Amount rupiah={line.rupiah < 0n ? -line.rupiah : 0n} label={say(words.out)} />
      <td class="num">
        <span class="sm sub" aria-hidden="true">
          {say(words.balance)}
        </span>
        {money(line.afterRupiah)}
      </td>
    </tr>
  )
}

/** On a phone the head of the table is gone, so each amount says what it is, and an empty cell says nothing. */
function Amount({ rupiah, label }: { rupiah: bigint; label: string }) {
  if (rupiah === 0n) return <td class="num" />
  return (
    <td class="num">
      <span class="sm sub" aria-hidden="true">
        {label}
      </span>
      {money(rupiah)}
    </td>
  )
}

function Paging({ view, frame }: Shown) {
  const { say } = frame
  const office = officeIn(view)
  const at = (page: number) => bookOf(view.month, { office, page })
  return (
    <nav class="row" aria-label={say(words.pages)}>
      <a href={bookOf(view.month.subtract({ months: 1 }), { office })}>{say(words.earlierMonth)}</a>
      {view.page > 1 ? (
        <a class="btn alt" href={at(view.page - 1)} rel="prev">
          {say(words.previous)}
        </a>
      ) : null}
      {view.pages > 1 ? <span class="sub">{say(pageOf(view.page, view.pages))}</span> : null}
      {view.page < view.pages ? (
        <a class="btn alt" href={at(view.page + 1)} rel="next">
          {say(words.next)}
        </a>
      ) : null}
      <a href={bookOf(view.month.add({ months: 1 }), { office })}>{say(words.laterMonth)}</a>
      {view.offices.length === 0 ? null : <a href={paths.offices}>{say(cashWords.ofOffices)}</a>}
    </nav>
  )
}
