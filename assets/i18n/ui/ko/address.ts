import type { Dict } from '../en.ts';

export const address: Dict['address'] = {
  title: '다른 기기에서 열리지 않습니까?',
  pick: '링크와 QR 코드에 쓸 주소',
  kinds: {
    lan: '내부 네트워크',
    hotspot: '이 컴퓨터의 핫스팟',
    public: '인터넷',
    vpn: 'VPN: 가입한 기기만',
    virtual: '이 컴퓨터 안의 가상 네트워크',
    unassigned: '네트워크를 찾지 못함',
  },
  reached: '다른 기기에서 열렸음',
  check:
    '휴대전화로 확인하기: 이 코드를 찍거나 주소를 여세요. 휴대전화에 된다는 화면이 나오고, 여기에 표시가 생깁니다.',
  trouble:
    '휴대전화에서 아무것도 열리지 않으면 다른 주소를 고르거나, 이 컴퓨터의 방화벽에서 포트를 열거나, 기기끼리 통신할 수 있는 와이파이를 쓰세요.',
  worksTitle: '연결됩니다',
  works: '이 기기에서 게임에 연결됩니다. 진행하는 분에게 이 주소가 맞다고 알려 주세요.',
  qr: (link) => `확인 화면 ${link}의 QR 코드`,
};
