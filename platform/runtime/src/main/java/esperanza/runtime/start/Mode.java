package esperanza.runtime.start;

import esperanza.protocol.term.Profile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The purpose of an instance: trying out on one machine, or real use. */
public enum Mode {
    LOCAL,
    PRODUCTION;

    private static final Logger LOG = Logger.getLogger(Mode.class);

    /** The profile that ships, so that the platform can be tried: it is no law. */
    private static final String DEMONSTRATION = "XX";

    /**
     * Refuses to start in production mode if protection that lives depend on is missing, if the profile is no law or
     * uses values that nobody has checked, or if something is set as only a demonstration needs it. Lists everything;
     * local mode only warns of the values.
     *
     * @param more the findings of the service itself
     */
    void refuseWhatIsNotFit(Settings settings, Profile profile, List<NotForProduction> more) {
        Optional<String> unchecked = valuesNobodyChecked(profile);
        List<String> lacking = Stream.concat(
                        Stream.of(keysInAFile(settings.kek()), wallOfOneMachine(settings), noLaw(profile), unchecked)
                                .flatMap(Optional::stream),
                        more.stream().flatMap(NotForProduction::reasons))
                .toList();
        if (this == PRODUCTION && !lacking.isEmpty()) {
            throw new IllegalStateException(lacking.stream()
                    .map(reason -> "- " + reason)
                    .collect(Collectors.joining("\n", "Production mode does not start:\n", "")));
        }
        unchecked.ifPresent(LOG::warn);
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

    private static Optional<String> noLaw(Profile profile) {
        return profile.code().equals(DEMONSTRATION)
                ? Optional.of(
                        "the profile XX is that of the demonstration, and no law. Set esperanza.profile.file to the"
                                + " profile of the mechanism")
                : Optional.empty();
    }

    private static Optional<String> valuesNobodyChecked(Profile profile) {
        List<String> values = profile.unverified();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of("the profile %s v%d uses values that nobody has checked in the text of the norm: %s"
                        .formatted(profile.code(), profile.version(), String.join("; ", values)));
    }
}
