const called = [
  [172, 58],
  [206, 52],
  [240, 46],
  [274, 34],
] as const;
const answered = [
  [334, 34],
  [380, 46],
  [426, 58],
] as const;

/** A call and its answer on a stave that runs from edge to edge: the door of the house, and nowhere else. */
export function Chant() {
  return (
    <div class="chant">
      <svg class="mark" aria-hidden="true" width="600" height="80" viewBox="0 0 600 80">
        <path class="lines" d="M-3000 16h6600M-3000 28h6600M-3000 40h6600M-3000 52h6600M-3000 64h6600" />
        {called.map(([x, y]) => (
          <g class="called" transform={`translate(${x} ${y})`}>
            <path d="M7 -2v-36" />
            <ellipse rx="8" ry="5.4" transform="rotate(-22)" />
          </g>
        ))}
        {answered.map(([x, y]) => (
          <g class="answered" transform={`translate(${x} ${y})`}>
            <path d="M7.5 -3v-35" />
            <ellipse rx="7.4" ry="4.8" transform="rotate(-22)" />
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The mark of the house: two noteheads on a stave, one full, one open, a call and its answer. */
export function Mark() {
  return (
    <svg class="mark" width="36" height="30" viewBox="0 0 36 30" aria-hidden="true">
      <path class="lines" d="M0 5h36M0 15h36M0 25h36" />
      <ellipse class="called" cx="10" cy="20" rx="7" ry="4.6" transform="rotate(-22 10 20)" />
      <ellipse class="answered" cx="26" cy="10" rx="6.2" ry="4" transform="rotate(-22 26 10)" />
    </svg>
  );
}
