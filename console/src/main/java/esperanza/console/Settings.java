package esperanza.console;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The settings of the console. */
@ConfigMapping(prefix = "esperanza.console")
interface Settings {

    /** The address of each service, by its name. */
    Map<String, URI> services();

    /** Seals the cookies of all instances. */
    String secret();

    /** What Keycloak knows this client by. */
    String clientSecret();

    /** A session ends when nobody touched the screen for so long. */
    Duration idle();

    /** A session ends after so long in any case. */
    Duration longest();

    /** Whether cookies travel by TLS only. */
    boolean tls();
}
