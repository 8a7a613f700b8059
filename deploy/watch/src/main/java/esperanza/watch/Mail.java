package esperanza.watch;

import esperanza.watch.Settings.Account;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends a page by SMTP. The text says nothing of what happened, and is ASCII, so that each server takes it. An encrypted
 * server proves its name before it gets the login.
 */
final class Mail {

    private static final int PATIENCE = 10_000;

    private static final String TEXT = """
            From: <%1$s>
            To: <%2$s>
            Subject: Aviso - Notice
            Date: %3$s
            Message-ID: <%4$s@%5$s>
            Auto-Submitted: auto-generated
            Content-Type: text/plain; charset=us-ascii

            %6$s: mire la consola sin esperar avisos. Llame al %7$s.

            %6$s: look at the console, and wait for no notice. Call %7$s.

            %6$s: veja o console sem esperar avisos. Ligue para %7$s.
            .
            """;

    private final Account account;
    private final SSLSocketFactory encrypted;

    Mail(Account account, SSLSocketFactory encrypted) {
        this.account = account;
        this.encrypted = encrypted;
    }

    /** Fails unless the server took the page. No failure quotes the address. */
    void send(String to, String name, String phone) throws IOException {
        try (Socket server = connected();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = server.getOutputStream();
            expect(in, '2');
            said(in, out, "EHLO watch", '2');
            if (!account.user().isEmpty()) {
                said(in, out, "AUTH PLAIN " + login(), '2');
            }
            said(in, out, "MAIL FROM:<" + account.from() + '>', '2');
            said(in, out, "RCPT TO:<" + to + '>', '2');
            said(in, out, "DATA", '3');
            said(in, out, text(to, name, phone).stripTrailing().replace("\n", "\r\n"), '2');
        }
    }

    private Socket connected() throws IOException {
        Socket plain = new Socket();
        plain.connect(new InetSocketAddress(account.host(), account.port()), PATIENCE);
        plain.setSoTimeout(PATIENCE);
        if (!account.tls()) {
            return plain;
        }
        SSLSocket socket = (SSLSocket) encrypted.createSocket(plain, account.host(), account.port(), true);
        SSLParameters named = socket.getSSLParameters();
        named.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(named);
        socket.startHandshake();
        return socket;
    }

    private String text(String to, String name, String phone) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        String domain = account.from().substring(account.from().indexOf('@') + 1);
        return TEXT.formatted(account.from(), to, date, UUID.randomUUID(), domain, name, phone);
    }

    private String login() {
        String words = '\0' + account.user() + '\0' + account.password();
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    private static void said(BufferedReader in, OutputStream out, String line, char expected) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        expect(in, expected);
    }

    /** Reads one answer, which may have several lines. */
    private static void expect(BufferedReader in, char kind) throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        if (line == null || line.isEmpty() || line.charAt(0) != kind) {
            throw new IOException("the mail server refused");
        }
    }
}
