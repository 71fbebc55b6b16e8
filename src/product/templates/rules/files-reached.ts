const taken = /\b(?:import|include)\s+"([^"]+)\.typ"/g

/** The templates that one is made from, itself first: those it takes parts of, and those they take parts of. */
export function filesReached(template: string, sources: ReadonlyMap<string, string>): string[] {
  const reached = [template]
  for (const one of reached) {
    const source = sources.get(`${one}.typ`) ?? ''
    for (const [, part = ''] of source.matchAll(taken)) if (!reached.includes(part)) reached.push(part)
  }
  return reached
}
