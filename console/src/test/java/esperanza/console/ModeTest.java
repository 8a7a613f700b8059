package esperanza.console;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
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

    @Test
    void production_refuses_what_is_only_fit_for_one_machine_and_lists_it_all() {
        assertThatThrownBy(() -> start("production", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("""
                        Production mode does not start:
                        - cookies travel in clear. Set esperanza.console.tls=true
                        - the secret of the client is that of the demonstration. Set esperanza.console.client-secret""");
    }

    @Test
    void production_starts_with_cookies_by_tls_and_a_secret_of_its_own() {
        assertThatNoException()
                .isThrownBy(() -> start(
                        "production",
                        Map.of("esperanza.console.tls", "true", "esperanza.console.client-secret", "one of our own")));
    }

    @Test
    void local_starts() {
        assertThatNoException().isThrownBy(() -> start("local", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsaid", "prod"})
    void whoever_did_not_say_the_mode_reads_how_to_say_it(String said) {
        assertThatThrownBy(() -> start(said, Map.of()))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("Set ESPERANZA_MODE=local to try Esperanza out on one machine, or"
                        + " ESPERANZA_MODE=production for real use");
    }

    private static void start(String mode, Map<String, String> more) {
        Settings settings = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "esperanza.console.mode", mode,
                                "esperanza.console.services.intake", "http://127.0.0.1",
                                "esperanza.console.secret", ConsoleParts.SECRET,
                                "esperanza.console.client-secret", "console",
                                "esperanza.console.idle", "15m",
                                "esperanza.console.longest", "10h",
                                "esperanza.console.tls", "false"),
                        "settings",
                        100))
                .withSources(new PropertiesConfigSource(more, "more", 200))
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(Settings.class)
                .build()
                .getConfigMapping(Settings.class);
        new RefusedStart(settings).refuse(new StartupEvent());
    }
}
