import type { ComponentChildren } from 'preact'
import type { Frame } from '#ui/frame.ts'
import { PublicLayout } from '#ui/public-layout.tsx'
import { publicWords } from '../words.ts'
import { publicPaths } from './paths.ts'

export type PublicPageProps = {
  frame: Frame
  title: string
  officeName?: string | undefined
  children: ComponentChildren
}

/** A page for citizens, with the foot that leads to every other. */
export function PublicPage({ frame, title, officeName, children }: PublicPageProps) {
  const { say } = frame
  const place = officeName === undefined ? frame.regencyName : `${officeName}, ${frame.regencyName}`
  const foot = (
    <>
      <p>
        {place} · <a href={publicPaths.home}>{say(publicWords.allServices)}</a> ·{' '}
        <a href={publicPaths.lookup}>{say(publicWords.trackFile)}</a>
      </p>
      <p class="xs">{say(publicWords.light)}</p>
    </>
  )
  return (
    <PublicLayout frame={frame} title={title} officeName={officeName} foot={foot}>
      {children}
    </PublicLayout>
  )
}
