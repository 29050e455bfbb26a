/** Terms that a player must learn, each explained in a few words, in English. The other languages must hold the same keys. */
const en = {
  /** The name of the button that explains a term. */
  ask: (name: string) => `“${name}”: what does it mean?`,
  terms: {
    mandate: {
      name: 'Secret brief',
      text: 'What your government secretly wants from you. Only your delegation knows it, and your score depends on it.',
    },
    confidence: {
      name: 'Intelligence report',
      text: 'What your services think the North is doing. A report can be wrong or late. Pacts on sharing intelligence make reports more reliable.',
    },
    gsomia: {
      name: 'GSOMIA',
      text: 'A pact on military intelligence. Seoul and Tokyo may share what they know in secret, and each must keep it safe.',
    },
    acsa: {
      name: 'ACSA',
      text: 'A pact on logistics: the forces of Seoul and Tokyo may give each other fuel, food, transport and other supplies.',
    },
    tisa: {
      name: 'TISA',
      text: 'A way for three to share what they know about the North’s nuclear weapons and missiles. It goes through Washington.',
    },
    change: {
      name: 'Changes to a draft',
      text: 'You keep the draft and change some of its articles. The other side sees the old and the new words and can agree or change them again.',
    },
    consent: {
      name: 'Consent',
      text: 'A country says yes to forces on its territory. Seoul must ask or consent before Japanese forces may come to South Korea.',
    },
    around: {
      name: 'Around the peninsula',
      text: 'The sea and air near Korea that belong to no country. Nobody’s consent is needed there, but Seoul may object.',
    },
    consensus: {
      name: 'Public consensus',
      text: 'How far the public in South Korea supports working with Japan. If it is too low on the day, a signing is called off.',
    },
    legalStep: {
      name: 'Legal step',
      text: 'How far Japan has come on the way to collective self-defence. It starts with a plan. Then the cabinet decides, and then comes the law.',
    },
    capital: {
      name: 'Political capital',
      text: 'What your government can spend on moves. Each move costs some of it, and a little comes back every round.',
    },
    protest: {
      name: 'Quiet protest',
      text: 'You tell the other government that you are worried, through diplomats and not in public. Diplomats call this a demarche.',
    },
    twoTrack: {
      name: 'Two-track approach',
      text: 'Seoul keeps two things apart: working together today, and disputes over history. Then a new dispute does not stop the talks.',
    },
    secondSignature: {
      name: 'Second signature',
      text: 'Some decisions need two people: the head of the delegation, and the person whose role it is. Nothing happens until both have signed.',
    },
    benchmark: {
      name: 'Benchmark',
      text: 'What good computer delegations reached with the same seat, scenario and secret brief. Above zero means that you did better.',
    },
    standIn: {
      name: 'Stand-in',
      text: 'A careful computer that plays for a seat while nobody is there. It starts nothing big, and the seat can be taken back at any time.',
    },
    checkpoint: {
      name: 'Checkpoint',
      text: 'The state of a match at the beginning of a phase. You can go back to it; what came after is undone.',
    },
  },
};

export type Glossary = typeof en;
export type GlossaryTerm = keyof Glossary['terms'];
export default en;
