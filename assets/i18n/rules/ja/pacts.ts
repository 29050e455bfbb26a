/** Japanese: the pacts, as titles and treaty articles. */
import type { PactTexts } from '../schema.ts';

export const pacts: PactTexts = {
  gsomia: {
    title: '軍事情報包括保護協定',
    short: 'GSOMIA',
    line: 'ソウルと東京が軍事上の秘密情報を分かち合い、保護する。',
    preamble: 'ソウルの政府と東京の政府は、相互に提供する軍事情報を保護することを希望し、次のとおり協定した。',
    articles: {
      scope: {
        title: '範囲',
        options: {
          missile: { label: '核・ミサイル関連', article: '締約者は、核及びミサイルに関する軍事秘密情報に限り交換する。' },
          'all-military': { label: 'すべての軍事事項', article: '締約者は、すべての軍事事項に関する秘密情報を交換することができる。' },
        },
      },
      release: {
        title: 'ワシントンへの提供',
        options: {
          'consent-each-time': { label: 'その都度の同意', article: '受領した情報は、提供した締約者がその都度同意する場合に限り、ワシントンに提供する。' },
          'washington-allowed': { label: '認める', article: '受領した情報は、同等の保護の下でワシントンに提供することができる。' },
        },
      },
      term: {
        title: '有効期間',
        options: {
          'one-year': { label: '一年', article: 'この協定は、一年間効力を有し、更新することができる。' },
          'three-years': { label: '三年', article: 'この協定は、三年間効力を有し、更新することができる。' },
        },
      },
      act: {
        title: '付随する行為',
        options: {
          none: { label: 'なし', article: 'この協定には、声明を付さない。' },
          'consent-restated': { label: '同意の原則の再確認', article: '東京は、他方の締約者の要請又は同意がある場合に限り自らの部隊がその領域に入ることを再確認する。' },
          'statement-1993': { label: '1993年の談話の再確認', article: '東京は、1993年の談話を再確認し、これを改めない。' },
        },
      },
    },
  },
  acsa: {
    title: '物品役務相互提供協定',
    short: 'ACSA',
    line: 'ソウルと東京の部隊が物品と役務を互いに提供する。',
    preamble: 'ソウルの政府と東京の政府は、物品及び役務により相互の部隊を支援することを希望し、次のとおり協定した。',
    articles: {
      goods: {
        title: '物品',
        options: {
          basic: { label: '食料・燃料・輸送', article: '物品及び役務は、食料、燃料及び輸送に限る。' },
          ammunition: { label: '弾薬を含む', article: '物品には、食料、燃料及び輸送のほか、弾薬を含めることができる。' },
        },
      },
      situations: {
        title: '場面',
        options: {
          relief: { label: '訓練と災害救援', article: '物品及び役務は、訓練及び災害救援において提供する。' },
          contingencies: { label: '有事を含む', article: '物品及び役務は、有事においても提供することができる。' },
        },
      },
      place: {
        title: '場所',
        options: {
          outside: { label: '半島の外', article: '物品及び役務は、朝鮮半島の外に限り提供する。' },
          'rok-on-request': { label: 'ソウルの要請により南側領域', article: 'ソウルが要請する場合には、南側の領域においても物品及び役務を提供することができる。' },
        },
      },
      transparency: {
        title: '透明性',
        options: {
          none: { label: '報告なし', article: 'この協定に基づく取引は、公表することを要しない。' },
          published: { label: '報告の公表', article: '締約者は、この協定に基づくすべての取引に関する報告を毎年公表する。' },
        },
      },
    },
  },
  tisa: {
    title: '三者間情報共有取決め',
    short: 'TISA',
    line: 'ソウルと東京が北の核兵器とミサイルに関する情報を、ワシントンを通じて分かち合う。',
    preamble: 'ソウル、東京及びワシントンの国防当局は、核及びミサイルの脅威に鑑み、次のとおり実施する意図を有する。',
    articles: {
      scope: {
        title: '範囲',
        options: {
          'nuclear-missile': { label: '核・ミサイルの脅威', article: '三者は、ワシントンを中心として、北の核及びミサイルの脅威に関する情報を共有する。' },
        },
      },
    },
  },
};
