import X from 'lucide/dist/esm/icons/x.mjs';
import { useEffect, useId, useRef, useState } from 'react';
import { AGE_BANDS, isAgeBandId } from '#domain/audience/age-band.ts';
import { isPrefectureCode, PREFECTURES } from '#domain/audience/prefecture.ts';
import { privacyLines, settings as t } from '#messages/ja/settings.ts';
import { line, lineState } from '#platform/line/index.ts';
import { Button } from '#ui/button.tsx';
import { Choice, Choices, Toggle } from '#ui/choice.tsx';
import { Icon } from '#ui/icon.tsx';
import page from '#ui/page.module.css';
import { Select } from '#ui/select.tsx';
import styles from './settings-sheet.module.css';
import { TEXT_SIZES, THEMES, useSettings } from './settings-store.ts';
import { useLine } from './use-line.ts';

interface Props {
  privacyPath: string;
  /** Forgets what other stores hold in memory and what is stored on the phone. */
  onErase: () => Promise<void>;
  /** Asks LINE for the name, after the switch for it was turned on. */
  onShowName: () => void;
  onClose: () => void;
}

/** 「Aa」: everything a person can set, in one sheet. A native dialog keeps focus and closes on Escape. */
export function SettingsSheet({ privacyPath, onErase, onShowName, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const sheet = dialog.current;
    // Old WebViews have no <dialog>: shown as a plain block, it still works.
    if (sheet?.showModal) sheet.showModal();
    else sheet?.setAttribute('open', '');
  }, []);
  const close = () => (dialog.current?.close ? dialog.current.close() : onClose());
  return (
    <dialog ref={dialog} className={styles.sheet} aria-labelledby={title} onClose={onClose}>
      <div className={styles.top}>
        <h2 id={title}>{t.title}</h2>
        <button type="button" className={styles.close} onClick={close}>
          <Icon of={X} />
          {t.close}
        </button>
      </div>
      <div className={styles.body}>
        <Appearance />
        <Name onShowName={onShowName} />
        <About />
        <section className={page.section}>
          <h3>{t.privacy.label}</h3>
          <ul className={styles.lines}>
            {privacyLines.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <a href={privacyPath} onClick={close}>
            {t.privacy.more}
          </a>
        </section>
        <Erase onErase={onErase} />
      </div>
    </dialog>
  );
}

function Appearance() {
  const textSize = useSettings((state) => state.textSize);
  const theme = useSettings((state) => state.theme);
  const isRefused = useSettings((state) => state.isRefused);
  const change = useSettings((state) => state.change);
  return (
    <>
      <fieldset className={page.section}>
        <legend className={styles.legend}>{t.textSize.label}</legend>
        <Choices>
          {TEXT_SIZES.map((size) => (
            <Choice
              key={size}
              name="text-size"
              checked={textSize === size}
              onChange={() => change({ textSize: size })}
            >
              {t.textSize.options[size]}
            </Choice>
          ))}
        </Choices>
      </fieldset>
      <fieldset className={page.section}>
        <legend className={styles.legend}>{t.theme.label}</legend>
        <Choices>
          {THEMES.map((one) => (
            <Choice key={one} name="theme" checked={theme === one} onChange={() => change({ theme: one })}>
              {t.theme.options[one]}
            </Choice>
          ))}
        </Choices>
      </fieldset>
      <p role="status" className={page.meta}>
        {isRefused && t.notStored}
      </p>
    </>
  );
}

function Name({ onShowName }: { onShowName: () => void }) {
  const profile = useLine((state) => state.profile);
  const isLoggedIn = useLine((state) => state.client.isLoggedIn);
  const isInClient = useLine((state) => state.client.isInClient);
  const showsName = useSettings((state) => state.showsName);
  const change = useSettings((state) => state.change);
  const toggle = () => {
    change({ showsName: !showsName });
    if (!showsName) onShowName();
  };
  return (
    <section className={page.section}>
      <h3>{t.name.label}</h3>
      <p>{profile && showsName ? t.name.shown(profile.displayName) : t.name.guest}</p>
      <Toggle checked={showsName} onChange={toggle}>
        {t.name.show}
      </Toggle>
      {!isInClient && !isLoggedIn && <Button onClick={() => void line().login()}>{t.name.login}</Button>}
      {!isInClient && isLoggedIn && (
        <Button
          onClick={() => {
            line().logout();
            lineState.setState({ profile: null, client: { ...line(), isLoggedIn: false } });
          }}
        >
          {t.name.logout}
        </Button>
      )}
    </section>
  );
}

function About() {
  const prefecture = useSettings((state) => state.prefecture);
  const ageBand = useSettings((state) => state.ageBand);
  const change = useSettings((state) => state.change);
  return (
    <section className={page.section}>
      <h3>{t.about.label}</h3>
      <p className={page.meta}>{t.about.lead}</p>
      <Select
        label={t.about.prefecture}
        unset={t.about.unset}
        options={PREFECTURES.map(({ code, name }) => ({ value: code, name }))}
        value={prefecture}
        onChange={(value) => change({ prefecture: isPrefectureCode(value) ? value : null })}
      />
      <Select
        label={t.about.ageBand}
        unset={t.about.unset}
        options={AGE_BANDS.map(({ id, label }) => ({ value: id, name: label }))}
        value={ageBand}
        onChange={(value) => change({ ageBand: isAgeBandId(value) ? value : null })}
      />
    </section>
  );
}

function Erase({ onErase }: { onErase: () => Promise<void> }) {
  const [step, setStep] = useState<'start' | 'confirm' | 'done'>('start');
  const erase = async () => {
    await onErase();
    setStep('done');
  };
  return (
    <section className={page.section}>
      <h3>{t.erase.label}</h3>
      <p className={page.meta}>{t.erase.text}</p>
      {step !== 'confirm' && <Button onClick={() => setStep('confirm')}>{t.erase.start}</Button>}
      {step === 'confirm' && (
        <fieldset className={page.stack} aria-label={t.erase.confirm}>
          <p>{t.erase.confirm}</p>
          <Button look="primary" onClick={() => void erase()}>
            {t.erase.yes}
          </Button>
          <Button onClick={() => setStep('start')}>{t.erase.no}</Button>
        </fieldset>
      )}
      <p role="status">{step === 'done' && t.erase.done}</p>
    </section>
  );
}
