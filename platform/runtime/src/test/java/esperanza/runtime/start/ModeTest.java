package esperanza.runtime.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.protocol.term.Profile;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModeTest {

    private static final Map<String, String> OTHERS = Map.of(
            "esperanza.service", "intake",
            "esperanza.instance", "intake-1",
            "esperanza.data", "data",
            "esperanza.profile.file", "xx.yaml",
            "esperanza.postgres.host", "127.0.0.1",
            "esperanza.postgres.port", "1",
            "esperanza.postgres.user", "intake",
            "esperanza.postgres.password", "intake",
            "esperanza.postgres.database", "intake");

    /** A profile with the code of a country, for the tests. */
    private static final String LAW = "QZ";

    private static final String HOW = "Set ESPERANZA_MODE=local to try Esperanza out on one machine, or"
            + " ESPERANZA_MODE=production for real use";
    private static final String WALL = "- the secret of the conflict walls is the shipped default, and reveals"
            + " whom a case accuses. Set esperanza.wall.secret, the same for all services of the mechanism";
    private static final String KEY_FILE =
            "- the keys lie in a file: a person with the file and its passphrase has all keys. Set esperanza.kek.provider=pkcs11, or"
                    + " accept it by esperanza.kek.file.accept-risk=true";

    @Test
    void production_refuses_to_start_and_says_everything_that_is_missing() {
        assertThatThrownBy(() -> start("production", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Production mode does not start:\n" + KEY_FILE + "\n" + WALL);
    }

    @ParameterizedTest
    @CsvSource({"esperanza.kek.provider, pkcs11", "esperanza.kek.file.accept-risk, true"})
    void a_device_or_a_risk_that_somebody_took_is_no_reason(String setting, String value) {
        assertThatThrownBy(() -> start("production", Map.of(setting, value)))
                .hasMessage("Production mode does not start:\n" + WALL);
    }

    @Test
    void production_starts_with_a_device_and_a_secret_of_its_own() {
        assertThatNoException()
                .isThrownBy(() -> start(
                        "production",
                        Map.of("esperanza.kek.provider", "pkcs11", "esperanza.wall.secret", "one of our own")));
    }

    @Test
    void production_refuses_a_profile_that_is_no_law() {
        assertThatThrownBy(() -> refuse(fit(), profile("XX", "SET", "SET"), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Production mode does not start:\n- the profile XX is that of the demonstration, and no law."
                                + " Set esperanza.profile.file to the profile of the mechanism");
    }

    @Test
    void production_refuses_what_a_service_finds_unfit_in_its_settings() {
        assertThatThrownBy(() -> refuse(fit(), profile(LAW, "SET", "SET"), List.of(() -> Stream.of("one", "two"))))
                .hasMessage("Production mode does not start:\n- one\n- two");
    }

    @Test
    void local_starts_with_the_profile_and_the_settings_of_a_demonstration() {
        assertThatNoException()
                .isThrownBy(
                        () -> refuse(settings("local"), profile("XX", "SET", "SET"), List.of(() -> Stream.of("one"))));
    }

    private static Settings fit() {
        return settings("production", Map.of("esperanza.kek.provider", "pkcs11", "esperanza.wall.secret", "our own"));
    }

    private static void refuse(Settings settings, Profile profile, List<NotForProduction> more) {
        settings.mode().refuseWhatIsNotFit(settings, profile, more);
    }

    @Test
    void local_starts() {
        assertThatNoException().isThrownBy(() -> start("local", Map.of()));
    }

    @Test
    void production_does_not_start_on_values_that_nobody_has_checked_and_names_them() {
        Profile profile = profile(LAW, "SET", "UNVERIFIED");

        assertThatThrownBy(() -> refuse(fit(), profile, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "Production mode does not start:\n- the profile QZ v1 uses values that nobody has"
                                + " checked in the text of the norm: ACKNOWLEDGE_RECEIPT; TRIAGE; URGENT_DECISION; ")
                .hasMessageContaining(
                        "; calendar.lastDay; calendar.missingDay; calendar.resumption; bodies.DIRECTION.");
    }

    @Test
    void local_starts_on_values_that_nobody_has_checked() {
        Profile profile = profile(LAW, "SET", "UNVERIFIED");

        assertThatNoException().isThrownBy(() -> refuse(settings("local"), profile, List.of()));
    }

    private static void start(String mode, Map<String, String> more) {
        Settings settings = settings(mode, more);
        refuse(settings, profile(LAW, "SET", "SET"), List.of());
    }

    /** The profile that ships, under another code, with another status of its values. */
    private static Profile profile(String code, String status, String by) {
        try {
            Path file = Files.createTempFile("esperanza-profile", ".yaml");
            file.toFile().deleteOnExit();
            Files.writeString(
                    file,
                    Files.readString(Path.of("../../deploy/profiles/xx.yaml"))
                            .replace("code: XX", "code: " + code)
                            .replace("status: " + status, "status: " + by));
            return ProfileFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "Production", "PRODUCTION"})
    void production_is_production_however_it_is_written(String said) {
        assertThat(settings(said).mode()).isEqualTo(Mode.PRODUCTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "live", "locale", "production-1", "unsaid"})
    void a_word_that_means_neither_refuses_to_start_and_names_those_that_do(String said) {
        assertThatThrownBy(() -> settings(said))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("esperanza.mode")
                .hasMessageContaining(HOW);
    }

    @Test
    void a_build_that_is_started_by_hand_says_how_to_set_the_mode_and_all_else_that_is_missing() {
        assertThatThrownBy(() -> mapped(List.of(Map.of("esperanza.service", "intake"))))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(HOW)
                .hasMessageContaining("esperanza.data is required")
                .hasMessageContaining("esperanza.profile.file is required");
    }

    private static Settings settings(String mode) {
        return settings(mode, Map.of());
    }

    private static Settings settings(String mode, Map<String, String> more) {
        return mapped(List.of(
                OTHERS,
                Map.of(
                        "esperanza.mode", mode,
                        "esperanza.keycloak.url", "http://127.0.0.1",
                        "esperanza.keycloak.realm", "esperanza"),
                more));
    }

    private static Settings mapped(List<Map<String, String>> all) {
        return new SmallRyeConfigBuilder()
                .withSources(all.stream()
                        .map(each -> new PropertiesConfigSource(each, "settings", 100))
                        .toArray(PropertiesConfigSource[]::new))
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(Settings.class)
                .build()
                .getConfigMapping(Settings.class);
    }
}
