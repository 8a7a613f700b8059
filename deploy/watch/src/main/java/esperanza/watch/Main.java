package esperanza.watch;

import java.nio.file.Path;
import java.time.Instant;
import javax.net.ssl.SSLSocketFactory;

/** Watches until it is ended. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            System.err.println("java -jar watch.jar watch.properties");
            System.exit(2);
        }
        Settings settings = Settings.of(Path.of(arguments[0]));
        try (Beats beats = new Beats(settings.secret())) {
            Mail mail = new Mail(settings.mail(), (SSLSocketFactory) SSLSocketFactory.getDefault());
            Watch watch = new Watch(settings, beats, mail, System::nanoTime);
            while (true) {
                round(watch);
                Thread.sleep(settings.every());
            }
        }
    }

    /** A fault of one round ends no other. */
    private static void round(Watch watch) throws Exception {
        try {
            watch.round();
        } catch (RuntimeException fault) {
            System.err.println(
                    Instant.now() + " a round failed: " + fault.getClass().getSimpleName());
        }
    }
}
