import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectFolder } from '../../src/app/settings.ts'

const root = '/proc/bare-papers'
const lettersRemembered = 30

/** The typesetting library with the files of a folder and the shipped fonts; `show` says which of them is laid out. */
export function openLibrary(folder: string) {
  const fonts = join(projectFolder, 'src/platform/fonts')
  const faces = readdirSync(fonts).filter((name) => name.endsWith('.ttf'))
  const fontBlobs = faces.map((name) => readFileSync(join(fonts, name)))
  const typst = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs }] })
  const put = (name: string, content: string | Buffer) => typst.mapShadow(`${root}/${name}`, Buffer.from(content))
  for (const name of readdirSync(folder)) put(name, readFileSync(join(folder, name)))
  const opening = '#set text(font: ("Arimo", "Cousine"), fallback: false, lang: "id")\n'
  const show = (template: string) => put('paper.typ', `${opening}#include "${template}"\n`)
  return { typst, put, show, job: { mainFilePath: `${root}/paper.typ`, resetRead: false } }
}

/**
 * The typesetting library with the same templates, fonts and data, and nothing of ours around it. It forgets what was laid
 * out before as the product does: both share one memory of pages, and what one hoards slows the other.
 */
export function openBare(folder: string): (template: string, data: unknown, createdAt: number) => Uint8Array {
  const { typst, put, show, job } = openLibrary(folder)
  let shown = ''
  return (template, data, createdAt) => {
    if (template !== shown) show(template)
    shown = template
    // The data as a file beside the template, as the product hands it over.
    put('data.json', JSON.stringify(data))
    const pdf = typst.pdf(job, { pdfStandard: 'a-2b', creationTimestamp: createdAt })
    typst.evictCache(lettersRemembered)
    return pdf
  }
}
