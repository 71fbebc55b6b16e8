import type { Frame } from '#ui/frame.ts'
import type { FindPage } from '../contract.ts'
import { guideWords } from '../words.ts'
import { guidePaths } from './paths.ts'

type Props = {
  frame: Frame
  typed?: string
  office?: string | undefined
  offices: FindPage['offices']
}

/** The one question of the guide. Sent by GET, so that what was found can be kept, sent on and gone back to. */
export function FindForm({ frame, typed = '', office, offices }: Props) {
  const { say } = frame
  return (
    <form class="flow" method="get" action={guidePaths.find} role="search">
      <div>
        <div class="f">
          <label for="q">{say(guideWords.ask)}</label>
          <p class="hint" id="q-hint">
            {say(guideWords.askHint)}
          </p>
          <input id="q" name="q" type="search" value={typed} maxlength={100} aria-describedby="q-hint" />
        </div>
        <div class="f">
          <label for="kecamatan">{say(guideWords.where)}</label>
          <select id="kecamatan" name="kecamatan">
            <option value="">{say(guideWords.anywhere)}</option>
            {offices.map(({ key, name }) => (
              <option value={key} selected={key === office}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p>
        <button class="btn big" type="submit">
          {say(guideWords.find)}
        </button>
      </p>
    </form>
  )
}
