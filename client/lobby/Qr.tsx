/** A link as a QR code. */
import { encode } from 'uqr';

interface Drawn {
  readonly text: string;
  readonly size: number;
  readonly d: string;
}
/** The last one drawn: pages that follow each other show the same, and making one takes longer than all the rest of them. */
let last: Drawn = { text: '', size: 0, d: '' };

/** Dark modules as one path, each run of a row in one piece. */
function drawn(text: string): Drawn {
  if (last.text === text) return last;
  const { size, data } = encode(text, { border: 2 });
  let d = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      let run = 1;
      while (row[x + run]) run++;
      d += `M${x} ${y}h${run}v1h-${run}z`;
      x += run;
    }
  });
  last = { text, size, d };
  return last;
}

export function Qr({ text, label }: { text: string; label: string }) {
  const { size, d } = drawn(text);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
}
