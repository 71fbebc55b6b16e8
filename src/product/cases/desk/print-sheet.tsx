import type { Frame } from '#ui/frame.ts'
import type { Text } from '#ui/language.ts'
import { paperWords } from './slip-words.ts'

/** How to print an A5 sheet that has one size only: the print island puts a button in the place of the sentence. */
export function PrintSheet({ how, frame }: { how: Text; frame: Frame }) {
  const { say } = frame
  const { paper, print } = paperWords.a5
  return (
    <>
      <p data-without-script>{say(how)}</p>
      <p hidden>
        <a class="btn" href={frame.path} aria-current="page" data-key="F9" data-print={say(print)}>
          {say(paper)}
        </a>
      </p>
    </>
  )
}
