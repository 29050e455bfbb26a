/** Every meter by its path. */
import { SEATS } from '../../types.ts';
import type { MeterPath } from '../../types.ts';

export const METER_PATHS: readonly MeterPath[] = [
  ...SEATS.flatMap((a) =>
    SEATS.filter((b) => b !== a).flatMap((b): MeterPath[] => [`trust.${a}.${b}`, `threat.${a}.${b}`]),
  ),
  ...SEATS.map((a): MeterPath => `home.${a}`),
  'tension',
  'suspicion',
  'ceiling',
];
