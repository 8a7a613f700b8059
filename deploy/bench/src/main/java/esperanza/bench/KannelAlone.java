package esperanza.bench;

import esperanza.local.Kannel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The request with which notification sends an SMS, straight to Kannel, and each on a connection of its own. Only the
 * report is not asked for: no message is known to which it would belong.
 */
final class KannelAlone {

    private static final int TAKEN = 202;
    private static final String NUMBER = "+99970000999";
    private static final byte[] TEXT =
            ("Guardia: se espera su respuesta ahora. Responda 0000 a este mensaje, entre a la consola o llame al 0000.")
                    .getBytes(StandardCharsets.US_ASCII);

    private final String url;

    KannelAlone(Kannel kannel) {
        this.url = kannel.url();
    }

    /** From the due instant of each request to Kannel's answer. */
    Latencies latencies(int perSecond, Duration length) {
        Latencies latencies = new Latencies();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            OpenLoop.run(
                    perSecond,
                    length,
                    due -> threads.execute(() -> {
                        send();
                        latencies.record(System.nanoTime() - due);
                    }));
        }
        if (latencies.count() < perSecond * length.toSeconds()) {
            throw new IllegalStateException("Kannel took only " + latencies.count() + " SMS");
        }
        return latencies;
    }

    private void send() {
        try {
            HttpURLConnection request =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            request.setRequestMethod("POST");
            request.setDoOutput(true);
            request.setRequestProperty("Connection", "close");
            request.setRequestProperty("Content-Type", "text/plain; charset=UTF-8");
            request.setRequestProperty("X-Kannel-Username", "esperanza");
            request.setRequestProperty("X-Kannel-Password", "kannel");
            request.setRequestProperty("X-Kannel-From", "1000");
            request.setRequestProperty("X-Kannel-To", NUMBER);
            request.setRequestProperty("X-Kannel-Coding", "0");
            request.setRequestProperty("X-Kannel-Validity", "5");
            try (OutputStream body = request.getOutputStream()) {
                body.write(TEXT);
            }
            if (request.getResponseCode() != TAKEN) {
                throw new IllegalStateException("Kannel answered " + request.getResponseCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
