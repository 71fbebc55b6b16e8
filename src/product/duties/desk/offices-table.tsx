import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { OfficesDutiesPage } from '../contract.ts'
import * as said from '../words.ts'
import { paths } from './paths.ts'

const { words } = said

/** Every kecamatan with its burden, how many duties are late, and which: in the order of codes, never a ranking. */
export function OfficesTable({ view, frame }: { view: OfficesDutiesPage; frame: Frame }) {
  const { say } = frame
  return (
    <DeskLayout frame={frame} title={say(words.ofOffices)} solo>
      <h1>{say(words.ofOffices)}</h1>
      <p class="sub">{say(words.notRanking)}</p>
      <table class="list">
        <caption class="vh">{say(words.ofOffices)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.office)}</th>
            <th scope="col" class="num">
              {say(words.late)}
            </th>
            <th scope="col" class="num">
              {say(words.rose)}
            </th>
            <th scope="col" class="num">
              {say(words.soon)}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.offices.map((office) => (
            <Row office={office} frame={frame} />
          ))}
        </tbody>
      </table>
    </DeskLayout>
  )
}

function Row({ office, frame }: { office: OfficesDutiesPage['offices'][number]; frame: Frame }) {
  const { say } = frame
  const { key, name, burden, officers, late, risen, soon, kinds } = office
  return (
    <tr>
      <th scope="row">
        <a href={paths.office(key)}>{name}</a>{' '}
        <span class="sub xs">{burden ? say(said.sayBurden(burden, officers)) : null}</span>
        {kinds.length === 0 ? null : (
          <>
            <br />
            <span class="sub">
              {say(words.kinds)}: {kinds.map((kind) => say(said.kindLate(kind.name, kind.days))).join(', ')}
            </span>
          </>
        )}
      </th>
      <td class="num">{late === 0 ? 0 : <Status flag="late" text={late} />}</td>
      <td class="num">{risen}</td>
      <td class="num">{soon === 0 ? 0 : <Status flag="soon" text={soon} />}</td>
    </tr>
  )
}
