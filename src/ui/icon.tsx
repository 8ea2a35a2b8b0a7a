import type { IconNode } from 'lucide';

/**
 * A Lucide icon (ISC), imported one by one: `import Phone from 'lucide/dist/esm/icons/phone.mjs'`. Decoration
 * beside a word, so hidden from screen readers. Drawn here, because lucide-react's own component weighs more than
 * all the icons of the first screen. `size` in pixels at standard text size.
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
      // In rem, so that icons grow with the text beside them.
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
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
