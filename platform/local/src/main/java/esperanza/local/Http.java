package esperanza.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request to a server that may not be running yet. */
final class Http {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int NO_ANSWER = 0;

    private Http() {}

    /** Reads an answer while the connection is open. */
    private interface Read<T> {

        T of(HttpURLConnection answer) throws IOException;
    }

    /** @return the status of a GET; 0 if there is no answer within 2 s */
    static int status(String url) {
        return get(url, HttpURLConnection::getResponseCode).orElse(NO_ANSWER);
    }

    /** @return the body of a GET; empty if there is no answer within 2 s, or another one than 200 */
    static Optional<String> found(String url) {
        return get(url, answer -> new String(answer.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static <T> Optional<T> get(String url, Read<T> read) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return Optional.of(read.of(connection));
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }
}
