import * as v from 'valibot'

const licencesSchema = v.array(
  v.object({ name: v.string(), version: v.string(), licence: v.string(), text: v.string() }),
)
export type Licence = v.InferOutput<typeof licencesSchema>[number]

/** The list that the build put beside the page; null when it cannot be read. */
export async function readLicences(): Promise<readonly Licence[] | null> {
  try {
    const answer = await fetch('licences.json')
    const parsed = v.safeParse(licencesSchema, await answer.json())
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
