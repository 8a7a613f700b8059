package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Kannel, the gateway to the carriers, as two processes of this machine. It is the one of Debian, and it is not there
 * unless somebody installed it.
 */
public final class Kannel implements AutoCloseable {

    /** The passwords of a machine without carriers. */
    private static final String PASSWORD = "kannel";

    /** The secret of the demonstration, by which a service knows Kannel. */
    private static final String SECRET = "demonstration";

    private final KannelBox bearerbox;
    private final KannelBox smsbox;
    private final int carrier;

    /**
     * @param carrier the port at which a carrier answers, by SMPP
     * @param service the port of the service that sends
     * @param secret by which the service knows Kannel
     */
    private Kannel(Place bearers, Place messages, int carrier, int service, String secret) {
        this.carrier = carrier;
        var settings = Map.of(
                "bearerbox", Integer.toString(bearers.port()),
                "admin", Integer.toString(bearers.port() + 1),
                "smsbox", Integer.toString(messages.port()),
                "carrier", Integer.toString(carrier),
                "password", PASSWORD,
                "store", bearers.folder().resolve("store").toString(),
                "answers", "http://kannel:%s@127.0.0.1:%d/v1/sms/answers".formatted(secret, service));
        this.bearerbox = new KannelBox("bearerbox", bearers, bearers.port() + 1, settings);
        this.smsbox = new KannelBox("smsbox", messages, messages.port(), settings);
    }

    /** The one of a platform. */
    static Kannel of(Place bearers, Place messages, int carrier, int service) {
        return new Kannel(bearers, messages, carrier, service, SECRET);
    }

    public static boolean isInstalled() {
        return Files.isExecutable(KannelBox.PROGRAMS.resolve("bearerbox"));
    }

    /** On free ports, until this JVM ends. */
    public static Kannel temporary(int carrier, int service, String secret) {
        var kannel = new Kannel(Place.temporary("bearerbox"), Place.temporary("smsbox"), carrier, service, secret);
        kannel.start();
        return kannel;
    }

    /** Where it takes messages to send. */
    public String url() {
        return "http://127.0.0.1:%d/cgi-bin/sendsms".formatted(smsbox.port());
    }

    /** Where it tells how many messages and reports went through it; the page names no number and no text. */
    public String state() {
        return "http://127.0.0.1:%d/status.txt".formatted(bearerbox.port() + 1);
    }

    /** The port at which it looks for a carrier. */
    public int carrier() {
        return carrier;
    }

    /** The output of its programs. */
    public List<Path> logs() {
        return List.of(bearerbox.place().log(), smsbox.place().log());
    }

    /** The files of its store: messages that wait for a carrier. */
    public List<Path> kept() {
        try (var files = Files.walk(bearerbox.place().folder().resolve("store"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Part> parts() {
        return List.of(bearerbox, smsbox);
    }

    public void start() {
        parts().forEach(Part::start);
    }

    @Override
    public void close() {
        parts().reversed().forEach(Part::kill);
    }
}
