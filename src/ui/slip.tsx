import type { ComponentChildren } from 'preact'

export type SlipProps = {
  /** Id of the heading; the section is named by it. */
  id: string
  heading: string
  /** The date in large type, or what stands in its place. */
  due: ComponentChildren
  /** Under the date: the hour, or what the date means. */
  dueNote?: ComponentChildren
  status?: ComponentChildren
  /** `open`: no promise yet; `late`: the office apologises in the heading. */
  look?: 'open' | 'late' | undefined
  /** Under the tear line. */
  children?: ComponentChildren
}

/** The promise: one object with one order, on the case page, on the phone and on paper. */
export function Slip({ id, heading, due, dueNote, status, look, children }: SlipProps) {
  return (
    <section class={look === undefined ? 'slip' : `slip is-${look}`} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p class="due">
        {due} {dueNote === undefined ? null : <span>{dueNote}</span>}
      </p>
      {status === undefined ? null : <p>{status}</p>}
      {children === undefined ? null : (
        <>
          <hr />
          {children}
        </>
      )}
    </section>
  )
}
