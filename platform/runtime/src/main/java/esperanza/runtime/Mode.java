package esperanza.runtime;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The purpose of an instance: trying out on one machine, or real use. */
public enum Mode {
    LOCAL,
    PRODUCTION;

    /**
     * Refuses to start in production mode if protection that lives depend on is missing, and lists everything that is
     * missing.
     */
    void refuseWhatIsNotFit(Settings settings) {
        List<String> lacking = Stream.of(keysInAFile(settings.kek()), wallOfOneMachine(settings))
                .flatMap(Optional::stream)
                .toList();
        if (this == PRODUCTION && !lacking.isEmpty()) {
            throw new IllegalStateException(lacking.stream()
                    .map(reason -> "- " + reason)
                    .collect(Collectors.joining("\n", "Production mode does not start:\n", "")));
        }
    }

    private static Optional<String> keysInAFile(Settings.Kek kek) {
        return kek.provider() == Settings.Kek.Provider.FILE && !kek.file().acceptRisk()
                ? Optional.of("the keys lie in a file: a person with the file and its passphrase has all keys. Set"
                        + " esperanza.kek.provider=pkcs11, or accept it by esperanza.kek.file.accept-risk=true")
                : Optional.empty();
    }

    private static Optional<String> wallOfOneMachine(Settings settings) {
        return settings.wallSecret().equals(Settings.WALL_OF_ONE_MACHINE)
                ? Optional.of(
                        "the secret of the conflict walls is the shipped default, and reveals whom a case accuses. Set"
                                + " esperanza.wall.secret, the same for all services of the mechanism")
                : Optional.empty();
    }
}
