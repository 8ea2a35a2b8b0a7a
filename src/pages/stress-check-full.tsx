import { BJSQ_57 } from '#domain/stress-check/bjsq-57/items.ts';
import { Check } from '#features/stress-check/check.tsx';
import { paths } from './paths.ts';

export function Page() {
  return (
    <Check
      instrument={BJSQ_57}
      asksSex
      startHref={paths.stressCheck}
      resultHref={paths.result}
      helpHref={paths.consultation}
    />
  );
}
