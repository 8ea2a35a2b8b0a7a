import { K6 } from '#domain/stress-check/k6/items.ts';
import { isCrisisAnswer } from '#domain/stress-check/k6/scoring.ts';
import { Check } from '#features/stress-check/check.tsx';
import { paths } from './paths.ts';

export function Page() {
  return (
    <Check
      instrument={K6}
      isCrisisAnswer={isCrisisAnswer}
      startHref={paths.stressCheck}
      resultHref={paths.result}
      helpHref={paths.now}
    />
  );
}
