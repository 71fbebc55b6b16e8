import type { VNode } from 'preact'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { Frame } from '#ui/frame.ts'
import { PublicLayout } from '#ui/public-layout.tsx'
import { TextField } from '#ui/text-field.tsx'
import { deviceWords } from '../words.ts'

/** Where the code of a kiosk or board is typed, on the device itself. */
export function renderEnrolPage(_view: object, frame: Frame): VNode {
  const { say } = frame
  return (
    <PublicLayout frame={frame} title={say(deviceWords.enrolTitle)}>
      <ErrorSummary frame={frame} labels={{ code: say(deviceWords.code) }} />
      <h1>{say(deviceWords.enrolTitle)}</h1>
      <p>{say(deviceWords.enrolLead)}</p>
      <form method="post" action="/perangkat" class="flow">
        <TextField
          frame={frame}
          name="code"
          label={say(deviceWords.code)}
          hint={say(deviceWords.codeHint)}
          maxLength={40}
          mono
        />
        <button class="btn big" type="submit">
          {say(deviceWords.enrol)}
        </button>
      </form>
    </PublicLayout>
  )
}
