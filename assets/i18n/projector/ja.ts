/** Words of the view for the room, in Japanese. */
import type { ProjectorWords } from './en.ts';

const ja: ProjectorWords = {
  title: '教室用画面',
  alias: '教室用画面',
  open: '教室用画面を開いています…',
  gone: 'このコードのゲームはありません。コードを確かめ、リンクを開き直してください。',
  join: '参加先',
  code: 'コード',
  seats: '代表団',
  free: '空席',
  computer: 'コンピューター',
  pacts: '協定',
  none: '未署名',
  ladder: '緊張の段階',
  full: '全画面',
  leave: '全画面を終える',
  map: '地図と協定',
  front: '第一面',
};
export default ja;
