import { type Asked, errorOf, fieldLook, Hints, wiring } from './field.tsx'
import { fileSize } from './file-size.ts'
import { keptFiles } from './kept-files.ts'
import { kitWords } from './words.ts'

type Choosing = Omit<Asked, 'name'> & {
  /** The field without its `file.`: its files are kept under `kept.` and this name. */
  name: string
  several?: boolean
  /** What may be chosen; photos and PDF unless said. */
  accept?: string
}

/** Photos or papers to send, and after an error those that are safe with us already: no file is chosen twice. */
export function FileField({ several, accept = 'image/*,application/pdf', ...asked }: Choosing) {
  const { frame, label, hint } = asked
  const field = { ...asked, name: `file.${asked.name}` }
  const attributes = wiring(field)
  const error = errorOf(frame, field.name)
  const kept = keptFiles(frame.form?.values ?? {}).filter(({ field: of }) => of === asked.name)
  return (
    <div class={fieldLook(error !== undefined, asked.wide)}>
      <label for={attributes.id}>
        {label} {asked.note === undefined ? null : <span class="sub">{asked.note}</span>}
      </label>
      <Hints id={attributes.id} hint={hint} error={error} />
      {kept.map(({ name, bytes, line }) => (
        <p class="kept">
          <label>
            <input type="checkbox" name={`kept.${asked.name}`} value={line} checked />
            <span>
              {frame.say(kitWords.keptFile)}: {name}, {frame.say(fileSize(bytes))}
            </span>
          </label>
        </p>
      ))}
      <input {...attributes} type="file" accept={accept} multiple={several} />
    </div>
  )
}
