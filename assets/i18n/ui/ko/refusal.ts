import type { Dict } from '../en.ts';

export const refusal: Dict['refusal'] = {
  title: '할 수 없습니다',
  opens: '가능해지려면',
  tooLong: '한 번에 보내기에는 너무 깁니다. 줄여 주세요. 글은 그대로 있습니다.',
  unsure: '서버가 답하지 않았습니다. 글은 그대로 있으니 다시 시도하세요.',
  failed: '처리하지 못했습니다. 작성한 내용은 그대로 있습니다. 다시 시도하세요.',
  takenBack: '되돌렸습니다. 보내지 않았습니다.',
};
