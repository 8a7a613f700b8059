package esperanza.runtime;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an instance is run for. */
public enum Mode {
    LOCAL,
    PRODUCTION;

    /** Refuses to start what lacks something that people's lives would hang on, and says all of it. */
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
                ? Optional.of("the keys lie in a file: whoever has it and the passphrase has them all. Set"
                        + " esperanza.kek.provider=pkcs11, or accept it by esperanza.kek.file.accept-risk=true")
                : Optional.empty();
    }

    private static Optional<String> wallOfOneMachine(Settings settings) {
        return settings.wallSecret().equals(Settings.WALL_OF_ONE_MACHINE)
                ? Optional.of(
                        "everybody knows the secret behind which the walls stand, and with it could tell whom a case accuses. Set"
                                + " esperanza.wall.secret, the same for all services of the mechanism")
                : Optional.empty();
    }
}
