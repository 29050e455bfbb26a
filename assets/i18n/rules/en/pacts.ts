/** English: the pacts, as titles and treaty articles. */
import type { PactTexts } from '../schema.ts';

export const pacts: PactTexts = {
  gsomia: {
    title: 'General Security of Military Information Agreement',
    short: 'GSOMIA',
    line: 'Seoul and Tokyo share classified military information and protect it.',
    preamble:
      'The Government in Seoul and the Government in Tokyo, wishing to protect the military information they share, have agreed as follows:',
    articles: {
      scope: {
        title: 'Scope',
        options: {
          missile: {
            label: 'Nuclear and missile matters',
            article: 'The Parties shall exchange classified information on nuclear and missile matters only.',
          },
          'all-military': {
            label: 'All military matters',
            article: 'The Parties may exchange classified information on all military matters.',
          },
        },
      },
      release: {
        title: 'Release to Washington',
        options: {
          'consent-each-time': {
            label: 'Consent each time',
            article:
              'Information received shall be released to Washington only with the consent of the providing Party, given in each case.',
          },
          'washington-allowed': {
            label: 'Allowed',
            article: 'Information received may be released to Washington under the same protection.',
          },
        },
      },
      term: {
        title: 'Term',
        options: {
          'one-year': {
            label: 'One year',
            article: 'This Agreement shall remain in force for one year and may be renewed.',
          },
          'three-years': {
            label: 'Three years',
            article: 'This Agreement shall remain in force for three years and may be renewed.',
          },
        },
      },
      act: {
        title: 'Accompanying statement',
        options: {
          none: { label: 'None', article: 'No statement accompanies this Agreement.' },
          'consent-restated': {
            label: 'Consent principle restated',
            article:
              'Tokyo restates that its forces enter the territory of the other Party only at its request or with its consent.',
          },
          'statement-1993': {
            label: '1993 statement reaffirmed',
            article: 'Tokyo reaffirms its statement of 1993 and will not revise it.',
          },
        },
      },
    },
  },
  acsa: {
    title: 'Acquisition and Cross-Servicing Agreement',
    short: 'ACSA',
    line: 'The forces of Seoul and Tokyo supply each other with goods and services.',
    preamble:
      'The Government in Seoul and the Government in Tokyo, wishing to support each other’s forces with supplies and services, have agreed as follows:',
    articles: {
      goods: {
        title: 'Goods',
        options: {
          basic: {
            label: 'Food, fuel, transport',
            article: 'Supplies and services shall be limited to food, fuel and transport.',
          },
          ammunition: {
            label: 'Ammunition too',
            article: 'Supplies may include ammunition besides food, fuel and transport.',
          },
        },
      },
      situations: {
        title: 'Situations',
        options: {
          relief: {
            label: 'Exercises and relief',
            article: 'Supplies and services shall be provided in exercises and disaster relief.',
          },
          contingencies: {
            label: 'Emergencies too',
            article: 'Supplies and services may also be provided in emergencies.',
          },
        },
      },
      place: {
        title: 'Place',
        options: {
          outside: {
            label: 'Outside the peninsula',
            article: 'Supplies and services shall be provided outside the Korean peninsula only.',
          },
          'rok-on-request': {
            label: 'South Korean territory at Seoul’s request',
            article: 'At Seoul’s request, supplies and services may also be provided in South Korean territory.',
          },
        },
      },
      transparency: {
        title: 'Transparency',
        options: {
          none: { label: 'No reports', article: 'Transactions under this Agreement need not be published.' },
          published: {
            label: 'Published reports',
            article: 'The Parties shall publish a report on all transactions under this Agreement each year.',
          },
        },
      },
    },
  },
  tisa: {
    title: 'Trilateral Information Sharing Arrangement',
    short: 'TISA',
    line: 'Seoul and Tokyo share information on the North’s nuclear weapons and missiles by way of Washington.',
    preamble:
      'The defence authorities in Seoul, Tokyo and Washington, in view of nuclear and missile threats, intend to proceed as follows:',
    articles: {
      scope: {
        title: 'Scope',
        options: {
          'nuclear-missile': {
            label: 'Nuclear and missile threats',
            article:
              'The three share information on nuclear and missile threats from the North, with Washington as the hub.',
          },
          'conventional-too': {
            label: 'Conventional threats too',
            article:
              'The three share information on nuclear, missile and conventional threats from the North, with Washington as the hub.',
          },
        },
      },
    },
  },
  'operations-protocol': {
    title: 'Protocol on Operations relating to the Korean Peninsula',
    short: 'Operations Protocol',
    line: 'Seoul and Tokyo settle, or leave unsettled on purpose, how Japanese operations around the peninsula are agreed.',
    preamble:
      'The Government in Seoul and the Government in Tokyo, recalling that Japanese forces enter foreign territory only with consent, have agreed as follows:',
    articles: {
      scope: {
        title: 'Scope: around the peninsula',
        options: {
          'left-open': {
            label: 'Not settled',
            article:
              'The Parties leave unsettled whether operations around the peninsula, outside South Korean territory, need Seoul’s agreement; neither position is affected.',
          },
          notice: {
            label: 'Notice is enough',
            article:
              'Tokyo shall give Seoul prior notice of operations around the peninsula, outside South Korean territory.',
          },
          'agreement-needed': {
            label: 'Agreement needed',
            article:
              'Tokyo shall conduct operations around the peninsula only at Seoul’s request or with its agreement.',
          },
        },
      },
      north: {
        title: 'The North',
        options: {
          'left-open': {
            label: 'Not settled',
            article:
              'The Parties leave unsettled whether Seoul’s consent extends to the North; neither position is affected.',
          },
          consultation: {
            label: 'Consultation only',
            article:
              'Operations in the North shall be preceded by consultation with Seoul; neither Party’s position on territory is affected.',
          },
          'consent-covers': {
            label: 'Consent covers the North',
            article: 'Japanese forces shall operate in the North only at Seoul’s request or with its consent.',
          },
        },
      },
      conditions: {
        title: 'Conditions',
        options: {
          'case-by-case': { label: 'Case by case', article: 'Consent shall be asked and answered case by case.' },
          'standing-unarmed': {
            label: 'Standing consent, unarmed',
            article:
              'Seoul gives standing consent to the evacuation of Japanese nationals by forces that carry no weapons beyond personal protection.',
          },
          standing: {
            label: 'Standing consent',
            article: 'Seoul gives standing consent to the evacuation of Japanese nationals.',
          },
        },
      },
      procedure: {
        title: 'Procedure',
        options: {
          bilateral: {
            label: 'Bilateral channel',
            article: 'Requests and answers shall pass between the two defence authorities.',
          },
          'trilateral-cell': {
            label: 'Three-way coordination group',
            article: 'Requests and answers shall pass through a coordination cell in which Washington takes part.',
          },
        },
      },
      formalities: {
        title: 'Formalities',
        options: {
          confidential: { label: 'Confidential', article: 'The text of this Protocol shall remain confidential.' },
          published: { label: 'Published', article: 'The Parties shall publish the text of this Protocol.' },
        },
      },
    },
  },
  moratorium: {
    title: 'Understanding on a Moratorium on Tests',
    short: 'Moratorium',
    line: 'Pyongyang suspends tests. In return it receives talks, a pause in military exercises or economic relief.',
    preamble:
      'Washington and Pyongyang, joined by Seoul where its exercises are concerned, wishing to lower tension, have reached the following understanding:',
    articles: {
      tests: {
        title: 'Tests',
        options: {
          missiles: { label: 'Missiles', article: 'Pyongyang shall conduct no missile tests.' },
          'missiles-nuclear': {
            label: 'Missiles and nuclear',
            article: 'Pyongyang shall conduct no missile tests and no nuclear tests.',
          },
        },
      },
      return: {
        title: 'In return',
        options: {
          talks: { label: 'Talks', article: 'Washington shall enter into talks with Pyongyang.' },
          'drill-pause': {
            label: 'Pause in exercises',
            article: 'Washington and Seoul shall pause their joint exercises.',
          },
          relief: {
            label: 'Economic relief',
            article: 'Washington shall grant Pyongyang economic relief for as long as this understanding is kept.',
          },
        },
      },
      verification: {
        title: 'Verification',
        options: {
          none: {
            label: 'None',
            article: 'Each side shall satisfy itself by its own means that this understanding is kept.',
          },
          monitors: {
            label: 'Monitors',
            article: 'Monitors accepted by the sides shall verify that this understanding is kept.',
          },
        },
      },
      term: {
        title: 'Term',
        options: {
          'two-rounds': { label: 'Two rounds', article: 'This understanding shall remain in force for two rounds.' },
          'to-the-end': {
            label: 'To the end',
            article: 'This understanding shall remain in force to the end of the match.',
          },
        },
      },
    },
  },
  'contribution-accord': {
    title: 'Accord on Contributions to the Common Defence',
    short: 'Contribution Accord',
    line: 'Seoul and Tokyo make their part in the common defence understood in Washington.',
    preamble:
      'The Governments in Seoul, Tokyo and Washington, wishing each contribution to the common defence to be understood, have agreed as follows:',
    articles: {
      seoul: {
        title: 'Seoul’s part',
        options: {
          account: {
            label: 'Account',
            article: 'Seoul shall give a full account of its present contribution to the common defence.',
          },
          contribution: {
            label: 'Higher contribution',
            article: 'Seoul shall raise its contribution to the common defence.',
          },
        },
      },
      tokyo: {
        title: 'Tokyo’s part',
        options: {
          account: {
            label: 'Account',
            article: 'Tokyo shall give a full account of its present contribution to the common defence.',
          },
          contribution: {
            label: 'Higher contribution',
            article: 'Tokyo shall raise its contribution to the common defence.',
          },
        },
      },
      statement: {
        title: 'Statement',
        options: {
          separate: {
            label: 'Separate statements',
            article: 'Each Government shall announce this Accord in its own words.',
          },
          joint: {
            label: 'Joint statement',
            article: 'The three Governments shall announce this Accord in a joint statement.',
          },
        },
      },
    },
  },
  summit: {
    title: 'Communiqué of the First Bilateral Summit',
    short: 'Summit Communiqué',
    line: 'The leaders of Seoul and Tokyo meet for the first time and state what they share.',
    preamble: 'The leaders of the two Governments, meeting for the first time, state the following:',
    articles: {
      history: {
        title: 'History',
        options: {
          silent: { label: 'No mention', article: 'This communiqué makes no mention of history.' },
          'statement-1993': {
            label: '1993 statement reaffirmed',
            article: 'Tokyo reaffirms its statement of 1993 and will not revise it.',
          },
        },
      },
      cooperation: {
        title: 'Cooperation',
        options: {
          dialogue: { label: 'Dialogue', article: 'The two Governments will continue their dialogue at every level.' },
          security: {
            label: 'Security cooperation',
            article: 'The two Governments will deepen their cooperation in security.',
          },
        },
      },
    },
  },
  'dialogue-memorandum': {
    title: 'Memorandum on a Regular Defence Dialogue',
    short: 'Dialogue Memorandum',
    line: 'Seoul and Tokyo meet regularly; Tokyo may promise to explain its plans first, and Seoul to raise concerns in these talks first.',
    preamble:
      'The defence authorities in Seoul and Tokyo, wishing doubts to be dispelled in conversation, intend to proceed as follows:',
    articles: {
      level: {
        title: 'Level',
        options: {
          working: { label: 'Working level', article: 'The two sides will meet at working level when needed.' },
          'vice-minister': {
            label: 'Vice-ministers',
            article:
              'Vice-ministers will meet regularly, and their talks are open to any matter of defence between the two sides.',
          },
          minister: {
            label: 'Ministers',
            article:
              'Ministers will meet regularly, and their talks are open to any matter of defence between the two sides.',
          },
        },
      },
      plans: {
        title: 'Plans',
        options: {
          'no-duty': {
            label: 'No duty to explain',
            article: 'Each side decides for itself what it tells the other of its plans.',
          },
          'explained-first': {
            label: 'Explained first',
            article:
              'Tokyo will explain plans that concern the peninsula in this dialogue before announcing them, and will not speak in public about a strike.',
          },
        },
      },
      concerns: {
        title: 'Concerns',
        options: {
          'public-too': { label: 'In public too', article: 'Each side remains free to voice its concerns in public.' },
          'channel-first': {
            label: 'In these talks first',
            article:
              'Seoul will raise its concerns in this dialogue, and refrains from public demands and censure while it lasts.',
          },
        },
      },
      record: {
        title: 'Record',
        options: {
          confidential: { label: 'Confidential', article: 'The content of the talks will remain confidential.' },
          published: { label: 'Published', article: 'A summary of each meeting will be published.' },
        },
      },
    },
  },
};
