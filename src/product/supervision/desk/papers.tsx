import { Bar } from '#ui/chart.tsx'
import type { Frame } from '#ui/frame.ts'
import { wholeNumber } from '../amount-words.ts'
import { papersFinding } from '../chart-words.ts'
import type { PaperLine } from '../contract.ts'
import { figureWords as words } from '../figure-words.ts'
import { Counted } from './parts.tsx'

type Shown = { papers: readonly PaperLine[]; opens?: (paper: string) => string; frame: Frame }

/** Papers for which files were returned: a table whose bars stand in its cells. */
export function Papers({ papers, opens, frame }: Shown) {
  const { say } = frame
  const most = Math.max(1, ...papers.map(({ n }) => n))
  if (papers.length === 0) return null
  return (
    <section aria-labelledby="kurang">
      <h2 id="kurang">{say(words.papers)}</h2>
      {papers[0] ? <p>{say(papersFinding(papers[0]))}</p> : null}
      <table class="list narrow" aria-labelledby="kurang">
        <thead>
          <tr>
            <th scope="col">{say(words.paper)}</th>
            <th scope="col" class="num">
              {say(words.times)}
            </th>
            <td class="lo" />
          </tr>
        </thead>
        <tbody>
          {papers.map(({ key, name, n }) => (
            <tr>
              <th scope="row">{say(name)}</th>
              <td class="num">{opens ? <Counted n={n} href={opens(key)} frame={frame} /> : say(wholeNumber(n))}</td>
              <td class="lo">
                <Bar share={n / most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
