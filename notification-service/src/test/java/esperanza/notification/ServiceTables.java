package esperanza.notification;

import static java.util.Objects.requireNonNull;

import esperanza.runtime.log.LogFixture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The tables of the service, made in the database of a test by its own migrations. */
public final class ServiceTables {

    private ServiceTables() {}

    /** @param migrations their files, in their order */
    public static void make(LogFixture database, String... migrations) {
        for (String migration : migrations) {
            database.pool.query(text(migration)).execute().await().atMost(LogFixture.PATIENCE);
        }
    }

    private static String text(String migration) {
        try (InputStream file = NotificationService.class.getResourceAsStream("/db/service/" + migration)) {
            return new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
