import Phone from 'lucide/dist/esm/icons/phone.mjs';
import { telHref } from '#domain/consultation/phone.ts';
import type { Phone as PhoneNumber } from '#domain/consultation/service.ts';
import { app as t } from '#messages/ja/app.ts';
import { LinkButton } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import styles from './call-link.module.css';

interface Props {
  name: string;
  phone: PhoneNumber;
  look?: 'primary' | 'secondary' | 'crisis';
  /** Three digits that say it all. */
  isShort?: boolean;
}

/** A plain `tel:` link: the number that is dialled is the number that is read. */
export function CallLink({ name, phone, look = 'secondary', isShort = false }: Props) {
  return (
    <LinkButton href={telHref(phone.number)} look={look} aria-label={t.callLabel(name, phone.display)}>
      <Icon of={Phone} />
      <span className={styles.words}>
        {!isShort && t.call} <span className={styles.number}>{phone.display}</span>
      </span>
    </LinkButton>
  );
}
