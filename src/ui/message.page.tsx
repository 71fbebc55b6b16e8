import type { VNode } from 'preact'
import { DeskLayout } from './desk-layout.tsx'
import type { Frame } from './frame.ts'
import { HiddenValues } from './hidden-values.tsx'
import { againWords, type FormAgain, type Message } from './message-words.ts'
import { PublicLayout } from './public-layout.tsx'
import { kitWords } from './words.ts'

/** One message, in the look of the room where the person is: an officer's desk or the public counter. */
export function messagePage(message: Message, frame: Frame): VNode {
  const title = frame.say(message.heading)
  const content = <MessageText message={message} frame={frame} />
  if (frame.seat === undefined) {
    return (
      <PublicLayout frame={frame} title={title}>
        {content}
      </PublicLayout>
    )
  }
  return (
    <DeskLayout frame={frame} title={title} solo>
      {content}
    </DeskLayout>
  )
}

function MessageText({ message, frame }: { message: Message; frame: Frame }) {
  const { say } = frame
  const { heading, sentences, link, code, again } = message
  return (
    <>
      <h1>{say(heading)}</h1>
      {sentences.map((sentence) => (
        <p>{say(sentence)}</p>
      ))}
      {code === undefined ? null : (
        <p>
          {say(kitWords.code)} <b class="mono">{code}</b>
        </p>
      )}
      {link === undefined ? null : (
        <p>
          <a class="btn alt big" href={link.href} target={again && '_blank'}>
            {say(link.label)}
          </a>
        </p>
      )}
      {again === undefined ? null : <AgainForm again={again} frame={frame} />}
    </>
  )
}

function AgainForm({ again, frame }: { again: FormAgain; frame: Frame }) {
  const { say } = frame
  const { action, values, files } = again
  return (
    <form
      class="flow"
      method="post"
      action={action}
      enctype={files.length > 0 ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
    >
      <HiddenValues values={values} />
      {files.length === 0 ? null : (
        <fieldset>
          <legend>{say(againWords.files)}</legend>
          {files.map(({ field, name }, place) => (
            <p>
              <label for={`file-${place}`}>{name}</label>
              <input type="file" id={`file-${place}`} name={field} />
            </p>
          ))}
        </fieldset>
      )}
      <button class="btn big" type="submit">
        {say(againWords.send)}
      </button>
    </form>
  )
}
