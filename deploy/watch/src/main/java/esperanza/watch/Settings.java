package esperanza.watch;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The file of the operator.
 *
 * @param services where each service gives its sign of life
 * @param list who is paged, in this order
 * @param secret by which the services know this watch
 * @param every the time between two looks
 * @param after how long a service may be silent
 * @param again the time until the next person is paged and the earlier ones are paged again
 * @param name by which people know the desk
 * @param phone a number that is answered day and night
 */
record Settings(
        List<URI> services,
        List<String> list,
        String secret,
        Duration every,
        Duration after,
        Duration again,
        String name,
        String phone,
        Account mail) {

    private static final Set<PosixFilePermission> OF_ITS_USER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /**
     * The account by which pages leave.
     *
     * @param tls whether the connection is encrypted from its first byte
     * @param user empty: the server wants no login
     */
    record Account(String host, int port, boolean tls, String from, String user, String password) {

        @Override
        public String toString() {
            return "Account[" + host + ']';
        }
    }

    /** Refuses a file that others may read, because it is a list of those who are called, and holds a password. */
    static Settings of(Path file) throws IOException {
        if (!OF_ITS_USER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalArgumentException("only its user may read " + file + ": chmod 600 / solo su usuario");
        }
        Properties said = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            said.load(text);
        }
        return of(said);
    }

    private static Settings of(Properties said) {
        return new Settings(
                all(said, "services").map(URI::create).toList(),
                all(said, "list").toList(),
                one(said, "secret"),
                Duration.parse(said.getProperty("every", "PT10S")),
                Duration.parse(said.getProperty("after", "PT60S")),
                Duration.parse(said.getProperty("again", "PT5M")),
                said.getProperty("name", "Guardia"),
                one(said, "phone"),
                account(said));
    }

    private static Account account(Properties said) {
        return new Account(
                one(said, "mail.host"),
                Integer.parseInt(said.getProperty("mail.port", "465")),
                Boolean.parseBoolean(said.getProperty("mail.tls", "true")),
                one(said, "mail.from"),
                said.getProperty("mail.user", ""),
                said.getProperty("mail.password", ""));
    }

    private static Stream<String> all(Properties said, String name) {
        return Stream.of(one(said, name).split(",")).map(String::strip);
    }

    private static String one(Properties said, String name) {
        String value = said.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a setting is missing / falta un valor: " + name);
        }
        return value;
    }

    @Override
    public String toString() {
        return "Settings" + services;
    }
}
