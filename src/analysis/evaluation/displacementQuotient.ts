import type { DisplacementQuotient, ZoneCounts } from '../../domain/evaluation';

/** Less than this of a count is rounding of weights. */
const NOTHING = 1e-12;
const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * The weighted displacement quotient (Bowers and Johnson 2003) with the effects of Guerette 2009, appendix B: R =
 * target, D = ring, C = control, a = after, b = before. WDQ = (Da/Ca - Db/Cb) / (Ra/Ca - Rb/Cb), which says something
 * only where the divisor, the measure of success, is under 0. Gross effect Rb - Ra; net effect Rb/Cb - Ra/Ca; total net
 * effect Rb Ca/Cb - Ra + Db Ca/Cb - Da: incidents prevented, those of the ring with them. What divides by a control of
 * nothing is null; without a ring so is all that speaks of it.
 */
export function displacementQuotient(
  target: ZoneCounts,
  control: ZoneCounts,
  ring: ZoneCounts | null,
): DisplacementQuotient {
  const relative = ({ before, after }: ZoneCounts): number => after / control.after - before / control.before;
  const success = relative(target);
  const displacement = ring ? relative(ring) : NaN;
  const prevented = ({ before, after }: ZoneCounts): number => (before * control.after) / control.before - after;
  return {
    value: Math.abs(success) < NOTHING ? null : orNull(displacement / success),
    isValid: Number.isFinite(displacement) && success < -NOTHING,
    success: orNull(success),
    displacement: orNull(displacement),
    grossEffect: target.before - target.after,
    netEffect: orNull(-success),
    totalNetEffect: ring ? orNull(prevented(target) + prevented(ring)) : null,
  };
}
