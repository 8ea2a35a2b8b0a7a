import { centres } from 'virtual:content/centres';
import { services } from 'virtual:content/consultation';
import { crisisLines } from 'virtual:content/crisis';
import { PREFECTURES, REGIONS } from '#domain/audience/prefecture.ts';
import type { LocalDesk } from '#domain/consultation/centre.ts';
import type { Cost } from '#domain/consultation/service.ts';
import { consultation } from '#messages/ja/consultation.ts';
import { joins } from '#messages/ja/joins.ts';
import { LinkButton } from '#ui/button.tsx';
import page from '#ui/page.module.css';
import { CallLink } from './call-link.tsx';

const t = consultation.areas;

/** All 47 as plain links, grouped by region. */
export function AreaPicker({ hrefOf }: { hrefOf: (code: string) => string }) {
  return REGIONS.map(({ id, name }) => (
    <section key={id} className={page.section} aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ul className={page.chips}>
        {PREFECTURES.filter(({ region }) => region === id).map((prefecture) => (
          <li key={prefecture.code}>
            <a className={page.chip} href={hrefOf(prefecture.code)}>
              {prefecture.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}

const UNIFIED_DIAL = 'kokoro-kenko-soudan-dial';

/** The centre of one prefecture, or the way to the official list where its number is not proven. */
export function AreaDesks({ code }: { code: string }) {
  const area = centres.prefectures.find((one) => one.code === code);
  const unified = services.find(({ id }) => id === UNIFIED_DIAL);
  const [anytime, another] = crisisLines;
  if (!area) return null;
  return (
    <>
      <section className={page.section}>
        <h2>{t.centre}</h2>
        <p className={page.meta}>{t.centreText}</p>
        <ul className={page.stack}>
          <Desk desk={area.centre} />
        </ul>
        {!area.centre.phone && <p>{t.noNumber}</p>}
        <LinkButton href={centres.officialList.url} target="_blank" rel="noopener noreferrer">
          {t.list}
        </LinkButton>
      </section>
      {unified?.phone && (
        <section className={page.section}>
          <h2>{t.unified}</h2>
          <p>{t.unifiedText}</p>
          <CallLink name={t.unified} phone={unified.phone} />
          <p className={page.meta}>
            {joins.facts(
              consultation.cost[unified.cost],
              area.unifiedDialHours ? t.unifiedHours(area.unifiedDialHours) : unified.hours.text,
            )}
          </p>
          <p className={page.meta}>{joins.sentences(unified.limits)}</p>
        </section>
      )}
      {area.helplines.length > 0 && (
        <section className={page.section}>
          <h2>{t.helplines}</h2>
          <ul className={page.stack}>
            {area.helplines.map((desk) => (
              <Desk
                key={desk.phone.number}
                desk={desk}
                cost={desk.cost}
                audience={desk.audience}
                note={desk.note}
              />
            ))}
          </ul>
        </section>
      )}
      {area.cities.length > 0 && (
        <section className={page.section}>
          <h2>{t.cities}</h2>
          <ul className={page.stack}>
            {area.cities.map((desk) => (
              <Desk key={desk.name} desk={desk} />
            ))}
          </ul>
        </section>
      )}
      {anytime && (
        <section className={page.section}>
          <h2>{t.anytime}</h2>
          <CallLink name={anytime.name} phone={anytime.phone} look="primary" />
          <p className={page.meta}>
            {joins.facts(anytime.name, anytime.hours, consultation.cost['free-call'])}
          </p>
          {another && (
            <>
              <p>{t.busy}</p>
              <CallLink name={another.name} phone={another.phone} />
              <p className={page.meta}>
                {joins.facts(another.name, another.hours, consultation.cost['free-call'])}
              </p>
            </>
          )}
        </section>
      )}
    </>
  );
}

interface DeskProps {
  desk: LocalDesk;
  /** A number with an area code costs what a call costs; helplines say what theirs costs. */
  cost?: Cost;
  audience?: string | undefined;
  note?: string | undefined;
}

function Desk({ desk, cost = 'caller-pays', audience, note }: DeskProps) {
  const { name, phone, hoursText, use, url, evidence } = desk;
  return (
    <li className={page.card}>
      <h3>{name}</h3>
      {hoursText && <p>{hoursText}</p>}
      {use && <p className={page.meta}>{t.use(use)}</p>}
      {audience && <p className={page.meta}>{t.audience(audience)}</p>}
      {note && <p className={page.meta}>{note}</p>}
      {phone && <p className={page.meta}>{consultation.cost[cost]}</p>}
      {phone && <CallLink name={name} phone={phone} />}
      {url && (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {consultation.siteOpen}
        </a>
      )}
      {phone && <p className={page.meta}>{t.checked(consultation.evidence[evidence], centres.checkedOn)}</p>}
    </li>
  );
}
