/** The pages must be those of the sources under test. */
import { buildClient } from '../../../tools/client.ts';

export default async function setup(): Promise<void> {
  await buildClient({ say: console.log });
}
