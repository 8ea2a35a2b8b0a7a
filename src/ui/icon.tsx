import type { IconNode } from 'lucide';

/**
 * A Lucide icon (ISC), imported one by one: `import Phone from 'lucide/dist/esm/icons/phone.mjs'`. Decoration
 * beside a word, so hidden from screen readers. Drawn here, because lucide-react's own component weighs more than
 * all the icons of the first screen.
 */
export function Icon({
  of,
  size = 24,
  strokeWidth = 2,
}: {
  of: IconNode;
  size?: number;
  strokeWidth?: number;
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {of.map(([Shape, attributes]) => (
        <Shape key={JSON.stringify(attributes)} {...attributes} />
      ))}
    </svg>
  );
}
