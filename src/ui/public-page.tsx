import type { ComponentChildren } from 'preact'
import type { Frame } from './frame.ts'
import { PublicLayout } from './public-layout.tsx'
import { kitWords } from './words.ts'

export type PublicPageProps = {
  frame: Frame
  title: string
  officeName?: string | undefined
  script?: string | undefined
  children: ComponentChildren
}

/** A page for citizens, with the foot that leads to every other. */
export function PublicPage({ frame, title, officeName, script, children }: PublicPageProps) {
  const { say } = frame
  const place = officeName === undefined ? frame.regencyName : `${officeName}, ${frame.regencyName}`
  const foot = (
    <>
      <p>
        {place} · <a href="/layanan">{say(kitWords.allServices)}</a> · <a href="/lacak">{say(kitWords.trackFile)}</a>
      </p>
      <p class="xs">{say(kitWords.light)}</p>
    </>
  )
  return (
    <PublicLayout frame={frame} title={title} officeName={officeName} script={script} foot={foot}>
      {children}
    </PublicLayout>
  )
}
