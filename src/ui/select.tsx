import styles from './select.module.css';

interface Props {
  label: string;
  /** Name of the empty choice. */
  unset: string;
  options: readonly { value: string; name: string }[];
  value: string | null;
  /** Gets the value of an option, or an empty string. */
  onChange: (value: string) => void;
}

/** A native select with its label: the phone's own picker is the one that its owner knows. */
export function Select({ label, unset, options, value, onChange }: Props) {
  return (
    <label className={styles.field}>
      {label}
      <select value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
        <option value="">{unset}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
