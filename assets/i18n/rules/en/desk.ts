/** English: reports, side letters and the parts of a score, as a capital's own desk shows them. */
import type { DeskTexts } from '../schema.ts';

const confidence = { low: 'low', middle: 'moderate', high: 'high' } as const;

const seen = [
  'No preparations for a test have been detected in the North',
  'Preparations for a test have been detected in the North',
  'Advanced preparations have been detected in the North; a submarine ejection test is possible',
] as const;

export const desk: DeskTexts = {
  scoreParts: {
    pacts: 'Pacts',
    trust: 'Seoul’s trust in Tokyo',
    deterrence: 'Deterrence',
    deeds: 'Deeds and events',
    calm: 'Regional calm',
    threat: 'Sense of threat',
    home: 'Standing at home',
  },
  favours: {
    reassurance: { name: 'Reassurance', line: 'A public assurance of Washington’s commitment; it helps most at home.' },
    assistance: {
      name: 'Assistance',
      line: 'Practical support from Washington; it adds political capital and helps a little at home.',
    },
  },
  otherActs: {
    endorse: 'standing by a disputed remark on history',
    stay: 'staying on South Korean territory without consent',
  },
  reportConfidence: confidence,
  report: (r) =>
    `${seen[r.preparations >= 2 ? 2 : r.preparations >= 1 ? 1 : 0]} (confidence: ${confidence[r.confidence]}).${r.readiness === null ? '' : ` Pyongyang’s political capital is put at ${r.readiness}.`}`,
};
