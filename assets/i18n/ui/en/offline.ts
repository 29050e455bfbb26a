export const offline = {
  title: 'No connection to the server',
  lead: 'You are seeing a copy saved on this device. It tries to reconnect every few seconds. Your seat and drafts are safe.',
  steps: [
    'Check that this device is on the Wi-Fi of your class or workshop, and not on a guest network.',
    'Ask whoever runs the session whether the server is on.',
    'If others are in and you are not, open the address or the QR code on the projector again: it may have changed.',
  ],
  again: 'Try again now',
};
