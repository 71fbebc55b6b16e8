import { calculationOf, owed } from '#fees'
import type { Frame } from '#ui/frame.ts'
import type { AmendPage } from '../contract.ts'
import { costAhead, costFixed, costOtherwise, costWords } from './cost-words.ts'

/** What becomes of the cost, said before anything is saved: fixed at the counter it stays, until then it follows. */
export function CostNote({ view: { cost: after }, frame }: { view: AmendPage; frame: Frame }) {
  if (after === undefined) return null
  const { say } = frame
  const { fixed, cost, otherwise, fields, mayWithdraw } = after
  const sum = calculationOf(cost)
  if (!fixed)
    return (
      <div class="note">
        <b>{say(costWords.ahead)}</b>
        <p>
          {say(costAhead(fields))} {sum && `${say(costWords.lately)} ${say(sum)}`}
        </p>
      </div>
    )
  const isDearer = otherwise !== undefined && otherwise.amountRupiah < cost.amountRupiah
  return (
    <div class={otherwise ? 'note soon' : 'note'}>
      <b>{say(costFixed(owed(cost)))}</b>
      <p>
        {say(costWords.why)} {sum && say(sum)}
      </p>
      {otherwise ? <p>{say(costOtherwise(calculationOf(otherwise) ?? owed(otherwise), owed(cost)))}</p> : null}
      {isDearer && mayWithdraw ? <p>{say(costWords.anew)}</p> : null}
    </div>
  )
}
