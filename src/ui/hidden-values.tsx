import type { FormState } from './frame.ts'

/** A form that was sent, carried by another page until it can be sent again: each value under its own name. */
export function HiddenValues({ values }: { values: FormState['values'] }) {
  return (
    <>
      {Object.entries(values).flatMap(([name, value]) =>
        [value].flat().map((one) => <input type="hidden" name={name} value={one} />),
      )}
    </>
  )
}
