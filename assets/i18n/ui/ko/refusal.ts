import type { Dict } from '../en.ts';

export const refusal: Dict['refusal'] = {
  title: '할 수 없습니다',
  opens: '무엇이 있으면 열리나',
  tooLong: '한 번에 보내기에는 너무 깁니다. 줄여 주십시오. 글은 그대로 있습니다.',
  unsure: '서버가 답하지 않았습니다. 글은 그대로 있으니 다시 시도하십시오.',
  failed: '되지 않았습니다. 잃은 것은 없습니다. 다시 시도하십시오.',
  takenBack: '되돌렸습니다. 보내지 않았습니다.',
};
