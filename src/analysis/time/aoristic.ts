import { LONGEST_SPAN_MIN, WEEK_HOURS } from '../../domain/hours';

/**
 * Aoristic weights (Ratcliffe 2000, Ashby and Bowers 2013), to the minute: adds `weight`, spread evenly over the span
 * from `fromMin` (minutes of the week, any whole number) on, `spanMin` minutes long, to the hours of `hours` (168, from
 * the minute 0 on). A span of a minute or none is all in its hour; one of a week or more is spread over the whole week.
 */
export function spreadOver(hours: Float64Array, fromMin: number, spanMin: number, weight: number): void {
  if (spanMin >= LONGEST_SPAN_MIN) {
    for (let hour = 0; hour < WEEK_HOURS; hour++) hours[hour] += weight / WEEK_HOURS;
    return;
  }
  const start = ((fromMin % LONGEST_SPAN_MIN) + LONGEST_SPAN_MIN) % LONGEST_SPAN_MIN;
  let hour = Math.floor(start / 60);
  if (spanMin <= 1) {
    hours[hour] += weight;
    return;
  }
  const perMin = weight / spanMin;
  let at = start;
  const end = start + spanMin;
  while (at < end) {
    const next = Math.min(end, 60 * (hour + 1));
    hours[hour % WEEK_HOURS] += (next - at) * perMin;
    at = next;
    hour++;
  }
}
