package esperanza.runtime.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The settings of an instance, given by its operator. */
@ConfigMapping(prefix = "esperanza")
public interface Settings {

    String WALL_OF_ONE_MACHINE = "local";

    /** The name of the service: intake, investigation, protection or notification. */
    String service();

    /** The name of this instance: stable over restarts, different from its neighbours'. */
    String instance();

    /** {@code local} or {@code production}, nothing else. Production refuses to start what is not fit for it. */
    @WithDefault(ModeConverter.UNSAID)
    @WithConverter(ModeConverter.class)
    Mode mode();

    /** A folder of this instance's own: the key file and the last good keys of Keycloak lie there. */
    Path data();

    /** The mechanism profile: the rules of the country, as a YAML file. */
    @io.smallrye.config.WithName("profile.file")
    Path profileFile();

    Postgres postgres();

    Keycloak keycloak();

    Log log();

    /** The passphrase of the key file. */
    @WithDefault("local")
    @io.smallrye.config.WithName("key.passphrase")
    String keyPassphrase();

    /**
     * The secret from which exclusion tags and the key of tickets are computed. All services of the mechanism share it.
     * A person who has it can tell from the database whom a case excludes, and make a ticket to the rooms of a party.
     */
    @WithDefault(WALL_OF_ONE_MACHINE)
    @io.smallrye.config.WithName("wall.secret")
    String wallSecret();

    Kek kek();

    /** The provider of the key-encryption keys. */
    interface Kek {

        enum Provider {
            FILE,
            PKCS11
        }

        /** {@code file}: a key file in {@link #data()}, for one machine; {@code pkcs11}: a device. */
        @WithDefault("file")
        Provider provider();

        /**
         * How many epochs are kept after a rotation, the newest among them. Copies of the key database from before the
         * oldest kept epoch open nothing.
         */
        @WithDefault("2")
        int epochsKept();

        File file();

        Pkcs11 pkcs11();

        /** About the key file. */
        interface File {

            /**
             * True: production starts although keys lie in a file. A person with the file and its passphrase has all
             * keys, so the operator has to accept this explicitly.
             */
            @WithDefault("false")
            boolean acceptRisk();
        }

        /** The address of the PKCS#11 device. All three values are needed if the device is the provider. */
        interface Pkcs11 {

            /** The device's own library. */
            Optional<Path> library();

            /** The slot its token is in. */
            OptionalLong slot();

            /** The PIN of the token. Give it as an environment variable rather than in a file. */
            Optional<String> pin();
        }
    }

    /** The database server. */
    interface Postgres {

        String host();

        int port();

        String user();

        String password();

        /**
         * The database of the log. The keys lie in a second database with the same name and the suffix {@code _keys}.
         */
        String database();
    }

    /** The identity provider: it says who a person is and which role they have. */
    interface Keycloak {

        String url();

        String realm();
    }

    /** How the log is written and read. */
    interface Log {

        /** The largest number of events in one commit. */
        @WithDefault("512")
        int largestBatch();

        /**
         * How long a commit may take. After that its callers get 503: the outcome is unknown, and the same command may
         * be sent again.
         */
        @WithDefault("8s")
        Duration patience();

        /** How long a reader, relay or other leader may make no progress before another instance takes over. */
        @WithDefault("10s")
        Duration takeOver();

        /** The interval at which the log is polled for events that another instance committed. */
        @WithDefault("50ms")
        Duration poll();
    }
}
