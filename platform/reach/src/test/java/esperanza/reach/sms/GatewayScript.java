package esperanza.reach.sms;

import esperanza.reach.ChannelSuite.Behaviour;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Kannel's interface for sending, on a real socket, that behaves as a test wants. Its answers are those of Kannel 1.4. */
final class GatewayScript implements AutoCloseable {

    /** More connections than a test opens at once: none of them waits for another try of the kernel. */
    private static final int BACKLOG = 100;

    private static final long BETWEEN_BYTES = 200_000_000;
    private static final String LENGTH = "content-length: ";

    private final ServerSocket server;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile Behaviour behaviour;

    private GatewayScript(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    static GatewayScript of(Behaviour behaviour) {
        try {
            GatewayScript script =
                    new GatewayScript(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), behaviour);
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

    /** From the next request on. */
    void behaves(Behaviour next) {
        behaviour = next;
    }

    int taken() {
        return taken.get();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/cgi-bin/sendsms");
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

    /** A request that is not answered keeps its connection until the client ends it. */
    private void talk(Socket socket) {
        try (Socket client = socket;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            Behaviour now = behaviour;
            if (now == Behaviour.BREAKS_TLS) {
                lines.read();
            } else {
                read(lines);
            }
            if (now == Behaviour.CUTS) {
                return;
            }
            answer(now, client.getOutputStream());
            while (lines.read() >= 0) {
                taken.get();
            }
        } catch (IOException clientLeft) {
            return;
        }
    }

    private static void read(BufferedReader lines) throws IOException {
        int length = 0;
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            String header = line.toLowerCase(Locale.ROOT);
            length = header.startsWith(LENGTH) ? Integer.parseInt(header.substring(LENGTH.length())) : length;
        }
        // The texts of the suite are letters of one byte.
        for (int n = 0; n < length; n++) {
            lines.read();
        }
    }

    private void answer(Behaviour now, OutputStream out) throws IOException {
        switch (now) {
            case TAKES -> {
                taken.incrementAndGet();
                say(out, "202 Accepted", "0: Accepted for delivery", 0);
            }
            case DRIPS -> say(out, "202 Accepted", "0: Accepted for delivery", BETWEEN_BYTES);
            case REFUSES -> say(out, "403 Forbidden", "Not routable. Do not try again. +50370000001", 0);
            case REFUSES_EVERYBODY -> say(out, "403 Forbidden", "Authorization failed for sendsms", 0);
            case IS_BUSY -> say(out, "503 Service Unavailable", "Temporal failure, try again later.", 0);
            case BREAKS_TLS -> say(out, "400 Bad Request", "", 0);
            case IS_AWAY, IS_MUTE, IS_SILENT, CUTS -> out.flush();
        }
    }

    private static void say(OutputStream out, String status, String words, long pause) throws IOException {
        byte[] bytes = ("HTTP/1.1 " + status + "\r\nContent-Length: " + words.length() + "\r\n\r\n" + words)
                .getBytes(StandardCharsets.UTF_8);
        if (pause == 0) {
            out.write(bytes);
            return;
        }
        for (byte each : bytes) {
            out.write(each);
            out.flush();
            LockSupport.parkNanos(pause);
        }
    }
}
