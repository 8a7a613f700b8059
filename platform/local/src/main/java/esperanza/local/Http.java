package esperanza.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** One request to a server that may not be running yet. */
final class Http {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int NO_ANSWER = 0;

    private Http() {}

    /** @return the status of a GET; 0 if there is no answer within 2 s */
    static int status(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return NO_ANSWER;
        }
    }
}
