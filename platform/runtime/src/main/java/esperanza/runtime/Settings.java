package esperanza.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What an operator says about an instance. */
@ConfigMapping(prefix = "esperanza")
public interface Settings {

    /** Which of the four this is: intake, investigation, protection, notification. */
    String service();

    /** The name of this instance: stable over restarts, different from its neighbours'. */
    String instance();

    /** {@code local} or {@code production}, nothing else. Production refuses to start what is not fit for it. */
    @WithDefault("local")
    Mode mode();

    /** A folder of its own on this machine: the key file and the last good keys of Keycloak. */
    Path data();

    /** The country's rules. */
    @io.smallrye.config.WithName("profile.file")
    Path profileFile();

    Postgres postgres();

    Keycloak keycloak();

    Log log();

    /** Opens the key file of one machine. */
    @WithDefault("local")
    @io.smallrye.config.WithName("key.passphrase")
    String keyPassphrase();

    /** What all services of the mechanism share to mark whom a case is shut to; whoever has it can tell whom. */
    @WithDefault("local")
    @io.smallrye.config.WithName("wall.secret")
    String wallSecret();

    /** The database server. */
    interface Postgres {

        String host();

        int port();

        String user();

        String password();

        /** The service's log; its keys lie in a database of this name with {@code _keys} behind it. */
        String database();
    }

    /** Who says who you are. */
    interface Keycloak {

        String url();

        String realm();
    }

    /** How the log is written and read. */
    interface Log {

        /** Most events in one commit. */
        @WithDefault("512")
        int largestBatch();

        /** How long a commit may take before its callers are told that nothing is known. */
        @WithDefault("8s")
        Duration patience();

        /** How long a reader, relay or other leader may make no progress before another instance takes over. */
        @WithDefault("10s")
        Duration takeOver();

        /** How soon an event that another instance committed is noticed. */
        @WithDefault("50ms")
        Duration poll();
    }
}
