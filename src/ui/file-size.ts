import type { Text } from './language.ts'

/** How large a file is, in the unit a person compares: below a megabyte in KB. */
export function fileSize(bytes: number): Text {
  if (bytes < 1_000_000) {
    const kilobytes = `${Math.max(1, Math.round(bytes / 1000))} KB`
    return { id: kilobytes, en: kilobytes }
  }
  const megabytes = (bytes / 1_000_000).toFixed(1)
  return { id: `${megabytes.replace('.', ',')} MB`, en: `${megabytes} MB` }
}
