package esperanza.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void production_refuses_to_start_and_says_what_is_missing() {
        assertThatThrownBy(Mode.PRODUCTION::refuseWhatIsNotFit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Production mode needs assignments, exclusions, break-glass and a key provider"
                        + " that is not a file. They do not exist yet, so this service does not start.");
    }

    @Test
    void local_starts() {
        assertThatNoException().isThrownBy(Mode.LOCAL::refuseWhatIsNotFit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "Production", "PRODUCTION"})
    void production_is_production_however_it_is_written(String said) {
        assertThat(settings(said).mode()).isEqualTo(Mode.PRODUCTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "live", "locale", "production-1"})
    void a_word_that_means_neither_refuses_to_start_and_names_those_that_do(String said) {
        assertThatThrownBy(() -> settings(said))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("esperanza.mode")
                .hasMessageContaining(
                        "Cannot convert " + said + " to enum class esperanza.runtime.Mode, allowed values:");
    }

    private static Settings settings(String mode) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(OTHERS, "others", 100))
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "esperanza.mode", mode,
                                "esperanza.keycloak.url", "http://127.0.0.1",
                                "esperanza.keycloak.realm", "esperanza"),
                        "mode",
                        100))
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(Settings.class)
                .build()
                .getConfigMapping(Settings.class);
    }
}
