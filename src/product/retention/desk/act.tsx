import type { ComponentChildren } from 'preact'
import { ActButton } from '#ui/button.tsx'
import type { Frame } from '#ui/frame.ts'

type ActProps = {
  frame: Frame
  act: string
  title: string
  why: string | undefined
  action: string
  children: ComponentChildren
}

/** One act folded away, or its reason why not; it stands open when its form came back. */
export function Act({ frame, act, title, why, action, children }: ActProps) {
  if (why !== undefined) return <ActButton alt id={`act-${act}`} label={title} why={why} />
  return (
    <details class="unfold" open={frame.form?.values.act === act}>
      <summary class="btn alt">{title}</summary>
      <form method="post" action={action} class="flow brief">
        <input type="hidden" name="requestId" value={frame.requestId()} />
        <input type="hidden" name="act" value={act} />
        {children}
      </form>
    </details>
  )
}

/** The frame of one form among several: what came back belongs to the one that was sent. */
export function own(frame: Frame, act: string): { frame: Frame; form: string } {
  return { frame: frame.form?.values.act === act ? frame : { ...frame, form: undefined }, form: act }
}
