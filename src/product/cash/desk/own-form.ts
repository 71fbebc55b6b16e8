import type { Frame } from '#ui/frame.ts'

/** The frame for one form of several on a page: what came back belongs to the form that was sent, and to no other. */
export function ownForm(frame: Frame, what: string): Frame {
  return frame.form === undefined || frame.form.values.do === what ? frame : { ...frame, form: undefined }
}
