/** Japanese: reports, side letters and the parts of a score, as a capital's own desk shows them. */
import type { DeskTexts } from '../schema.ts';

const confidence = { low: '低い', middle: '中程度', high: '高い' } as const;

const seen = [
  '北朝鮮で発射実験の準備の兆候は確認されていない',
  '北朝鮮で発射実験の準備の兆候が確認された',
  '北朝鮮でかなり進んだ準備が確認され、潜水艦からの射出試験も可能とみられる',
] as const;

export const desk: DeskTexts = {
  scoreParts: {
    pacts: '協定',
    trust: 'ソウルの東京への信頼',
    deterrence: '抑止',
    deeds: '行動と出来事',
    calm: '地域の平穏',
    threat: '感じる脅威',
    home: '国内での立場',
  },
  favours: {
    reassurance: { name: '関与の確約', line: 'ワシントンが関与を公に約束する。国内での立場を最もよく支える。' },
    assistance: { name: '支援', line: 'ワシントンが実際に支援する。政治的資本が増え、国内での立場も少しよくなる。' },
  },
  otherActs: {
    endorse: '歴史をめぐる問題発言の支持',
    stay: '同意なしに韓国の領域にとどまること',
  },
  reportConfidence: confidence,
  report: (r) =>
    `${seen[r.preparations >= 2 ? 2 : r.preparations >= 1 ? 1 : 0]}（確度：${confidence[r.confidence]}）。${r.readiness === null ? '' : `平壌の政治的資本は${r.readiness}とみられる。`}`,
};
