package esperanza.watch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks services for their sign of life, and says by the secret who asks. */
final class Beats implements AutoCloseable {

    private static final Pattern SECONDS = Pattern.compile("\"seconds\"\\s*:\\s*([0-9]{1,9})");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();
    private final String secret;

    Beats(String secret) {
        this.secret = secret;
    }

    /** The age of the last beat. Empty if there is no answer, or one that says that the beat is late. */
    Optional<Duration> age(URI service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service)
                .timeout(PATIENCE)
                .header("Esperanza-Watch", secret)
                .build();
        try {
            // The timeout of a request ends with its headers: an answer that never ends must stop nobody from watching.
            HttpResponse<String> answer = http.sendAsync(request, BodyHandlers.ofString())
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
            Matcher beat = SECONDS.matcher(answer.body());
            return answer.statusCode() == OK && beat.find()
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(beat.group(1))))
                    : Optional.empty();
        } catch (ExecutionException silent) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
