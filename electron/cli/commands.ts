import { assessCommand } from './assess.ts'
import { briefCommand } from './brief.ts'
import type { CliCommand } from './command.ts'
import { contactsCommand } from './contacts.ts'
import { convertCommand } from './convert.ts'
import { diffCommand } from './diff.ts'
import { factsCommand } from './facts.ts'
import { importCommand } from './import.ts'
import { metricsCommand } from './metrics.ts'
import { sampleCommand } from './sample.ts'
import { schemaCommand } from './schema.ts'
import { tableCommand } from './table.ts'
import { validateCommand } from './validate.ts'

/** Every verb of the command line, in the order in which one would use them. */
export const commands: readonly CliCommand[] = [
  metricsCommand,
  tableCommand,
  contactsCommand,
  factsCommand,
  convertCommand,
  importCommand,
  assessCommand,
  diffCommand,
  validateCommand,
  schemaCommand,
  sampleCommand,
  briefCommand,
]
