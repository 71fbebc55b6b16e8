import type { ComponentChildren } from 'preact'
import { Key } from '#ui/button.tsx'
import type { Frame } from '#ui/frame.ts'
import type { CasePage, DailyAct } from '../../contract.ts'
import { sentAct } from '../case-forms.tsx'
import { NotNow, waiting } from '../not-now.tsx'
import { paths } from '../paths.ts'
import { AttachForm } from './attach-form.tsx'
import { BringForm, GiveForm, MoveDeskForm, ReplaceSlipForm, TakeOnForm, WithdrawForm } from './daily-forms.tsx'
import { dailyWords } from './form-words.ts'
import { BeginAgainForm, LapseForm } from './lapse-forms.tsx'
import { ExtendForm, PauseForm, ResumeForm } from './stopping-forms.tsx'

const keys = {
  amend: 'U',
  correct: 'K',
  bring: 'M',
  attach: 'F',
  'replace-slip': 'L',
  withdraw: 'C',
  'take-on': 'H',
  give: 'G',
  pause: 'J',
  resume: 'J',
  extend: 'E',
  'move-desk': 'Y',
  lapse: 'X',
  'begin-again': 'P',
} as const satisfies Record<DailyAct['act'], string>

/** What may happen to a file on any day, whatever its step: now, or behind one line with the reason why not. */
export function DailyActs({ view, frame }: { view: CasePage; frame: Frame }) {
  if (view.daily.acts.length === 0) return null
  return (
    <section class="acts noprint" aria-labelledby="perubahan">
      <h2 id="perubahan">{frame.say(dailyWords.heading)}</h2>
      {view.daily.acts.map((offered) =>
        offered.why === undefined ? <Offered view={view} offered={offered} frame={frame} /> : null,
      )}
      <NotNow acts={waiting(view.daily.acts)} frame={frame} />
    </section>
  )
}

export type DailyProps = { view: CasePage; offered: DailyAct; frame: Frame }

function Offered(props: DailyProps) {
  const { view, offered, frame } = props
  switch (offered.act) {
    case 'amend':
      return (
        <a class="btn alt" href={paths.amendment(view.number)} data-key={keys.amend} aria-keyshortcuts={keys.amend}>
          {frame.say(offered.label)} <Key name={keys.amend} />
        </a>
      )
    case 'correct':
      return (
        <a
          class="btn alt"
          href={paths.correction(view.number)}
          data-key={keys.correct}
          aria-keyshortcuts={keys.correct}
        >
          {frame.say(offered.label)} <Key name={keys.correct} />
        </a>
      )
    case 'take-on':
      return view.daily.keeper ? (
        <Unfold {...props}>
          <TakeOnForm {...props} />
        </Unfold>
      ) : (
        <TakeOnForm {...props} kbd={keys['take-on']} />
      )
    case 'resume':
      return <ResumeForm {...props} kbd={keys.resume} />
    case 'withdraw':
      return (
        <Unfold {...props} risk>
          <WithdrawForm {...props} />
        </Unfold>
      )
    case 'lapse':
      return (
        <Unfold {...props} risk>
          <LapseForm {...props} />
        </Unfold>
      )
    default: {
      const Form = forms[offered.act]
      return (
        <Unfold {...props}>
          <Form {...props} />
        </Unfold>
      )
    }
  }
}

const forms = {
  give: GiveForm,
  bring: BringForm,
  attach: AttachForm,
  'replace-slip': ReplaceSlipForm,
  pause: PauseForm,
  extend: ExtendForm,
  'move-desk': MoveDeskForm,
  'begin-again': BeginAgainForm,
}

/** Unfolds without script; stands open when it came back. */
function Unfold({ offered, frame, risk, children }: DailyProps & { risk?: boolean; children: ComponentChildren }) {
  const kbd = keys[offered.act]
  return (
    <details class="unfold" open={sentAct(frame) === offered.act}>
      <summary class={risk ? 'btn risk' : 'btn alt'} data-key={kbd} aria-keyshortcuts={kbd}>
        {frame.say(offered.label)} <Key name={kbd} />
      </summary>
      {children}
    </details>
  )
}
