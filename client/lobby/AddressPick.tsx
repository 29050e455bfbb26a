/** Which address the link and the QR code bear, where the server's computer has several; with a test from a phone. */
import { useEffect, useState } from 'preact/hooks';
import { askOutside, outside, pick, places } from '../net/outside.ts';
import { Radios } from '../ui/controls.tsx';
import { fire } from '../ui/fire.ts';
import { ui } from '../ui/lang.ts';
import { Qr } from './Qr.tsx';
import { folder } from './route.ts';

/** While it lies open, the server is asked this often whether another device has come. */
const EVERY = 2_500;

export function AddressPick() {
  const w = ui.value.address;
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    const timer = setInterval(() => fire(askOutside()), EVERY);
    return () => clearInterval(timer);
  }, [open]);
  const list = places.value;
  if (!list.length) return null;
  const now = outside.value ?? location.origin;
  const test = `${now}${folder()}#/check`;
  return (
    <details class="address-pick" open={open} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{w.title}</summary>
      {open ? (
        <>
          <Radios
            legend={w.pick}
            name="address"
            value={now}
            onPick={pick}
            choices={list.map(({ url, name, kind, reached }) => ({
              value: url,
              label: (
                <span class="address" translate={false}>
                  {url.replace(/^https?:\/\//, '')}
                </span>
              ),
              hint: [w.kinds[kind], name, ...(reached ? [`✓ ${w.reached}`] : [])].filter(Boolean).join(' · '),
            }))}
          />
          <div class="address-test">
            <Qr text={test} label={w.qr(test)} />
            <p>
              {w.check}{' '}
              <a class="address" translate={false} href={test} target="_blank" rel="noopener">
                {test}
              </a>
            </p>
          </div>
          <p class="hint">{w.trouble}</p>
        </>
      ) : null}
    </details>
  );
}
