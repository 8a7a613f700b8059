package esperanza.reach.mail;

import esperanza.reach.ChannelSuite.Behaviour;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A mail server on a real socket that behaves as a test wants. */
public final class SmtpScript implements AutoCloseable {

    /** The mailbox of this name is busy, however the server behaves. */
    private static final String BUSY = "<BUSY@";

    /** More connections than a test opens at once: none of them waits for another try of the kernel. */
    private static final int BACKLOG = 100;

    private static final long BETWEEN_BYTES = 200_000_000;

    private final ServerSocket server;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile Behaviour behaviour;

    private SmtpScript(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    /** @param port 0: a free one */
    public static SmtpScript of(Behaviour behaviour, int port) {
        try {
            SmtpScript script =
                    new SmtpScript(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()), behaviour);
            if (behaviour == Behaviour.IS_AWAY) {
                script.close();
            } else {
                Thread.ofVirtual().start(script::serve);
            }
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the next line on that a client says. */
    void behaves(Behaviour next) {
        behaviour = next;
    }

    /** The number of messages that were taken. */
    int taken() {
        return taken.get();
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (Socket client = socket;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            if (behaviour != Behaviour.IS_MUTE) {
                say(out, "220 script");
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!answer(line.toUpperCase(Locale.ROOT), lines, out)) {
                    return;
                }
            }
        } catch (IOException clientLeft) {
            return;
        }
    }

    /** False if the connection is to end. */
    private boolean answer(String line, BufferedReader lines, OutputStream out) throws IOException {
        if (line.startsWith("MAIL") && behaviour == Behaviour.REFUSES_EVERYBODY) {
            say(out, "550 not from you, to ana@example.org");
        } else if (line.startsWith("RCPT") && behaviour == Behaviour.REFUSES) {
            say(out, "550 no such mailbox ana@example.org");
        } else if (line.startsWith("RCPT") && (behaviour == Behaviour.IS_BUSY || line.contains(BUSY))) {
            say(out, "451 later, ana@example.org");
        } else if (line.startsWith("EHLO") && behaviour == Behaviour.BREAKS_TLS) {
            say(out, "250-script\r\n250 STARTTLS");
        } else if (line.startsWith("STARTTLS")) {
            say(out, "220 go on");
            lines.read();
            say(out, "500 no encryption here");
            return false;
        } else if (line.startsWith("DATA")) {
            say(out, "354 go on");
            return taken(lines, out);
        } else {
            say(out, "250 ok");
        }
        return !line.startsWith("QUIT");
    }

    private boolean taken(BufferedReader lines, OutputStream out) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(".")) {
            line = lines.readLine();
        }
        if (behaviour == Behaviour.TAKES) {
            taken.incrementAndGet();
            say(out, "250 taken");
        }
        return behaviour != Behaviour.CUTS;
    }

    private void say(OutputStream out, String line) throws IOException {
        byte[] bytes = (line + "\r\n").getBytes(StandardCharsets.UTF_8);
        if (behaviour != Behaviour.DRIPS) {
            out.write(bytes);
            return;
        }
        for (byte each : bytes) {
            out.write(each);
            out.flush();
            LockSupport.parkNanos(BETWEEN_BYTES);
        }
    }
}
