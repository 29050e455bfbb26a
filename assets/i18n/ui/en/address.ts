export const address = {
  title: 'Others cannot open it?',
  pick: 'Address in the link and the QR code',
  kinds: {
    lan: 'local network',
    hotspot: 'hotspot of this computer',
    public: 'internet',
    vpn: 'VPN: for its members only',
    virtual: 'virtual network within this computer',
    unassigned: 'no network was found',
  },
  reached: 'opened by another device',
  check:
    'Test it with a phone: scan this or open the address. The page there says that it works, and a mark appears here.',
  trouble:
    'Nothing opens on the phone? Choose another address, let the port through this computer’s firewall, or use a Wi-Fi in which devices may see each other.',
  worksTitle: 'It works',
  works: 'This device reaches the game. Tell whoever runs it that this address is the right one:',
  qr: (link: string) => `QR code of the test page ${link}`,
};
