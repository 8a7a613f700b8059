package esperanza.runtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What an operator says about an instance. */
@ConfigMapping(prefix = "esperanza")
public interface Settings {

    String WALL_OF_ONE_MACHINE = "local";

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
    @WithDefault(WALL_OF_ONE_MACHINE)
    @io.smallrye.config.WithName("wall.secret")
    String wallSecret();

    Kek kek();

    /** What holds the key-encryption keys. */
    interface Kek {

        enum Provider {
            FILE,
            PKCS11
        }

        /** {@code file}: a key file in {@link #data()}, for one machine; {@code pkcs11}: a device. */
        @WithDefault("file")
        Provider provider();

        /** How many epochs are kept, the newest among them: older copies of the key database open nothing. */
        @WithDefault("2")
        int epochsKept();

        File file();

        Pkcs11 pkcs11();

        /** About the key file. */
        interface File {

            /** Whoever has the file and the passphrase has all keys: production takes it only if somebody says so. */
            @WithDefault("false")
            boolean acceptRisk();
        }

        /** Where the device is. All three are needed if it is the provider. */
        interface Pkcs11 {

            /** The device's own library. */
            Optional<Path> library();

            /** The slot its token is in. */
            OptionalLong slot();

            /** Opens the token; better from the environment than from a file. */
            Optional<String> pin();
        }
    }

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
