/** Japanese: the pacts, as titles and treaty articles. */
import type { PactTexts } from '../schema.ts';

export const pacts: PactTexts = {
  gsomia: {
    title: '日韓秘密軍事情報保護協定',
    short: 'GSOMIA',
    line: 'ソウルと東京が秘密軍事情報を相互に提供し、保護する。',
    preamble: 'ソウルの政府と東京の政府は、相互に提供する軍事情報を保護することを希望し、次のとおり協定した。',
    articles: {
      scope: {
        title: '範囲',
        options: {
          missile: {
            label: '核・ミサイル関連',
            article: '締約者は、核及びミサイルに関する秘密軍事情報に限り交換する。',
          },
          'all-military': {
            label: 'すべての軍事事項',
            article: '締約者は、すべての軍事事項に関する秘密情報を交換することができる。',
          },
        },
      },
      release: {
        title: 'ワシントンへの提供',
        options: {
          'consent-each-time': {
            label: 'その都度の同意',
            article: '受領した情報は、提供した締約者がその都度同意する場合に限り、ワシントンに提供する。',
          },
          'washington-allowed': {
            label: '認める',
            article: '受領した情報は、同等の保護の下でワシントンに提供することができる。',
          },
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
        title: '付随する声明',
        options: {
          none: { label: 'なし', article: 'この協定には、声明を付さない。' },
          'consent-restated': {
            label: '同意の原則の再確認',
            article: '東京は、他方の締約者の要請又は同意がある場合に限り自衛隊がその領域に入ることを再確認する。',
          },
          'statement-1993': {
            label: '1993年の談話の再確認',
            article: '東京は、1993年の談話を再確認し、これを改めない。',
          },
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
          ammunition: {
            label: '弾薬を含む',
            article: '物品には、食料、燃料及び輸送のほか、弾薬を含めることができる。',
          },
        },
      },
      situations: {
        title: '適用場面',
        options: {
          relief: { label: '訓練と災害救援', article: '物品及び役務は、訓練及び災害救援において提供する。' },
          contingencies: { label: '有事を含む', article: '物品及び役務は、有事においても提供することができる。' },
        },
      },
      place: {
        title: '場所',
        options: {
          outside: { label: '朝鮮半島の外', article: '物品及び役務は、朝鮮半島の外に限り提供する。' },
          'rok-on-request': {
            label: 'ソウルの要請時は韓国の領域でも',
            article: 'ソウルが要請する場合には、韓国の領域においても物品及び役務を提供することができる。',
          },
        },
      },
      transparency: {
        title: '透明性',
        options: {
          none: { label: '報告なし', article: 'この協定に基づく取引は、公表することを要しない。' },
          published: {
            label: '報告の公表',
            article: '締約者は、この協定に基づくすべての取引に関する報告を毎年公表する。',
          },
        },
      },
    },
  },
  tisa: {
    title: '日米韓情報共有に関する取決め',
    short: 'TISA',
    line: 'ソウルと東京が、北朝鮮の核兵器とミサイルに関する情報をワシントンを通じて共有する。',
    preamble: 'ソウル、東京及びワシントンの防衛当局は、核及びミサイルの脅威に鑑み、次のとおり実施する意図を有する。',
    articles: {
      scope: {
        title: '範囲',
        options: {
          'nuclear-missile': {
            label: '核・ミサイルの脅威',
            article: '三者は、ワシントンを中心として、北朝鮮の核及びミサイルの脅威に関する情報を共有する。',
          },
          'conventional-too': {
            label: '通常戦力の脅威も',
            article: '三者は、ワシントンを中心として、北朝鮮の核、ミサイル及び通常戦力の脅威に関する情報を共有する。',
          },
        },
      },
    },
  },
  'operations-protocol': {
    title: '朝鮮半島に関連する作戦に関する議定書',
    short: '作戦議定書',
    line: '朝鮮半島とその周辺での自衛隊の作戦をどう取り決めるかを、ソウルと東京が定める。あえて未決とすることもできる。',
    preamble:
      'ソウルの政府と東京の政府は、自衛隊が同意を得た場合に限り外国の領域に入ることを想起し、次のとおり協定した。',
    articles: {
      scope: {
        title: '範囲：朝鮮半島周辺',
        options: {
          'left-open': {
            label: '未決とする',
            article:
              '締約者は、韓国の領域の外で朝鮮半島の周辺において行う作戦にソウルの同意を要するか否かを未決とし、いずれの締約者の立場も害さない。',
          },
          notice: {
            label: '事前の通報',
            article: '東京は、韓国の領域の外で朝鮮半島の周辺において行う作戦を、事前にソウルに通報する。',
          },
          'agreement-needed': {
            label: '同意を要する',
            article: '東京は、ソウルの要請又は同意がある場合に限り、朝鮮半島の周辺において作戦を行う。',
          },
        },
      },
      north: {
        title: '北側地域',
        options: {
          'left-open': {
            label: '未決とする',
            article: '締約者は、ソウルの同意が北側地域に及ぶか否かを未決とし、いずれの締約者の立場も害さない。',
          },
          consultation: {
            label: '協議のみ',
            article:
              '北側地域における作戦に先立ち、ソウルとの協議を行う。このことは、領域に関するいずれの締約者の立場も害さない。',
          },
          'consent-covers': {
            label: '北側地域にも同意が必要',
            article: '自衛隊は、ソウルの要請又は同意がある場合に限り、北側地域において作戦を行う。',
          },
        },
      },
      conditions: {
        title: '条件',
        options: {
          'case-by-case': { label: 'その都度', article: '同意は、その都度要請し、回答する。' },
          'standing-unarmed': {
            label: '常時の同意・非武装',
            article: 'ソウルは、身を守る以上の武器を携行しない部隊による邦人退避に、常時の同意を与える。',
          },
          standing: { label: '常時の同意', article: 'ソウルは、邦人退避に常時の同意を与える。' },
        },
      },
      procedure: {
        title: '手続き',
        options: {
          bilateral: { label: '二国間ルート', article: '要請及び回答は、両防衛当局の間で直接行う。' },
          'trilateral-cell': {
            label: '三者調整メカニズム',
            article: '要請及び回答は、ワシントンの参加する調整メカニズムを通じて行う。',
          },
        },
      },
      formalities: {
        title: '形式',
        options: {
          confidential: { label: '非公開', article: 'この議定書の本文は、公開しない。' },
          published: { label: '公表', article: '締約者は、この議定書の本文を公表する。' },
        },
      },
    },
  },
  moratorium: {
    title: '核実験及びミサイル発射実験の一時停止に関する了解',
    short: '実験停止の了解',
    line: '平壌が実験を止め、その見返りに対話、合同演習の休止、または経済制裁の緩和を得る。',
    preamble:
      'ワシントン及び平壌は、訓練に関する事項についてはソウルとともに、緊張を緩和することを希望し、次のとおり了解した。',
    articles: {
      tests: {
        title: '実験',
        options: {
          missiles: { label: 'ミサイル', article: '平壌は、ミサイル発射実験を行わない。' },
          'missiles-nuclear': { label: 'ミサイルと核', article: '平壌は、ミサイル発射実験及び核実験を行わない。' },
        },
      },
      return: {
        title: '見返り',
        options: {
          talks: { label: '対話', article: 'ワシントンは、平壌との対話を開始する。' },
          'drill-pause': { label: '合同演習の休止', article: 'ワシントン及びソウルは、合同軍事演習を休止する。' },
          relief: {
            label: '経済制裁の緩和',
            article: 'ワシントンは、この了解が守られる間、平壌に経済制裁の緩和措置をとる。',
          },
        },
      },
      verification: {
        title: '検証',
        options: {
          none: { label: 'なし', article: '各当事者は、この了解の遵守を自らの手段により確認する。' },
          monitors: { label: '監視団', article: '各当事者の受け入れる監視団が、この了解の遵守を検証する。' },
        },
      },
      term: {
        title: '期間',
        options: {
          'two-rounds': { label: '2ラウンド', article: 'この了解は、2ラウンドの間効力を有する。' },
          'to-the-end': { label: '最後まで', article: 'この了解は、ゲーム終了まで効力を有する。' },
        },
      },
    },
  },
  'contribution-accord': {
    title: '共同防衛への貢献に関する合意',
    short: '防衛貢献合意',
    line: 'ソウルと東京が、共同防衛への自国の貢献についてワシントンの理解を得る。',
    preamble:
      'ソウル、東京及びワシントンの政府は、共同防衛への各国の貢献が正しく理解されることを希望し、次のとおり合意した。',
    articles: {
      seoul: {
        title: 'ソウルの貢献',
        options: {
          account: { label: '説明', article: 'ソウルは、共同防衛への現在の貢献を詳細に説明する。' },
          contribution: { label: '貢献の拡大', article: 'ソウルは、共同防衛への貢献を増やす。' },
        },
      },
      tokyo: {
        title: '東京の貢献',
        options: {
          account: { label: '説明', article: '東京は、共同防衛への現在の貢献を詳細に説明する。' },
          contribution: { label: '貢献の拡大', article: '東京は、共同防衛への貢献を増やす。' },
        },
      },
      statement: {
        title: '発表',
        options: {
          separate: { label: '個別の発表', article: '各政府は、この合意をそれぞれ発表する。' },
          joint: { label: '共同の発表', article: '三政府は、この合意を共同声明により発表する。' },
        },
      },
    },
  },
  summit: {
    title: '初の二国間首脳会談の共同発表',
    short: '首脳共同発表',
    line: 'ソウルと東京の首脳が初めて会談し、一致した点を示す。',
    preamble: '両政府の首脳は、初めての会談を行い、次のとおり発表する。',
    articles: {
      history: {
        title: '歴史',
        options: {
          silent: { label: '言及なし', article: 'この共同発表は、歴史に言及しない。' },
          'statement-1993': {
            label: '1993年の談話の再確認',
            article: '東京は、1993年の談話を再確認し、これを改めない。',
          },
        },
      },
      cooperation: {
        title: '協力',
        options: {
          dialogue: { label: '対話', article: '両政府は、あらゆるレベルで対話を続ける。' },
          security: { label: '安全保障協力', article: '両政府は、安全保障の分野における協力を深める。' },
        },
      },
    },
  },
  'dialogue-memorandum': {
    title: '定例防衛対話に関する覚書',
    short: '防衛対話覚書',
    line: 'ソウルと東京が定期的に会合する。東京は計画を事前に説明することを、ソウルは懸念をまず対話の場で伝えることを約束できる。',
    preamble: 'ソウル及び東京の防衛当局は、対話を通じて疑念を取り除くことを希望し、次のとおり実施する意図を有する。',
    articles: {
      level: {
        title: 'レベル',
        options: {
          working: { label: '実務者級', article: '双方は、必要に応じて実務者級の会合を開く。' },
          'vice-minister': {
            label: '次官級',
            article: '双方の次官は、定期的に会合し、双方の間のあらゆる防衛上の事項を取り上げることができる。',
          },
          minister: {
            label: '閣僚級',
            article: '双方の閣僚は、定期的に会合し、双方の間のあらゆる防衛上の事項を取り上げることができる。',
          },
        },
      },
      plans: {
        title: '計画',
        options: {
          'no-duty': { label: '説明の義務なし', article: '双方は、自らの計画をどこまで伝えるかを自ら定める。' },
          'explained-first': {
            label: '事前の説明',
            article: '東京は、朝鮮半島に関わる計画を公にする前にこの対話において説明し、攻撃について公に言及しない。',
          },
        },
      },
      concerns: {
        title: '懸念',
        options: {
          'public-too': { label: '公の表明も可', article: '双方は、懸念を公に表明することができる。' },
          'channel-first': {
            label: 'まず対話で',
            article: 'ソウルは、懸念をこの対話において伝え、この覚書が効力を有する間、公開の要求及び非難を控える。',
          },
        },
      },
      record: {
        title: '記録',
        options: {
          confidential: { label: '非公開', article: '会合の内容は、公開しない。' },
          published: { label: '公表', article: '会合ごとに、その要旨を公表する。' },
        },
      },
    },
  },
};
