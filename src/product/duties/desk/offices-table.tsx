import { DeskLayout } from '#ui/desk-layout.tsx'
import type { Frame } from '#ui/frame.ts'
import { Status } from '#ui/status.tsx'
import type { OfficesDutiesPage } from '../contract.ts'
import * as said from '../words.ts'
import { paths } from './paths.ts'

const { words } = said

type Shown = { view: OfficesDutiesPage; frame: Frame }

/** Every kecamatan with its burden and how many duties are late there, in the order of codes; then where each is late. */
export function OfficesTable({ view, frame }: Shown) {
  const { say } = frame
  const total = (of: 'late' | 'risen') => view.offices.reduce((sum, office) => sum + office[of], 0)
  return (
    <DeskLayout frame={frame} title={say(words.ofOffices)}>
      <h1 id="kecamatan">{say(words.ofOffices)}</h1>
      <p class={total('late') > 0 ? 'note soon' : 'note'}>{say(said.sayOfOffices(total('late'), total('risen')))}</p>
      <table class="list stack tight" aria-labelledby="kecamatan">
        <thead>
          <tr>
            <th scope="col">{say(words.office)}</th>
            {[words.late, words.rose, words.soon].map((head) => (
              <th scope="col" class="num">
                {say(head)}
              </th>
            ))}
            <th scope="col">{say(words.longest)}</th>
          </tr>
        </thead>
        <tbody>
          {view.offices.map((office) => (
            <Row office={office} frame={frame} />
          ))}
        </tbody>
      </table>
      <p class="sub xs">{say(words.notRanking)}</p>
      <Kinds view={view} frame={frame} />
    </DeskLayout>
  )
}

function Row({ office, frame }: { office: OfficesDutiesPage['offices'][number]; frame: Frame }) {
  const { say } = frame
  const { key, name, burden, officers, late, risen, soon, worst } = office
  return (
    <tr>
      <th scope="row">
        <a href={paths.office(key)}>{name}</a>{' '}
        <span class="sub xs">{burden ? say(said.sayBurden(burden, officers)) : null}</span>
      </th>
      <td class="num">
        <Narrow label={say(words.late)} />
        {late === 0 ? 0 : <Status flag="late" text={late} />}
      </td>
      <td class="num">
        <Narrow label={say(words.rose)} />
        {risen}
      </td>
      <td class="num">
        <Narrow label={say(words.soon)} />
        {soon === 0 ? 0 : <Status flag="soon" text={soon} />}
      </td>
      <td class="sub all">{worst ? say(said.kindLate(worst.name, worst.days)) : null}</td>
    </tr>
  )
}

/** On a telephone the head of the table is gone, so each number says what it counts. */
function Narrow({ label }: { label: string }) {
  return (
    <span class="sm sub" aria-hidden="true">
      {label}
    </span>
  )
}

/** Each duty that is late somewhere, with its kecamatan in the order of codes. */
function Kinds({ view, frame }: Shown) {
  const { say } = frame
  if (view.kinds.length === 0) return null
  return (
    <section aria-labelledby="kewajiban">
      <h2 id="kewajiban">{say(words.kinds)}</h2>
      <table class="list stack" aria-labelledby="kewajiban">
        <thead>
          <tr>
            <th scope="col">{say(words.what)}</th>
            <th scope="col">{say(words.where)}</th>
          </tr>
        </thead>
        <tbody>
          {view.kinds.map(({ name, places }) => (
            <tr>
              <th scope="row">
                {say(name)} <span class="sub nb">{say(said.inPlaces(places.length))}</span>
              </th>
              <td>
                {places.map((place, index) => (
                  <>
                    {index === 0 ? '' : ', '}
                    <a class="nb" href={paths.office(place.key)}>
                      {place.name}
                    </a>{' '}
                    <span class="sub nb">{say(said.lateBy(place.days))}</span>
                  </>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
