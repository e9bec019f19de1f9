import { createTransport } from 'nodemailer';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import { mailText } from './mail.id.ts';

/** What a mail is for. */
export type MailKind = keyof typeof mailText;

export interface Mailer {
  /** Sends a mail with a link. A mail that cannot be sent is logged, never thrown: the person may ask for it again. */
  readonly send: (kind: MailKind, to: string, link: string) => Promise<void>;
  readonly close: () => void;
}

/** Mails through SMTP; without a configured server they are printed to the log, where whoever runs the server finds them. */
export function createMailer({ from, smtpUrl }: Settings['mail'], log: Log): Mailer {
  if (smtpUrl === undefined) {
    return {
      async send(kind, to, link) {
        log.warn({ mail: kind, to, link }, 'no SMTP server is configured: this mail was not sent, its link is here');
      },
      close: () => undefined,
    };
  }
  const transport = createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 10_000 }, { from });
  return {
    async send(kind, to, link) {
      const { subject, text } = mailText[kind];
      try {
        await transport.sendMail({ to, subject, text: text(link) });
        log.info({ mail: kind }, 'mail handed to the SMTP server');
      } catch (error) {
        log.error({ mail: kind, error }, 'mail could not be sent: check GERBANG_SMTP_URL and the SMTP server');
      }
    },
    close: () => transport.close(),
  };
}
