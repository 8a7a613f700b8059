package esperanza.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The settings of the console. */
@ConfigMapping(prefix = "esperanza.console")
interface Settings {

    /** {@code local} or {@code production}, nothing else. Production refuses to start what is not fit for it. */
    @WithConverter(ModeConverter.class)
    Mode mode();

    /** The address of each service, by its name. */
    Map<String, URI> services();

    /** Seals the cookies of all instances. */
    String secret();

    /** The secret of this client in Keycloak. */
    String clientSecret();

    /** A session ends when nobody touched the screen for so long. */
    Duration idle();

    /** A session ends after so long in any case. */
    Duration longest();

    /** Whether cookies travel by TLS only. */
    boolean tls();

    /** Whom staff ask for help, in words that every page can show. */
    Optional<String> help();
}
