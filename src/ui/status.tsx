import type { ComponentChildren } from 'preact'

export type StatusFlag = 'in-time' | 'soon' | 'late' | 'waiting' | 'done' | 'back'

const look = {
  'in-time': 'st ok',
  soon: 'st soon',
  late: 'st late',
  waiting: 'st wait',
  done: 'st done',
  back: 'st back',
} satisfies Record<StatusFlag, string>

/** Where something stands: shape, word and treatment; colour comes last. The word is never left out. */
export function Status({ flag, text }: { flag: StatusFlag; text: ComponentChildren }) {
  return <span class={look[flag]}>{text}</span>
}
