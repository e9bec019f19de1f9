import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The first address in its text. */
  readonly link: string;
}

export interface MailServer extends AsyncDisposable {
  /** As GERBANG_SMTP_URL takes it. */
  readonly url: string;
  /** Every mail that arrived, in order. */
  readonly mails: readonly ReceivedMail[];
  /** Resolves to the last mail to an address, when there is one. */
  readonly mailTo: (address: string, subject?: RegExp) => Promise<ReceivedMail>;
}

/** An SMTP server on loopback that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      simpleParser(stream)
        .then(({ from, subject = '', text = '' }) => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
          const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
          mails.push({ from: from?.text ?? '', to, subject, text, link });
          done();
        })
        .catch(done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    async mailTo(address, subject = /./) {
      for (;;) {
        const found = mails.findLast((mail) => mail.to === address && subject.test(mail.subject));
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
