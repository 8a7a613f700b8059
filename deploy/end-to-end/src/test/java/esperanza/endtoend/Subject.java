package esperanza.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** The subject claim of every token of a person. */
final class Subject {

    private Subject() {}

    static String of(Platform platform, String person) {
        var payload = platform.keycloak().tokenOfPerson(person).split("\\.")[1];
        try {
            return new ObjectMapper()
                    .readTree(Base64.getUrlDecoder().decode(payload))
                    .path("sub")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
