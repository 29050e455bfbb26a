/** English: the pacts, as titles and treaty articles. */
import type { PactTexts } from '../schema.ts';

export const pacts: PactTexts = {
  gsomia: {
    title: 'General Security of Military Information Agreement',
    short: 'GSOMIA',
    line: 'Seoul and Tokyo share classified military information and protect it.',
    preamble: 'The Government in Seoul and the Government in Tokyo, wishing to protect the military information they share, have agreed as follows:',
    articles: {
      scope: {
        title: 'Scope',
        options: {
          missile: { label: 'Nuclear and missile matters', article: 'The Parties shall exchange classified information on nuclear and missile matters only.' },
          'all-military': { label: 'All military matters', article: 'The Parties may exchange classified information on all military matters.' },
        },
      },
      release: {
        title: 'Release to Washington',
        options: {
          'consent-each-time': { label: 'Consent each time', article: 'Information received shall be released to Washington only with the consent of the providing Party, given in each case.' },
          'washington-allowed': { label: 'Allowed', article: 'Information received may be released to Washington under the same protection.' },
        },
      },
      term: {
        title: 'Term',
        options: {
          'one-year': { label: 'One year', article: 'This Agreement shall remain in force for one year and may be renewed.' },
          'three-years': { label: 'Three years', article: 'This Agreement shall remain in force for three years and may be renewed.' },
        },
      },
      act: {
        title: 'Accompanying act',
        options: {
          none: { label: 'None', article: 'No statement accompanies this Agreement.' },
          'consent-restated': { label: 'Consent principle restated', article: 'Tokyo restates that its forces enter the territory of the other Party only at its request or with its consent.' },
          'statement-1993': { label: '1993 statement reaffirmed', article: 'Tokyo reaffirms its statement of 1993 and will not revise it.' },
        },
      },
    },
  },
  acsa: {
    title: 'Acquisition and Cross-Servicing Agreement',
    short: 'ACSA',
    line: 'The forces of Seoul and Tokyo supply each other with goods and services.',
    preamble: 'The Government in Seoul and the Government in Tokyo, wishing to support each other’s forces with supplies and services, have agreed as follows:',
    articles: {
      goods: {
        title: 'Goods',
        options: {
          basic: { label: 'Food, fuel, transport', article: 'Supplies and services shall be limited to food, fuel and transport.' },
          ammunition: { label: 'Ammunition too', article: 'Supplies may include ammunition besides food, fuel and transport.' },
        },
      },
      situations: {
        title: 'Situations',
        options: {
          relief: { label: 'Exercises and relief', article: 'Supplies and services shall be provided in exercises and disaster relief.' },
          contingencies: { label: 'Contingencies too', article: 'Supplies and services may also be provided in contingencies.' },
        },
      },
      place: {
        title: 'Place',
        options: {
          outside: { label: 'Outside the peninsula', article: 'Supplies and services shall be provided outside the Korean peninsula only.' },
          'rok-on-request': { label: 'South Korean territory at Seoul’s request', article: 'At Seoul’s request, supplies and services may also be provided in South Korean territory.' },
        },
      },
      transparency: {
        title: 'Transparency',
        options: {
          none: { label: 'No reports', article: 'Transactions under this Agreement need not be published.' },
          published: { label: 'Published reports', article: 'The Parties shall publish a report on all transactions under this Agreement each year.' },
        },
      },
    },
  },
  tisa: {
    title: 'Trilateral Information Sharing Arrangement',
    short: 'TISA',
    line: 'Seoul and Tokyo share information on the North’s nuclear weapons and missiles by way of Washington.',
    preamble: 'The defence authorities in Seoul, Tokyo and Washington, in view of nuclear and missile threats, intend to proceed as follows:',
    articles: {
      scope: {
        title: 'Scope',
        options: {
          'nuclear-missile': { label: 'Nuclear and missile threats', article: 'The three share information on nuclear and missile threats from the North, with Washington as the hub.' },
        },
      },
    },
  },
};
